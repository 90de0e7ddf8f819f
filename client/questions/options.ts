import { html, nothing, type TemplateResult } from 'lit'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import { type Answer, isMissing } from '#domain/question-types/answer.ts'

/** One thing that can be chosen, with the answer it stands for. */
export interface Option {
  readonly answer: Answer
  readonly label: string
}

interface OptionList {
  readonly question: Exclude<QuestionView, { type: 'text' }>
  readonly kind: 'radio' | 'checkbox'
  readonly note?: TemplateResult | undefined
  readonly options: readonly Option[]
  readonly isChosen: (option: Option) => boolean
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
      ${out.length > 0 ? html`<div class="ways-out">${rows(out)}</div>` : nothing}
    </fieldset>`
}

function optionRow(list: OptionList, option: Option): TemplateResult {
  const chosen = list.isChosen(option)
  const choose = () => list.choose(option.answer)
  // Tapping a radio button that is chosen already changes nothing, but the person means: this, and go on.
  const again = () => (list.kind === 'radio' && chosen ? choose() : undefined)
  return html`
    <label class="option">
      <input type=${list.kind} name=${list.question.id} .checked=${chosen} @change=${choose} @click=${again}>
      <span>${option.label}</span>
    </label>`
}

/** The digits 1 to 9 choose too, but only while the focus is in the question: elsewhere a key may mean anything. */
function chooseByDigit(list: OptionList, event: KeyboardEvent): void {
  if (list.kind !== 'radio' || event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return
  const option = list.options[Number(event.key) - 1]
  if (!option) return
  event.preventDefault()
  const fieldset = event.currentTarget
  if (fieldset instanceof HTMLElement) fieldset.querySelectorAll('input')[Number(event.key) - 1]?.focus()
  list.choose(option.answer)
}

function waysOut({ dontKnow, notApplicable }: OptionList['question']): Option[] {
  const out: Option[] = []
  if (dontKnow !== undefined) out.push({ answer: { missing: 'dont-know' }, label: dontKnow })
  if (notApplicable !== undefined) out.push({ answer: { missing: 'not-applicable' }, label: notApplicable })
  return out
}

export const isSameAnswer = (one: Answer | undefined, other: Answer): boolean =>
  isMissing(one) && isMissing(other) ? one.missing === other.missing : one === other
