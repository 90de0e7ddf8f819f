/** Why a question has no answer in figures: three states that are kept apart (scoring.md, T1). */
export type Missing = 'dont-know' | 'not-applicable'

/** "Weet ik niet" and "niet van toepassing" are answers of their own; a skipped question is simply not there. */
export interface MissingAnswer {
  readonly missing: Missing
}

/** Whole numbers by part, or by row and column; a dot in the circle is an object of numbers too. */
export type PartsAnswer = Readonly<Record<string, number>>
export type GridAnswer = Readonly<Record<string, PartsAnswer>>

/** What a respondent can give: the number of a rating, the id or ids of a choice, text, numbers by part, or none. */
export type AnswerValue = number | string | readonly string[] | PartsAnswer | GridAnswer
export type Answer = AnswerValue | MissingAnswer

/** The answers of one respondent by question id; a question left out was skipped. */
export type Answers = Readonly<Record<string, Answer>>

/** No part of a question can be called `missing` (see Id in definition.ts), so this word tells the two forms apart. */
export function isMissing(answer: unknown): answer is MissingAnswer {
  return typeof answer === 'object' && answer !== null && Object.hasOwn(answer, 'missing')
}

/** What questions of every type may offer beside an answer. */
export interface MissingOptions {
  readonly dontKnow: boolean
  readonly notApplicable: boolean
}

/** What is wrong with a "missing" answer to a question that offers these options; undefined when nothing is. */
export function checkMissing(options: MissingOptions, answer: MissingAnswer): string | undefined {
  const keys = Object.keys(answer)
  if (keys.length !== 1 || keys[0] !== 'missing') return 'an answer in this form has one field, "missing"'
  if (answer.missing === 'dont-know' && options.dontKnow) return undefined
  if (answer.missing === 'not-applicable' && options.notApplicable) return undefined
  return 'this question does not offer that way to leave it unanswered'
}
