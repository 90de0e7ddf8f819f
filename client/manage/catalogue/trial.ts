import type { Questionnaire } from '#domain/api/questionnaire.ts'
import type { Answer, Answers } from '#domain/question-types/answer.ts'
import { type OwnScore, ownScores } from '../../answer/own-scores.ts'
import { type Place, placeAfter, placeBefore } from '../../answer/place.ts'
import { questionsOf, type Step, stepsOf } from '../../answer/steps.ts'
import { standingAnswers } from '../../questions/standing.ts'
import type { Typed } from '../../questions/typed.ts'

/** Somebody who tries a questionnaire: what was answered so far and where they are. It lives in memory alone. */
export interface Trial {
  readonly place: Place
  readonly given: Answers
  /** By question, what was typed and is no answer yet. */
  readonly unfinished: Readonly<Record<string, Typed>>
}

export const newTrial: Trial = { place: { at: 'start' }, given: {}, unfinished: {} }

export function withAnswer(trial: Trial, id: string, answer: Answer | undefined, unfinished?: Typed): Trial {
  const { [id]: _given, ...given } = trial.given
  const { [id]: _unfinished, ...others } = trial.unfinished
  return {
    ...trial,
    given: answer === undefined ? given : { ...given, [id]: answer },
    unfinished: unfinished === undefined ? others : { ...others, [id]: unfinished },
  }
}

/** The answers that stand: a question that is not asked any more has none. */
export const answersOf = (trial: Trial, questionnaire: Questionnaire): Answers =>
  standingAnswers(questionsOf(questionnaire), trial.given)

/** The questions that are asked of somebody who answered like this. */
export const stepsIn = (trial: Trial, questionnaire: Questionnaire): Step[] =>
  stepsOf(questionnaire, answersOf(trial, questionnaire))

export function stepAt({ place }: Trial, steps: readonly Step[]): Step | undefined {
  return place.at === 'question' ? steps.find(({ question }) => question.id === place.id) : undefined
}

export const forward = (trial: Trial, questionnaire: Questionnaire): Trial => ({
  ...trial,
  place: placeAfter(trial.place, stepsIn(trial, questionnaire)),
})

export const backward = (trial: Trial, questionnaire: Questionnaire): Trial => ({
  ...trial,
  place: placeBefore(trial.place, stepsIn(trial, questionnaire)),
})

/** The own result, as respondents get it; empty for an instrument without measures. */
export const resultOf = (trial: Trial, questionnaire: Questionnaire): OwnScore[] =>
  ownScores(questionnaire, answersOf(trial, questionnaire))
