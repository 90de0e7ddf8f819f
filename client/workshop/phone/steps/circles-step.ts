import { html, nothing, type TemplateResult } from 'lit'
import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import { cardPart, ownCards, shownCards } from '../cards/card-views.ts'
import { type Scene, titleOf } from '../scene.ts'

type Circles = NonNullable<LiveWorkshop['circles']>

/** A talk in three circles: who sits in the middle puts the telephone away, the others write down questions. */
export function circlesStep(scene: Scene): TemplateResult {
  const { live, held } = scene
  const { circles } = live
  if (!circles) return html`<div class="screen"><h1 tabindex="-1" data-focus>${titleOf(scene)}</h1></div>`
  const known = held.circle !== undefined && circles.order.includes(held.circle)
  return html`<div class="screen">${known ? part(scene, circles) : chooseCircle(scene, circles)}</div>`
}

function chooseCircle(scene: Scene, { order }: Circles): TemplateResult {
  const { say, chooseCircle } = scene
  return html`
    <h1 tabindex="-1" data-focus>${say('circleTitle')}</h1>
    <p>${say('circleHelp')}</p>
    <div class="actions stacked">
      ${order.map((circle) => html`<button type="button" @click=${() => chooseCircle(circle)}>${say(`circle-${circle}`)}</button>`)}
    </div>`
}

function part(scene: Scene, circles: Circles): TemplateResult {
  switch (circles.part) {
    case 'prepare':
      return prepare(scene, circles)
    case 'own':
    case 'questions':
      return turn(scene, circles)
    default:
      return html`
        <h1 tabindex="-1" data-focus>${scene.say(`${circles.part}Title`)}</h1>
        <p>${scene.say(`${circles.part}Text`)}</p>
        ${cardPart(scene, scene.say('cardTitle'), scene.say('cardLabel'))} ${ownCards(scene)} ${shownCards(scene)}`
  }
}

function prepare(scene: Scene, { theme, order }: Circles): TemplateResult {
  const { say, held, chooseCircle } = scene
  return html`
    <h1 tabindex="-1" data-focus>${titleOf(scene)}</h1>
    ${theme ? html`<p class="about">${say('theme', { theme })}</p>` : nothing}
    <p>${say('circlesPrepare')}</p>
    <section>
      <h2>${say('circlesOrder')}</h2>
      <ol>${order.map((circle) => html`<li>${say(`circle-${circle}`)}</li>`)}</ol>
    </section>
    <div class="own-circle">
      <p>${say('circleIs', { circle: say(`circle-${held.circle ?? 'staff'}`) })}</p>
      <button type="button" class="quiet" @click=${() => chooseCircle(undefined)}>${say('circleChange')}</button>
    </div>`
}

/** One circle talks, or answers the questions of the others. */
function turn(scene: Scene, { theme, speaking, part }: Circles): TemplateResult {
  const { say, held } = scene
  const audience = speaking ?? 'staff'
  const own = held.circle === speaking
  const themeLine = theme ? html`<p class="about">${say('theme', { theme })}</p>` : nothing
  if (own)
    return html`
      <h1 tabindex="-1" data-focus>${part === 'own' ? say('ownTurnTitle') : say(`asked-${audience}`)}</h1>
      ${themeLine}
      <p class="notice">${say(part === 'own' ? 'ownTurn' : 'askedOwn')}</p>
      ${part === 'own' ? nothing : shownCards(scene)}`
  return html`
    <h1 tabindex="-1" data-focus>${say(part === 'own' ? `speaking-${audience}` : `asked-${audience}`)}</h1>
    ${themeLine}
    <p>${say(part === 'own' ? 'listen' : 'askedText')}</p>
    ${cardPart(scene, say('circleCard'), say('circleCardLabel'))} ${ownCards(scene)}
    ${part === 'own' ? nothing : shownCards(scene)}`
}
