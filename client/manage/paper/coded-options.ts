import type { QuestionView } from '#domain/api/questionnaire.ts'
import type { Answer } from '#domain/question-types/answer.ts'

/** Something to answer, with the number that stands beside its box on paper and is keyed in. */
export interface CodedOption {
  readonly code: number
  readonly label: string
  /** The answer; of a choice of several, one of its ids. */
  readonly answer: Answer
}

const dontKnowCode = 0
/** Far from the answers on paper and on the keys; questions with more answers take the number after their last. */
const notApplicableCode = 9

/**
 * The boxes of a question with their numbers: 1 to n in order, 0 for "weet ik niet", 9 for "n.v.t.". The same in every
 * language, because the person who keys in looks at the numbers. An open question has no boxes.
 */
export function codedOptions(question: QuestionView): CodedOption[] {
  if (question.type === 'text') return []
  const answers = answersOf(question).map((each, index) => ({ code: index + 1, ...each }))
  const { dontKnow, notApplicable } = question
  const last = Math.max(notApplicableCode, answers.length + 1)
  return [
    ...answers,
    ...(dontKnow === undefined ? [] : [out(dontKnowCode, dontKnow, 'dont-know')]),
    ...(notApplicable === undefined ? [] : [out(last, notApplicable, 'not-applicable')]),
  ]
}

const out = (code: number, label: string, missing: 'dont-know' | 'not-applicable'): CodedOption => ({
  code,
  label,
  answer: { missing },
})

function answersOf(question: Exclude<QuestionView, { type: 'text' }>): { label: string; answer: Answer }[] {
  if (question.type === 'choice') return question.options.map(({ id, label }) => ({ label, answer: id }))
  return Array.from({ length: question.points }, (_, index) => ({
    label: question.labels[index] ?? String(index + 1),
    answer: index + 1,
  }))
}
