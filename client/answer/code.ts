/** Crockford's base 32: no I, L, O and U, so that a code can be read aloud and copied from paper. */
const wholeCode = /^[0-9A-HJKMNP-TV-Z]{10}$/

/**
 * The code that somebody means with what was typed or scanned, in the form in which it is kept and sent; undefined
 * when it cannot be a code. Case, spaces and dashes make no difference; o reads as 0, i and l as 1.
 */
export function normaliseCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return wholeCode.test(code) ? code : undefined
}

/** A code as it stands on paper: K7QF-29XM-4C. */
export const printedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`

/** What stands after /i/, /k/ or /uitleg/ in the address of the page; undefined on the bare page. */
export function codeInPath(path: string): string | undefined {
  const found = /^\/(?:i|k|uitleg)\/([^/]+)\/?$/.exec(path)?.[1]
  if (found === undefined) return undefined
  try {
    return decodeURIComponent(found)
  } catch {
    return found
  }
}
