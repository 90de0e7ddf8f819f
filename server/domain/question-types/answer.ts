/** Why a question has no answer in figures: three states that are kept apart (scoring.md, T1). */
export type Missing = 'dont-know' | 'not-applicable'

/** "Weet ik niet" and "niet van toepassing" are answers of their own; a skipped question is simply not there. */
export interface MissingAnswer {
  readonly missing: Missing
}

/** What a respondent can give: the number of a rating, the id or ids of a choice, text, or a reason for none. */
export type AnswerValue = number | string | readonly string[]
export type Answer = AnswerValue | MissingAnswer

/** The answers of one respondent by question id; a question left out was skipped. */
export type Answers = Readonly<Record<string, Answer>>

export function isMissing(answer: unknown): answer is MissingAnswer {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer)
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
