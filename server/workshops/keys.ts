import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { randomKey } from '../database/random.ts'

/** What somebody may look at without an account. */
export type Screen = 'phone' | 'screen'

const mark = (secret: string, ...about: string[]) =>
  createHmac('sha256', secret).update(about.join('\n')).digest('base64url')

const isSame = (one: string, other: string) => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** What the keys and tokens of one workshop are made with. */
export const newSecret = (): string => randomKey() + randomKey()

/** Opens the big screen, or what all telephones see. Made from the workshop's secret, so there is nothing to store. */
export const watchKey = (secret: string, screen: Screen): string => mark(secret, 'watch', screen)

/** A workshop ends within a day; half a day later nobody looks at it without an account any more. */
const keysLast = 36 * 60 * 60 * 1000

export const mayWatch = (workshop: Opened, screen: Screen, key: string | undefined, now: Date): boolean =>
  key !== undefined &&
  isSame(key, watchKey(workshop.secret, screen)) &&
  now.getTime() - Date.parse(workshop.startedAt ?? now.toISOString()) < keysLast

interface Opened {
  readonly secret: string
  readonly startedAt: string | null
}

/**
 * The right of one telephone to take part. The server recognises it as its own and keeps no list: nobody can count from
 * the database who joined.
 */
export function newToken(secret: string): string {
  const own = randomKey()
  return `${own}.${mark(secret, 'token', own)}`
}

export function isToken(secret: string, token: string): boolean {
  const [own = '', signature = '', ...rest] = token.split('.')
  return rest.length === 0 && own !== '' && isSame(signature, mark(secret, 'token', own))
}

/** Six digits, to read from a big screen. They open one workshop for one day, and guessing them is slow. */
export const newJoinCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** What the picture to scan has behind the code: nobody guesses it, so who scans waits for nobody's wrong tries. */
const joinMark = (secret: string, code: string): string => mark(secret, 'join', code).slice(0, 16)

/** What that picture leads to; null when nobody can join. */
export const joinLinkOf = ({ secret, joinCode }: { secret: string; joinCode: string | null }): string | null =>
  joinCode && `${joinCode}.${joinMark(secret, joinCode)}`

export const isJoinMark = (secret: string, code: string, given: string): boolean =>
  isSame(given, joinMark(secret, code))

export interface JoinCode {
  readonly digits: string
  /** Absent where the code was typed. */
  readonly mark: string | undefined
}

/** A join code as somebody typed or scanned it; undefined when it cannot be one. */
export function readJoinCode(given: string): JoinCode | undefined {
  const [, scanned, mark] = /^([0-9]{6})\.([\w-]{16})$/.exec(given) ?? []
  if (scanned !== undefined) return { digits: scanned, mark }
  const digits = given.replace(/[\s.-]/g, '')
  return /^[0-9]{6}$/.test(digits) ? { digits, mark: undefined } : undefined
}
