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
 * The answer of one person to one question on its scale (1 to K), reversed questions turned round (x' = K + 1 - x);
 * undefined when it was skipped or answered with "weet ik niet" or "n.v.t." (T1).
 */
export function validRating({ id, points, reversed }: ScoredQuestion, answers: Answers): number | undefined {
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
  if (typeof answer !== 'number') return undefined
  return reversed ? points + 1 - answer : answer
}

/** The mean of `valid` answers that add up to `sum`, or null when a measure of so many questions needs more of them. */
export const scoreOf = (sum: number, valid: number, questions: number, answered: number): number | null =>
  valid < answersNeeded(questions, answered) ? null : sum / valid

/**
 * The score of one person on a measure: the mean of the valid answers, between 1 and K, or null with too few of them
 * to speak of a score. `answered` is the share of the questions that must have a valid answer (T1, the half rule).
 */
export function personScore(questions: readonly ScoredQuestion[], answers: Answers, answered: number): number | null {
  const valid = questions.flatMap((question) => validRating(question, answers) ?? [])
  const sum = valid.reduce((sum, value) => sum + value, 0)
  return scoreOf(sum, valid.length, questions.length, answered)
}
