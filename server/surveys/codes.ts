import { randomInt } from 'node:crypto'
import { hashOf } from '../database/random.ts'

/** Crockford's base 32: no i, l, o or u, so that a code on paper cannot be misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 10

/**
 * A new code, grouped for paper: K7QF-29XM-4C. 50 random bits: with a thousand codes out, a thousand
 * guesses a second find one in some thirty years.
 */
export function newCode(): string {
  return grouped(Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join(''))
}

/** The code that the first 50 bits of a digest stand for. */
export function codeOf(digest: Buffer): string {
  const bits = BigInt(`0x${digest.subarray(0, 7).toString('hex')}`) >> 6n
  const symbol = (_: unknown, index: number) => alphabet[Number((bits >> BigInt(5 * (length - 1 - index))) & 31n)]
  return grouped(Array.from({ length }, symbol).join(''))
}

const grouped = (symbols: string) => `${symbols.slice(0, 4)}-${symbols.slice(4, 8)}-${symbols.slice(8)}`

/** A code as somebody typed it, as it was meant; undefined when it cannot be a code. */
export function normaliseCode(typed: string): string | undefined {
  const meant = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return meant.length === length && [...meant].every((symbol) => alphabet.includes(symbol)) ? meant : undefined
}

/** What is stored of a code. Only who holds the code can find its row. */
export const codeHash = (normalised: string): string => hashOf('code', normalised)
