import { html } from 'lit'
import type { StepKind } from '#domain/workshop/steps.ts'
import type { Words } from '../words.ts'

const kinds: readonly StepKind[] = [
  ...(['welcome', 'scan', 'predict', 'reveal', 'estimate'] as const),
  ...(['discuss', 'three-circles', 'choose', 'agree', 'pause'] as const),
]

/** All kinds of steps with what they do, to add one at the end. */
export function addStep({ texts }: Words, add: (kind: StepKind) => void) {
  const { workshop } = texts
  return html`
    <details class="fold add-step">
      <summary class="button">${workshop.composer.add}</summary>
      <ul class="rows">
        ${kinds.map(
          (kind) => html`
            <li class="row add-kind">
              <div class="row-main">
                <span class="row-title">${workshop.kinds[kind].title}</span>
                <p class="row-note">${workshop.kinds[kind].does}</p>
              </div>
              <button
                type="button"
                class="button"
                aria-label=${workshop.composer.addThis(workshop.kinds[kind].title)}
                @click=${() => add(kind)}
              >+</button>
            </li>`,
        )}
      </ul>
    </details>`
}
