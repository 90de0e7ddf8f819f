/**
 * The six digits that somebody means with what was typed, pasted or scanned; undefined when it cannot be a code. Spaces,
 * dots and dashes make no difference, and the digits of an Arabic or Persian keyboard are digits too.
 */
export function joinCodeIn(typed: string): string | undefined {
  const [, scanned] = withMark.exec(typed) ?? []
  if (scanned !== undefined) return scanned
  const digits = typed
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/[\s.\p{Pd}\p{Cf}]/gu, '')
  return /^\d{6}$/.test(digits) ? digits : undefined
}

/** The code as the picture to scan has it, with a mark that lets it join whatever others type wrong. */
const withMark = /^(\d{6})\.[\w-]{16}$/

/** What is sent to the server of what was typed or scanned; undefined when it cannot be a code. */
export const sentCode = (typed: string): string | undefined => (withMark.test(typed) ? typed : joinCodeIn(typed))

/** What stands after the # of the address; undefined where nothing does. */
export const scannedCode = (hash: string): string | undefined => {
  const text = hash.replace(/^#/, '')
  if (text === '') return undefined
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
