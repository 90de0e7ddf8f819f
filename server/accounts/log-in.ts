import type { FastifyRequest } from 'fastify'
import { Problem } from '#domain/problem.ts'
import { networkOf, Tries } from '../http/tries.ts'
import type { AccountFeatures } from './features.ts'
import { knownBrowser } from './known-browser.ts'
import { countTry } from './limits.ts'
import { passwordMatches } from './passwords.ts'
import { findAccountByEmail, type StoredAccount } from './repository.ts'
import { acceptCode } from './second-step.ts'

interface Credentials {
  readonly email: string
  readonly password: string
  readonly code?: string | undefined
}

/** Finds out who somebody is who gives an address, a password and perhaps a code; throws when that is not so. */
export type LogIn = (request: FastifyRequest, credentials: Credentials) => Promise<StoredAccount>

export function createLogIn({ db, now }: Pick<AccountFeatures, 'db' | 'now'>): LogIn {
  const triesOfAccount = new Tries(10, 15, now)
  // A whole school may share one address: many more tries. Behind a proxy this needs TRUST_PROXY.
  const triesOfAddress = new Tries(100, 15, now)
  // Who comes this far knows the password, and there are but a million codes.
  const triesOfCode = new Tries(5, 60, now)

  return async (request, { email, password, code }) => {
    const known = await findAccountByEmail(db, email)
    const browser = knownBrowser(request, known?.passwordHash)
    const who = browser ? `browser ${browser}` : email
    const place = browser ? `browser ${browser}` : networkOf(request.ip)
    countTry([triesOfAccount, who], [triesOfAddress, place])
    const right = await passwordMatches(known?.disabled ? undefined : known?.passwordHash, password)
    if (!known || !right) throw new Problem('credentials-wrong')
    triesOfAccount.takeBack(who)
    triesOfAddress.takeBack(place)
    if (known.secondStep?.on) {
      if (code === undefined) throw new Problem('second-step-needed')
      countTry([triesOfCode, who])
      if (!(await acceptCode(db, known, code, now()))) throw new Problem('second-step-wrong')
      triesOfCode.succeeded(who)
    }
    triesOfAccount.succeeded(who)
    return known
  }
}
