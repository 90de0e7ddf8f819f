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

/** Opens the big screen, or what all telephones see. Made from the workshop's secret, so there is nothing to store. */
export const watchKey = (secret: string, screen: Screen): string => mark(secret, 'watch', screen)

export const mayWatch = (secret: string, screen: Screen, key: string | undefined): boolean =>
  key !== undefined && isSame(key, watchKey(secret, screen))

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

/** Six digits, to read from a big screen. They open one workshop for one day, and guessing them is limited. */
export const newJoinCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** A join code as somebody typed it; undefined when it cannot be one. */
export function normaliseJoinCode(typed: string): string | undefined {
  const digits = typed.replace(/[\s.-]/g, '')
  return /^[0-9]{6}$/.test(digits) ? digits : undefined
}
