import { createHash, randomBytes } from 'node:crypto'

/** A key of 128 random bits, as text. It says nothing of when it was made. */
export const randomKey = (): string => randomBytes(16).toString('base64url')

/** What is stored in the place of a secret that is itself random: a session token, a code. */
export const hashOf = (...secrets: string[]): string =>
  createHash('sha256').update(secrets.join('\n')).digest('base64url')
