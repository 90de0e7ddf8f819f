import { Problem } from '#domain/problem.ts'
import { Tries } from '../http/tries.ts'
import { countTry } from './limits.ts'
import { passwordMatches } from './passwords.ts'
import type { StoredAccount } from './repository.ts'

/** Asks somebody who is logged in for the password once more, before something that a borrowed browser must not do. */
export type PasswordAsked = (known: StoredAccount, password: string) => Promise<void>

export function createPasswordAsked(now: () => Date): PasswordAsked {
  // Apart from the tries of logging in: who is logged in cannot be kept out by strangers.
  const tries = new Tries(10, 15, now)
  return async ({ account, passwordHash }, password) => {
    countTry([tries, account.id])
    if (!(await passwordMatches(passwordHash, password))) throw new Problem('credentials-wrong')
    tries.succeeded(account.id)
  }
}
