import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { type Account, SessionReply, Setup } from '#domain/api/accounts.ts'
import { Problem } from '#domain/problem.ts'
import { randomKey } from '../database/random.ts'
import { writing } from '../database/transaction.ts'
import { mailableOrigin } from '../http/origin.ts'
import { networkOf, Tries } from '../http/tries.ts'
import type { AccountFeatures } from './features.ts'
import { countTry } from './limits.ts'
import { requireGoodPassword } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { anyAccount, insertAccount } from './repository.ts'
import { removeSetupToken, setupToken, tokenMatches } from './setup-token.ts'

/** The first administrator, made once by who can read the token of this installation. */
export const setupRoutes: FastifyPluginAsyncZod<AccountFeatures> = async (app, features) => {
  const { db, access, now, mailer, dataDir, publicUrl } = features
  const tries = new Tries(20, 15, now)

  app.post(
    '/setup',
    { config: { audit: 'setup' }, schema: { body: Setup, response: { 201: SessionReply } } },
    async (request, reply) => {
      if (await anyAccount(db)) throw new Problem('setup-done')
      const place = networkOf(request.ip)
      countTry([tries, place])
      if (!tokenMatches(await setupToken(dataDir), request.body.token)) throw new Problem('setup-token-wrong')
      tries.takeBack(place)
      const { name, email, password } = request.body
      const account: Account = { id: randomKey(), name, email: email.toLowerCase(), roles: [{ role: 'administrator' }] }
      requireGoodPassword(password, account)
      const passwordHash = await hashPassword(password)
      await writing(db, async (trx) => {
        if (await anyAccount(trx)) throw new Problem('setup-done')
        await insertAccount(trx, account, passwordHash)
      })
      await removeSetupToken(dataDir)
      await access.begin(request, reply, account)
      return reply.code(201).send({
        account,
        setupNeeded: false,
        mail: mailer !== null && mailableOrigin(request, publicUrl) !== undefined,
        publicUrl,
      })
    },
  )
}
