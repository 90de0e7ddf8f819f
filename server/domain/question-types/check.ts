import { type Answer, checkMissing, isMissing } from './answer.ts'
import type { Choice } from './choice.ts'
import { check as checkChoice } from './choice.ts'
import type { Count } from './count.ts'
import { check as checkCount } from './count.ts'
import type { GridSplit } from './grid-split.ts'
import { check as checkGridSplit } from './grid-split.ts'
import type { Position } from './position.ts'
import { check as checkPosition } from './position.ts'
import type { Rating } from './rating.ts'
import { check as checkRating } from './rating.ts'
import type { Split } from './split.ts'
import { check as checkSplit } from './split.ts'
import type { TextQuestion } from './text.ts'
import { check as checkText } from './text.ts'

/** What every type knows of a question; what surrounds it (id, section, wording) is the definition's affair. */
export type QuestionTypes = Rating | Choice | Split | GridSplit | Count | Position | TextQuestion
export type QuestionTypeName = QuestionTypes['type']
export type QuestionOf<Name extends QuestionTypeName> = Extract<QuestionTypes, { type: Name }>

/** One check per question type: a new type does not compile until it has one. Plain code, for server and device. */
const checks: { [Name in QuestionTypeName]: (question: QuestionOf<Name>, value: unknown) => string | undefined } = {
  rating: checkRating,
  choice: checkChoice,
  split: checkSplit,
  'grid-split': checkGridSplit,
  count: checkCount,
  position: checkPosition,
  text: checkText,
}

/** What is wrong with `answer` as an answer to `question`, in a sentence; undefined when it is valid. */
export function answerProblem(question: QuestionTypes, answer: unknown): string | undefined {
  if (isMissing(answer)) {
    const offered = question.type === 'text' ? { dontKnow: false, notApplicable: false } : question
    return checkMissing(offered, answer)
  }
  const check = checks[question.type] as (question: QuestionTypes, value: unknown) => string | undefined
  return check(question, answer)
}

export const isAnswerTo = (question: QuestionTypes, answer: unknown): answer is Answer =>
  answerProblem(question, answer) === undefined
