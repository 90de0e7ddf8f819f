import { type Answer, isMissing } from '#domain/question-types/answer.ts'
import { cellKey } from '#domain/question-types/grid-split.ts'
import { type NumbersQuestion, typedFor } from '../../questions/amounts.ts'
import { isNumbers } from './coded-options.ts'
import { isTicked } from './entry.ts'
import type { NumberedQuestion } from './numbered-questions.ts'

/** An answer as it is read back: the numbers of the boxes with their words, or what was written. */
export function answerWords({ question, options }: NumberedQuestion, answer: Answer | undefined, open: string): string {
  if (answer === undefined) return open
  if (question.type === 'text') return String(answer)
  if (isNumbers(question) && !isMissing(answer)) return amountWords(question, answer)
  return options
    .filter((option) => isTicked(answer, option))
    .map(({ code, label }) => (isNumbers(question) ? label : `${code} ${label}`))
    .join(', ')
}

function amountWords(question: NumbersQuestion, answer: Answer): string {
  const typed = typedFor(answer)
  const said = (among: readonly { readonly id: string; readonly label: string }[], key: (id: string) => string) =>
    among.map(({ id, label }) => `${label} ${typed[key(id)]}`).join(', ')
  if (question.type === 'split') return said(question.parts, (id) => id)
  return question.rows.map((row) => `${row.label}: ${said(question.columns, (id) => cellKey(row.id, id))}`).join('; ')
}
