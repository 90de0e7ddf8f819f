import { longestText, mostLines, placeholders, unknownPlaceholders } from '#domain/letters/placeholders.ts'
import type { Words } from '../words.ts'

const inBraces = (names: readonly string[]) => names.map((name) => `{${name}}`)

/** What keeps a text from being saved, in a sentence; the server says the same in its own words. */
export function textError({ texts, format }: Words, typed: string): string | undefined {
  const { errors } = texts.letters.page
  const content = typed.trim()
  if (content === '') return errors.empty
  if (content.length > longestText) return errors.tooLong(content.length - longestText)
  if (content.split('\n').length > mostLines) return errors.tooManyLines(mostLines)
  const unknown = unknownPlaceholders(content)
  if (unknown.length === 0) return undefined
  return errors.unknown(format.list(inBraces(unknown)), format.list(inBraces(placeholders)))
}
