import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from '#domain/api/accounts.ts'
import { Problem } from '#domain/problem.ts'

/** So many words, years, rows of keys or loose characters a password has at least. */
const fewestPieces = 4
const shortestWord = 3

/** Small letters without accents. */
const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

const words = new Set(
  plain(readFileSync(join(import.meta.dirname, 'common-words.txt'), 'utf8'))
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => word.length >= shortestWord),
)
const longestWord = Math.max(...[...words].map(({ length }) => length))

/** Keys side by side, the alphabet and figures: any part of a row, also backwards, is one piece. */
const rows = [
  'abcdefghijklmnopqrstuvwxyzabc',
  '01234567890123456789',
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertzuiop',
  '!@#$%^&*()_+',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  'zaq12wsxcde34rfvbgt56yhnmju78ik',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'a1b2c3d4e5f6g7h8i9',
  '1a2b3c4d5e6f7g8h9i',
].flatMap((row) => [row, [...row].reverse().join('')])

/** What people write in the place of letters. */
const disguises: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b' },
  ...{ '@': 'a', $: 's', '!': 'i', '€': 'e', '+': 't' },
}

/** Refuses a password that others guess first: common words, patterns, and what everybody knows about this person. */
export function requireGoodPassword(password: string, { name, email }: Pick<Account, 'name' | 'email'>): void {
  const own = [name, email].flatMap(wordsOf)
  if (!isRepeated(password.toLowerCase()) && piecesIn(password, own) >= fewestPieces) return
  const message = 'a common password, or one that is easily guessed: take a sentence of your own'
  throw new Problem('request-invalid', { errors: [{ pointer: '/password', message }] })
}

/** A name or address, the part before the @, and the words in it. */
const wordsOf = (text: string): string[] =>
  [plain(text), ...plain(text).split('@'), ...plain(text).split(/[^\p{L}\p{N}]+/u)].filter(({ length }) => length >= 2)

/** The same short block from beginning to end, such as abcabcabcabc. */
function isRepeated(text: string): boolean {
  const repeatsAfter = (length: number) => [...text.slice(length)].every((letter, index) => letter === text[index])
  const longest = Math.min(Math.floor(text.length / 2), 11)
  return Array.from({ length: longest }, (_, index) => index + 1).some(repeatsAfter)
}

/** The smallest number of pieces that a password can be put together from. */
export function piecesIn(password: string, own: readonly string[] = []): number {
  const text = plain(password).slice(0, 200)
  const fewest = [0]
  for (let end = 1; end <= text.length; end++) {
    let best = (fewest[end - 1] ?? 0) + costOf(text, end - 1)
    for (let start = Math.max(0, end - longestPiece); start < end - 1; start++)
      if ((fewest[start] ?? 0) + 1 < best && isPiece(text.slice(start, end), own)) best = (fewest[start] ?? 0) + 1
    fewest.push(best)
  }
  return fewest[text.length] ?? 0
}

const longestPiece = 40

/** A loose character; the first sign after a word adds nothing, nor do more of the same sign. */
function costOf(text: string, index: number): number {
  const sign = (letter = '') => /[^\p{L}\p{N}]/u.test(letter)
  const [before, letter] = [text[index - 1], text[index]]
  return sign(letter) && (!sign(before) || before === letter) ? 0 : 1
}

function isPiece(part: string, own: readonly string[]): boolean {
  // Any four figures are at most a year or a day.
  if (part.length <= 4 && /^\d+$/.test(part)) return true
  if ([...part].every((letter) => letter === part[0])) return true
  if (part.length >= 3 && rows.some((row) => row.includes(part))) return true
  if (own.includes(part)) return true
  if (part.length < shortestWord || part.length > longestWord) return false
  return words.has(part) || words.has([...part].map((letter) => disguises[letter] ?? letter).join(''))
}
