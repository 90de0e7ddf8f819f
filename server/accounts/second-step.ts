import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Database } from '../database/open.ts'
import { hashOf } from '../database/random.ts'
import type { StoredAccount } from './repository.ts'
import { useRecoveryCode, useStep } from './second-step-repository.ts'

const recoveryCodes = 10
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Six digits every thirty seconds (RFC 6238), as every app makes them. */
const totp = (secret: string, label: string) =>
  new TOTP({ issuer: 'Windroos', label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 })

export const newSecret = (): string => new Secret({ size: 20 }).base32

/** What an app reads from a QR picture. */
export const uriOf = (secret: string, email: string): string => totp(secret, email).toString()

/** The time step whose code this is: now, or one earlier or later for a clock that is a little off. */
function stepOf(secret: string, code: string, now: Date): number | undefined {
  const app = totp(secret, '')
  const timestamp = now.getTime()
  const delta = app.validate({ token: code, timestamp, window: 1 })
  return delta === null ? undefined : app.counter({ timestamp }) + delta
}

/** Whether the app of this account shows this code now, and nobody used it before. */
export async function acceptAppCode(db: Database, known: StoredAccount, code: string, now: Date): Promise<boolean> {
  const digits = code.replaceAll(/\s/g, '')
  if (!known.secondStep || !/^\d{6}$/.test(digits)) return false
  const step = stepOf(known.secondStep.secret, digits, now)
  return step !== undefined && (await useStep(db, known.account.id, step))
}

/** The same, or one of the codes on paper. */
export async function acceptCode(db: Database, known: StoredAccount, code: string, now: Date): Promise<boolean> {
  if (await acceptAppCode(db, known, code, now)) return true
  return useRecoveryCode(db, known.account.id, recoveryHash(known.account.id, code))
}

/** Ten codes of sixty random bits, easy to copy from paper: no 0 or o, no 1, i or l. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: recoveryCodes }, () => {
    const code = Array.from({ length: 12 }, aLetter).join('')
    return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
  })

export const recoveryHash = (accountId: string, code: string): string =>
  hashOf('recovery', accountId, code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))

/** Bytes that would make some letters likelier than others are drawn again. */
function aLetter(): string {
  for (;;) {
    const [byte = 255] = randomBytes(1)
    if (byte < 256 - (256 % letters.length)) return letters[byte % letters.length] ?? ''
  }
}
