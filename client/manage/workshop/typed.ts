/** What somebody typed in a field of a step, and what is wrong with it as long as it means nothing. */
export interface Typed {
  readonly text: string
  readonly error?: string | undefined
}

/** By step and field. What was typed is kept as it is: a number that is half erased must not jump. */
export type TypedFields = ReadonlyMap<string, Typed>

export const fieldKey = (step: string, field: string): string => `${step}/${field}`

/** A whole number within limits; undefined when it is none. */
export function wholeNumber(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : undefined
}

export const mostQuestions = 10
export const longestQuestion = 300

/** Questions one a line; what is wrong with them, or the list. */
export function questionsFrom(text: string): string[] | 'too-many' | 'too-long' {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/\p{Cc}/gu, ' ').trim())
    .filter((line) => line !== '')
  if (lines.length > mostQuestions) return 'too-many'
  return lines.some((line) => line.length > longestQuestion) ? 'too-long' : lines
}

/** Whether anything that was typed keeps these steps from being saved. */
export const holdsBack = (typed: TypedFields, steps: readonly { readonly id: string }[]): boolean =>
  [...typed].some(
    ([key, { error }]) =>
      error !== undefined && (key.startsWith('/') || steps.some(({ id }) => key.startsWith(`${id}/`))),
  )
