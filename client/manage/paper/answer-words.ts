import type { Answer } from '#domain/question-types/answer.ts'
import { isTicked } from './entry.ts'
import type { NumberedQuestion } from './numbered-questions.ts'

/** An answer as it is read back: the numbers of the boxes with their words, or what was written. */
export function answerWords({ question, options }: NumberedQuestion, answer: Answer | undefined, open: string): string {
  if (answer === undefined) return open
  if (question.type === 'text') return String(answer)
  return options
    .filter((option) => isTicked(answer, option))
    .map(({ code, label }) => `${code} ${label}`)
    .join(', ')
}
