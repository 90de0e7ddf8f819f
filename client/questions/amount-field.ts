import { html, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { numberIn } from './amounts.ts'
import type { NumberWords } from './number-words.ts'

interface AmountField {
  readonly id: string
  readonly label: string
  readonly typed: string
  readonly most: number
  /** How much the buttons change. */
  readonly step: number
  readonly words: NumberWords
  /** Of those words, which the question around them may not share. */
  readonly language: string
  /** Ids of what belongs to it: the line that says how much is left. */
  readonly describedBy: string
  readonly invalid: boolean
  readonly change: (typed: string) => void
}

/** A number to type, with a button to take away and one to add: a thumb is enough. */
export function amountField(field: AmountField): TemplateResult {
  const { id, label, typed, most, step, words, language, change } = field
  const value = numberIn(typed) || 0
  const type = (event: Event) => event.target instanceof HTMLInputElement && change(event.target.value)
  // A button that goes off under the finger of somebody with a keyboard takes the focus away: it only looks it.
  const button = (amount: number, sign: string, name: string) => {
    const next = Math.min(most, Math.max(0, value + amount))
    return html`
      <button
        type="button" class="step" lang=${language} aria-label=${`${name}: ${label}`}
        aria-disabled=${next === value ? 'true' : 'false'} @click=${() => change(String(next))}>${sign}</button>`
  }
  return html`
    <div class="amount">
      <label for=${id}>${label}</label>
      <div class="amount-controls">
        ${button(-step, '−', words.less(step))}
        <input
          id=${id} type="text" inputmode="numeric" autocomplete="off" maxlength="5" enterkeyhint="next"
          aria-describedby=${field.describedBy} aria-invalid=${field.invalid ? 'true' : 'false'}
          .value=${live(typed)} @input=${type} @focus=${selectAll}>
        ${button(step, '+', words.more(step))}
      </div>
    </div>`
}

/** Who comes to a field wants to type a number in the place of the one that stands there. */
function selectAll(event: Event): void {
  if (event.target instanceof HTMLInputElement) event.target.select()
}
