import type { QuestionView } from '#domain/api/questionnaire.ts'
import type { Answer } from '#domain/question-types/answer.ts'
import { pointsOf } from '#domain/question-types/rating.ts'
import { octants } from '#domain/statistics/circumplex.ts'
import type { NumbersQuestion } from '../../questions/amounts.ts'
import { pointIn } from '../../questions/point-in.ts'

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
 * The boxes of a question with their numbers: 1 to n in order and of a mark the mark itself, 0 for "weet ik niet", 9 for
 * "n.v.t.", or the first numbers after the last where those are taken. The same in every language, because the person
 * who keys in looks at the numbers. An open question has no boxes, and of numbers only those that say there is none.
 */
export function codedOptions(question: QuestionView): CodedOption[] {
  if (question.type === 'text') return []
  const answers = answersOf(question)
  const { dontKnow, notApplicable } = question
  const last = Math.max(0, ...answers.map(({ code }) => code))
  const noIdea = answers.some(({ code }) => code === dontKnowCode) ? last + 1 : dontKnowCode
  const none = Math.max(notApplicableCode, last + (noIdea === dontKnowCode ? 1 : 2))
  return [
    ...answers,
    ...(dontKnow === undefined ? [] : [out(noIdea, dontKnow, 'dont-know')]),
    ...(notApplicable === undefined ? [] : [out(none, notApplicable, 'not-applicable')]),
  ]
}

/** Whether the answer is numbers in fields of their own. */
export const isNumbers = (question: QuestionView): question is NumbersQuestion =>
  question.type === 'split' || question.type === 'grid-split' || question.type === 'count'

const out = (code: number, label: string, missing: 'dont-know' | 'not-applicable'): CodedOption => ({
  code,
  label,
  answer: { missing },
})

function answersOf(question: Exclude<QuestionView, { type: 'text' }>): CodedOption[] {
  switch (question.type) {
    case 'choice':
      return question.options.map(({ id, label }, index) => ({ code: index + 1, label, answer: id }))
    case 'rating':
      return pointsOf(question).map((point, index, points) => ({
        code: point,
        label: pointWords(question, index, points),
        answer: point,
      }))
    case 'position':
      return question.octants.map(({ id, label }, index) => ({ code: index + 1, label, answer: placeOf(id) }))
    default:
      return []
  }
}

/** The words of a point; of a mark only the ends have words beside their number. */
function pointWords(
  { ends, labels }: Extract<QuestionView, { type: 'rating' }>,
  index: number,
  points: number[],
): string {
  const words = ends ? { 0: labels[0], [points.length - 1]: labels[1] }[index] : labels[index]
  return words ?? String(points[index])
}

const placeOf = (octant: string) => pointIn(octants.find(({ id }) => id === octant)?.angle ?? 0)
