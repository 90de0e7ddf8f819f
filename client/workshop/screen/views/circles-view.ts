import { html, nothing } from 'lit'
import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import type { Audience } from '#domain/texts.ts'
import { markSign } from '../../pictures/mark.ts'
import type { ScreenWords } from '../../pictures/screen-words.ts'
import type { Scene } from '../scene.ts'

type Circles = NonNullable<LiveWorkshop['circles']>

/** Three circles: who talks, who listens, whose turn it is next, and the questions that were picked. */
export function circlesView({ words, live }: Scene) {
  const { circles, cards } = live
  if (!circles) return html``
  const texts = words.screen.circles
  return html`
    <div class="circles-view">
      <div class="circles">${circles.order.map((circle) => oneCircle(words, circles, circle))}</div>
      <div class="now">
        ${circles.theme ? html`<p class="soft">${texts.theme}: <strong>${circles.theme}</strong></p>` : nothing}
        <h1>${instruction(words, circles)}</h1>
        ${
          cards.length > 0
            ? html`<ul class="picked">${cards.map(({ content, circle }) => html`<li class="card"><span dir="auto">${content}</span>${circle ? html`<span class="from">${texts.from[circle]}</span>` : nothing}</li>`)}</ul>`
            : circles.part === 'own'
              ? html`<p class="soft">${texts.card}</p>`
              : nothing
        }
        ${nextLine(words, circles)}
      </div>
    </div>`
}

function oneCircle(words: ScreenWords, circles: Circles, circle: Audience) {
  const state = stateOf(circles, circle)
  return html`
    <div class="circle ${circle} ${state === 'speaking' || state === 'asked' ? 'inner' : ''}">
      ${markSign(circle)} <strong>${words.texts.audiences[circle]}</strong>
      ${state ? html`<span>${words.screen.circles.states[state][circle]}</span>` : nothing}
    </div>`
}

/** Listening is what the others do; before and after everybody is together. */
export function stateOf({ speaking, part }: Circles, circle: Audience) {
  if (speaking === null) return undefined
  if (circle !== speaking) return 'listening'
  return part === 'questions' ? 'asked' : 'speaking'
}

function instruction({ screen: { circles: texts } }: ScreenWords, { part, speaking, order }: Circles): string {
  const { parts } = texts
  if (part === 'own' || part === 'questions') return speaking ? parts[part][speaking] : ''
  if (part === 'reaction') return order.includes('pupils') ? parts.reaction : parts.reactionOther
  return parts[part]
}

/** Whose turn comes after this one. */
function nextLine(words: ScreenWords, { order, speaking, part }: Circles) {
  const next = part === 'prepare' ? order[0] : speaking ? order[order.indexOf(speaking) + 1] : undefined
  return next ? html`<p class="next">${words.screen.circles.next(words.texts.audiencesInSentence[next])}</p>` : nothing
}
