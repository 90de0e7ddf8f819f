import type { Words } from '../words.ts'

/** The limits of the server. */
export const longestName = 100
export const mostNames = 1000
/** A single letter would take out half of the text; the server leaves it alone. */
const shortestName = 2
/** More than this is no longer read before confirming. */
const mostNamed = 12

/** The names that were typed, one on a line, each once: capitals make no difference to what is found. */
export function namesIn(typed: string): string[] {
  const names = typed
    .split('\n')
    .map((line) => line.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .filter((name) => name !== '')
  const lower = names.map((name) => name.toLowerCase())
  return names.filter((_, index) => lower.indexOf(lower[index] ?? '') === index)
}

/** What is wrong with the names, if anything. */
export function checkNames(names: readonly string[], { texts, format }: Pick<Words, 'texts' | 'format'>) {
  const { missing, tooShort, tooLong, tooMany } = texts.openAnswers.names
  const short = names.find((name) => name.length < shortestName)
  if (names.length === 0) return missing
  if (short !== undefined) return tooShort(short)
  if (names.some((name) => name.length > longestName)) return tooLong(longestName)
  return names.length > mostNames ? tooMany(format.integer(mostNames)) : undefined
}

/** What removing these names does, to read before it is done. */
export function maskWarnings(names: readonly string[], { texts, format }: Pick<Words, 'texts' | 'format'>): string[] {
  const { replaced, replacedMany, warnings } = texts.openAnswers.names
  const what = names.length > mostNamed ? replacedMany(format.integer(names.length)) : replaced(format.list(names))
  return [what, ...warnings]
}
