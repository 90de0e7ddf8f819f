import { html, nothing, type TemplateResult } from 'lit'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import { type Answer, isMissing } from '#domain/question-types/answer.ts'

/** One thing that can be chosen, with the answer it stands for. */
export interface Option {
  readonly answer: Answer
  readonly label: string
  /** Beside the words, never in their place. */
  readonly picture?: TemplateResult | undefined
  /** What a bare number means, for who does not see it among the others. */
  readonly meaning?: string | undefined
}

export interface OptionList {
  readonly question: Extract<QuestionView, { type: 'rating' | 'choice' }>
  readonly kind: 'radio' | 'checkbox'
  readonly note?: TemplateResult | undefined
  readonly options: readonly Option[]
  readonly isChosen: (option: Option) => boolean
  /** A box that cannot be ticked now. It keeps its place for the keyboard, and says why when it is used. */
  readonly isTooMany?: (option: Option) => boolean
  /** Below the options. */
  readonly after?: TemplateResult | undefined
  readonly choose: (answer: Answer) => void
}

/** The options of a question, each a whole row to tap; "weet ik niet" and "n.v.t." stand apart below a line. */
export function optionList(list: OptionList): TemplateResult {
  const { question, options } = list
  const rows = (options: readonly Option[]) => options.map((option) => optionRow(list, option))
  const out = waysOut(question)
  // Bare numbers fit side by side; words go below each other.
  const compact = options.length > 5 && options.every(({ label }) => label.length <= 3)
  const note = `note-${question.id}`
  const hasNote = question.help !== undefined || list.note !== undefined
  return html`
    <fieldset class="question" aria-describedby=${hasNote ? note : nothing} @keydown=${(event: KeyboardEvent) => chooseByDigit(list, event)}>
      <legend><h2 tabindex="-1" data-focus>${question.text}</h2></legend>
      ${hasNote ? html`<p class="note" id=${note}>${question.help} ${list.note}</p>` : nothing}
      <div class=${compact ? 'options compact' : 'options'}>${rows(options)}</div>
      ${list.after}
      ${out.length > 0 ? html`<div class="ways-out">${rows(out)}</div>` : nothing}
    </fieldset>`
}

function optionRow(list: OptionList, option: Option): TemplateResult {
  const chosen = list.isChosen(option)
  const off = list.isTooMany?.(option)
  const choose = () => list.choose(option.answer)
  // Tapping a radio button that is chosen already changes nothing, but the person means: this, and go on.
  const again = (event: Event) => {
    if (off) event.preventDefault()
    if (off || (list.kind === 'radio' && chosen)) choose()
  }
  return html`
    <label class="option">
      <input type=${list.kind} name=${list.question.id} .checked=${chosen} aria-disabled=${off || nothing} @change=${choose} @click=${again}>
      ${option.picture ?? nothing}
      <span>${option.label}${option.meaning === undefined ? nothing : html`<span class="visually-hidden"> ${option.meaning}</span>`}</span>
    </label>`
}

/**
 * Digits choose too, but only while the focus is in the question: elsewhere a key may mean anything. Of marks a digit
 * is the mark; of words 1 is the first.
 */
function chooseByDigit(list: OptionList, event: KeyboardEvent): void {
  if (list.kind !== 'radio' || event.ctrlKey || event.altKey || event.metaKey || !/^\d$/.test(event.key)) return
  const mark = list.options.findIndex(({ label }) => label === event.key)
  const at = mark < 0 ? Number(event.key) - 1 : mark
  const option = list.options[at]
  if (!option) return
  event.preventDefault()
  const fieldset = event.currentTarget
  if (fieldset instanceof HTMLElement) fieldset.querySelectorAll('input')[at]?.focus()
  list.choose(option.answer)
}

type WaysOut = {
  readonly id: string
  readonly dontKnow?: string | undefined
  readonly notApplicable?: string | undefined
}

function waysOut({ dontKnow, notApplicable }: WaysOut): Option[] {
  const out: Option[] = []
  if (dontKnow !== undefined) out.push({ answer: { missing: 'dont-know' }, label: dontKnow })
  if (notApplicable !== undefined) out.push({ answer: { missing: 'not-applicable' }, label: notApplicable })
  return out
}

/** "Weet ik niet" and "n.v.t." below a question whose answer is no option: each a box that empties the rest. */
export function waysOutOf(
  question: WaysOut,
  answer: Answer | undefined,
  choose: (answer: Answer | undefined) => void,
): TemplateResult | typeof nothing {
  const out = waysOut(question)
  if (out.length === 0) return nothing
  return html`
    <div class="ways-out">
      ${out.map((option) => {
        const chosen = isSameAnswer(answer, option.answer)
        return html`
          <label class="option">
            <input type="checkbox" name=${`out-${question.id}`} .checked=${chosen} @change=${() => choose(chosen ? undefined : option.answer)}>
            <span>${option.label}</span>
          </label>`
      })}
    </div>`
}

export const isSameAnswer = (one: Answer | undefined, other: Answer): boolean =>
  isMissing(one) && isMissing(other) ? one.missing === other.missing : one === other
