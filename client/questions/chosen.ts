import type { Answer } from '#domain/question-types/answer.ts'
import type { ViewOf } from './question-element.ts'

type Choice = Pick<ViewOf<'choice'>, 'options' | 'none' | 'most'>

export function chosenIds(answer: Answer | undefined): readonly string[] {
  if (typeof answer === 'string') return [answer]
  return Array.isArray(answer) ? answer : []
}

/**
 * What is chosen of several after this option was ticked, or ticked off again; undefined when that is nothing. The
 * option that says "none of these" stands alone: it takes the others away, and each of the others takes it away.
 */
export function chosenAfter({ options, none }: Choice, answer: Answer | undefined, id: string): string[] | undefined {
  const chosen = chosenIds(answer)
  const ticked = !chosen.includes(id)
  const stays = (own: string) => chosen.includes(own) && !(ticked && (id === none || own === none))
  const ids = options.map((option) => option.id).filter((own) => (own === id ? ticked : stays(own)))
  return ids.length > 0 ? ids : undefined
}

/** Whether this option would be one too many. */
export const isTooMany = ({ none, most }: Choice, answer: Answer | undefined, id: string): boolean => {
  const chosen = chosenIds(answer)
  return most !== undefined && id !== none && chosen.length >= most && !chosen.includes(id)
}
