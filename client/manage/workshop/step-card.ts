import { html } from 'lit'
import type { Workshop } from '#domain/api/workshops.ts'
import type { Step } from '#domain/workshop/steps.ts'
import { numberField, type StepEditing } from './step-editing.ts'
import { stepSettings } from './step-settings.ts'
import { stepTitle } from './step-words.ts'

/** What can be done with a step as a whole. */
export interface StepActs {
  readonly move: (step: Step, by: -1 | 1) => void
  readonly duplicate: (step: Step) => void
  readonly remove: (step: Step) => void
}

interface Place {
  readonly index: number
  readonly count: number
  readonly problems: Workshop['problems']
}

export const moveId = (step: Pick<Step, 'id'>, by: -1 | 1): string => `step-${step.id}-${by < 0 ? 'up' : 'down'}`
export const headingId = (step: Pick<Step, 'id'>): string => `step-${step.id}-title`

/** One step of the plan: its place, what it does, how long it takes, and its settings folded. */
export function stepCard(editing: StepEditing, step: Step, acts: StepActs, { index, count, problems }: Place) {
  const { texts } = editing.words
  const { composer, kinds } = texts.workshop
  const title = stepTitle(editing.words, step, editing.instruments)
  // A button that cannot go further keeps the focus, and says why nothing happens.
  const arrow = (by: -1 | 1, end: boolean) => html`
    <button
      type="button"
      class="button step-move"
      id=${moveId(step, by)}
      aria-label=${by < 0 ? composer.up(title) : composer.down(title)}
      aria-disabled=${end ? 'true' : 'false'}
      @click=${() => acts.move(step, by)}
    >${by < 0 ? '↑' : '↓'}</button>`
  return html`
    <li class="step-card" data-kind=${step.kind}>
      <div class="step-head">
        <h3 id=${headingId(step)} tabindex="-1">${index + 1}. ${title}</h3>
        <div class="step-moves">${arrow(-1, index === 0)} ${arrow(1, index === count - 1)}</div>
      </div>
      <p class="step-does">${kinds[step.kind].does}</p>
      ${problems
        .filter((problem) => problem.step === step.id)
        .map(({ problem }) => html`<p class="notice warn">${composer.problems[problem]}</p>`)}
      ${numberField(editing, step, {
        ...{ field: 'minutes', label: composer.minutes, value: step.minutes, most: 240, wrong: composer.minutesWrong },
        with: (minutes) => ({ ...step, minutes }),
      })}
      <details class="fold step-settings">
        <summary>${composer.settings}<span class="visually-hidden">: ${title}</span></summary>
        ${stepSettings(editing, step)}
        <div class="buttons">
          <button type="button" class="button" @click=${() => acts.duplicate(step)}>
            ${composer.duplicate}<span class="visually-hidden">: ${title}</span>
          </button>
          ${
            count > 1
              ? html`<button type="button" class="button danger" @click=${() => acts.remove(step)}>
                  ${composer.remove}<span class="visually-hidden">: ${title}</span>
                </button>`
              : html`<p class="hint">${composer.lastStep}</p>`
          }
        </div>
      </details>
    </li>`
}
