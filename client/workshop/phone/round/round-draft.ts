import type { Questionnaire } from '#domain/api/questionnaire.ts'
import type { Answer, Answers } from '#domain/question-types/answer.ts'
import { questionsOf, type Steps, stepsOf } from '../../../answer/steps.ts'
import { standingAnswers } from '../../../questions/standing.ts'
import type { Typed } from '../../../questions/typed.ts'
import type { HeldRound } from '../device.ts'

export const newRound: HeldRound = { state: 'open', answers: {}, unfinished: {} }

/** Somebody gave, changed or (without an answer) cleared an answer. */
export function withAnswer(round: HeldRound, id: string, answer: Answer | undefined, unfinished?: Typed): HeldRound {
  const { [id]: _given, ...given } = round.answers
  const { [id]: _typed, ...typed } = round.unfinished
  return {
    state: 'open',
    answers: answer === undefined ? given : { ...given, [id]: answer },
    unfinished: unfinished === undefined ? typed : { ...typed, [id]: unfinished },
  }
}

/** The questions that are asked of somebody with these answers, and the answers that stand: those are sent. */
export function standing(questionnaire: Questionnaire, { answers }: HeldRound): Steps & { readonly answers: Answers } {
  const questions = questionsOf(questionnaire)
  const own = standingAnswers(questions, answers)
  return { steps: stepsOf(questionnaire, own), order: questions.map(({ id }) => id), answers: own }
}

/** Whether somebody did anything in a round. */
export const isBegun = ({ answers, unfinished }: HeldRound): boolean =>
  Object.keys(answers).length + Object.keys(unfinished).length > 0

/** What becomes of a round that was closed while it stood like this. */
export function afterClosing(round: HeldRound): HeldRound {
  return round.state === 'open' && isBegun(round) ? { ...round, state: 'missed' } : round
}
