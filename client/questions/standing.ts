import { type Conditional, chosenIn, isAsked } from '#domain/conditions.ts'
import type { Answer, Answers } from '#domain/question-types/answer.ts'

/** The questions by id, as the conditions look them up. */
export const byId = <Q extends Conditional>(questions: readonly Q[]): ReadonlyMap<string, Q> =>
  new Map(questions.map((question) => [question.id, question]))

/**
 * The answers that stand: to questions that are asked of somebody who answered like this, and with options that are
 * still offered. The others are kept aside, for who changes an earlier answer back; they are not sent.
 */
export function standingAnswers(questions: readonly Conditional[], answers: Answers): Answers {
  const all = byId(questions)
  const standing: Record<string, Answer> = {}
  for (const question of questions) {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
    if (answer !== undefined && isAsked(question, standing, all) && isOffered(question, answer, standing))
      standing[question.id] = answer
  }
  return standing
}

const isOffered = ({ among }: Conditional, answer: Answer, standing: Answers): boolean =>
  among === undefined || typeof answer !== 'string' || chosenIn(standing[among]).includes(answer)
