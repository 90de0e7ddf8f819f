const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
/** Nine digits or more from a 0 or a + on, however they are grouped; a school year (2026-2027) is none. */
const phone = /(?<![\p{L}\p{N}])(?:\+|0)(?:[\s().-]{0,3}\d){8,14}(?![\p{L}\p{N}])/gu

/** The text with e-mail addresses and telephone numbers taken out (privacy rule 9). */
export const maskContacts = (text: string): string => text.replace(email, '[e-mail]').replace(phone, '[telefoon]')

/** The text with these names taken out, in any case, where they stand as words of their own. */
export function maskNames(text: string, names: readonly string[]): string {
  const escaped = names
    .map((name) => name.trim())
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (escaped.length === 0) return text
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu'), '[naam]')
}
