import { html, nothing, type TemplateResult } from 'lit'
import { cardPart, ownCards, shownCards } from '../cards/card-views.ts'
import { type Scene, textIn, titleOf } from '../scene.ts'

/** What to talk about, with whom, and a card for who wants to write something down. */
export function discussStep(scene: Scene): TemplateResult {
  const { say, live } = scene
  const { discussion } = live
  if (!discussion) return html`<div class="screen"><h1 tabindex="-1" data-focus>${titleOf(scene)}</h1></div>`
  const { about, form, questions, cards } = discussion
  return html`
    <div class="screen">
      <div>
        <h1 tabindex="-1" data-focus>${titleOf(scene)}</h1>
        ${about ? html`<p class="about">${say('about', { about: textIn(about, scene) })}</p>` : nothing}
        <p>${say(`form-${form}`)}</p>
      </div>
      ${questions.length > 0 ? html`<section><h2>${say('questionsTitle')}</h2><ul class="questions">${questions.map((question) => html`<li>${question}</li>`)}</ul></section>` : nothing}
      ${cards ? cardPart(scene, say('cardTitle'), say('cardLabel')) : nothing}
      ${ownCards(scene)} ${shownCards(scene)}
    </div>`
}
