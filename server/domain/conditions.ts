import type { Answer, Answers } from './question-types/answer.ts'

/** When a question is asked: only after one of these answers to an earlier question. */
export interface Condition {
  readonly question: string
  /** Ids of options, or points of a rating. */
  readonly anyOf: readonly (string | number)[]
}

/** As much of a question as it takes to know whether it is asked. */
export interface Conditional {
  readonly id: string
  readonly showIf?: Condition | undefined
  /** An earlier choice of several, from which this one picks: asked when two or more were chosen. */
  readonly among?: string | undefined
}

/**
 * Whether this question is asked of somebody who answered like this. A question that was not asked itself cannot call
 * up another one. Questions refer to earlier ones only, so this ends.
 */
export function isAsked(question: Conditional, answers: Answers, all: ReadonlyMap<string, Conditional>): boolean {
  const { showIf, among } = question
  const earlier = (id: string) => {
    const asked = all.get(id)
    return asked && isAsked(asked, answers, all) && Object.hasOwn(answers, id) ? answers[id] : undefined
  }
  if (among !== undefined && chosenIn(earlier(among)).length < 2) return false
  return showIf === undefined || fits(showIf, earlier(showIf.question))
}

const fits = ({ anyOf }: Condition, answer: Answer | undefined): boolean =>
  Array.isArray(answer)
    ? answer.some((id: string) => anyOf.includes(id))
    : (typeof answer === 'string' || typeof answer === 'number') && anyOf.includes(answer)

/** The options that were chosen in an earlier question; empty for any other answer. */
export const chosenIn = (answer: Answer | undefined): readonly string[] =>
  Array.isArray(answer) ? (answer as readonly string[]) : []
