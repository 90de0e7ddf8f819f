import { html } from 'lit'
import type { Position } from '#domain/workshop/moments.ts'
import { deedWords, placeWords } from './place-words.ts'
import type { RemoteContext } from './remote-context.ts'

/** The two buttons that matter most, always within reach of a thumb. */
export function goBar(context: RemoteContext) {
  const { words, view, busy, acts } = context
  const { remote } = words.texts.workshop
  const { next, before } = view
  const go = (place: Position | null) => place && void acts.go(place)
  return html`
    <div class="go-bar">
      <button
        type="button"
        class="button go-back"
        aria-label=${before ? remote.backTo(placeWords(context, before)) : remote.back}
        aria-disabled=${busy || !before ? 'true' : 'false'}
        @click=${() => go(before)}
      >
        ${remote.back}
      </button>
      <button
        type="button"
        class="button primary go-next"
        aria-disabled=${busy ? 'true' : 'false'}
        @click=${() => (next ? go(next) : acts.askEnd())}
      >
        ${
          next
            ? html`<span class="go-word">${remote.next}<span class="visually-hidden">: </span></span>
                <span class="go-what">${deedWords(context, next)}</span>`
            : html`<span class="go-word">${remote.nothingNext}</span> <span class="go-what">${remote.end.action}</span>`
        }
      </button>
    </div>`
}

/** After talking about an estimate it can be made once more; only when somebody chooses so. */
export function secondRound(context: RemoteContext) {
  const { words, view, busy, acts } = context
  const { remote } = words.texts.workshop
  const { place } = view.live
  const has = view.course.find(({ step }) => step.id === place.step)?.moments.some(({ id }) => id === 'answering-2')
  if (place.moment !== 'shown' || !has) return ''
  return html`
    <div class="again">
      <p>${remote.againText}</p>
      <button
        type="button"
        class="button"
        aria-disabled=${busy ? 'true' : 'false'}
        @click=${() => void acts.go({ step: place.step, moment: 'answering-2' })}
      >
        ${remote.again}
      </button>
    </div>`
}
