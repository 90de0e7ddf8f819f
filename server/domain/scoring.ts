import type { Answers } from './question-types/answer.ts'
import type { Rating } from './question-types/rating.ts'

/** As much of a rating question as scoring needs; the respondent's page has it too. */
export interface ScoredQuestion {
  readonly id: string
  readonly points: Rating['points']
  readonly reversed: boolean
}

/** The fewest valid answers with which a person gets a score: max(2, share x k rounded up) of k questions (T1). */
export const answersNeeded = (questions: number, answered: number): number =>
  // The tiny subtraction keeps 0.6 x 5 at 3: in floating point it is a hair above.
  Math.max(2, Math.ceil(questions * answered - 1e-9))

/**
 * The answers of one person that count for a measure, on the scale of the questions (1 to K) with reversed questions
 * turned round (x' = K + 1 - x); skipped, "weet ik niet" and "n.v.t." are not among them (T1).
 */
export function validRatings(questions: readonly ScoredQuestion[], answers: Answers): number[] {
  return questions.flatMap((question) => {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
    if (typeof answer !== 'number') return []
    return [question.reversed ? question.points + 1 - answer : answer]
  })
}

/**
 * The score of one person on a measure: the mean of the valid answers, between 1 and K, or null with too few of them
 * to speak of a score. `answered` is the share of the questions that must have a valid answer (T1, the half rule).
 */
export function personScore(questions: readonly ScoredQuestion[], answers: Answers, answered: number): number | null {
  const valid = validRatings(questions, answers)
  if (valid.length < answersNeeded(questions.length, answered)) return null
  return valid.reduce((sum, value) => sum + value, 0) / valid.length
}
