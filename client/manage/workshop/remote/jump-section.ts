import { html, nothing } from 'lit'
import { momentAt, placeWords, stepAt } from './place-words.ts'
import type { RemoteContext } from './remote-context.ts'

/** Every place of the workshop, to go there at once. */
export function jumpSection(context: RemoteContext) {
  const { words, view, busy, acts } = context
  const { jump } = words.texts.workshop.remote
  const { place, round } = view.live
  return html`
    <details class="fold tool">
      <summary>${jump.title}</summary>
      ${round?.open ? html`<p class="hint">${jump.closes}</p>` : ''}
      <ol class="jumps">
        ${view.course.map(
          ({ step, moments }) => html`
            <li>
              ${moments.length > 1 ? html`<span class="jump-step">${stepAt(context, step.id)}</span>` : ''}
              <ul>
                ${moments.map(({ id }) => {
                  const target = { step: step.id, moment: id }
                  const here = place.step === step.id && place.moment === id
                  const name = moments.length > 1 ? momentAt(context, target) : stepAt(context, step.id)
                  return html`
                    <li>
                      <button
                        type="button"
                        class="button quiet"
                        aria-label=${here ? nothing : jump.to(placeWords(context, target))}
                        aria-current=${here ? 'step' : nothing}
                        aria-disabled=${busy || here ? 'true' : 'false'}
                        @click=${() => !here && void acts.go(target)}
                      >
                        ${name}${here ? html` <span class="badge">${jump.now}</span>` : ''}
                      </button>
                    </li>`
                })}
              </ul>
            </li>`,
        )}
      </ol>
    </details>`
}
