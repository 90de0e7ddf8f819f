import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { type Account, Login, SessionReply, Setup } from '#domain/api/accounts.ts'
import { Problem } from '#domain/problem.ts'
import type { Database } from '../database/open.ts'
import { randomKey } from '../database/random.ts'
import { writing } from '../database/transaction.ts'
import { Tries } from '../http/tries.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { Access } from './access.ts'
import { actorOf } from './actor.ts'
import { hashPassword, passwordMatches } from './passwords.ts'
import { anyAccount, findAccountByEmail, insertAccount } from './repository.ts'
import { removeSetupToken, setupToken, tokenMatches } from './setup-token.ts'

interface Options {
  readonly db: Database
  readonly access: Access
  readonly now: () => Date
  readonly mailer: Mailer | null
  readonly dataDir: string
  readonly publicUrl: string | null
}

/** Set-up, logging in and logging out. */
export const accountRoutes: FastifyPluginAsyncZod<Options> = async (app, { db, access, now, dataDir, publicUrl }) => {
  const triesOfAccount = new Tries(10, 15, now)
  // A whole school may share one address: many more tries. Behind a proxy this needs TRUST_PROXY.
  const triesOfAddress = new Tries(100, 15, now)
  const setupTries = new Tries(20, 15, now)

  app.get('/session', { schema: { response: { 200: SessionReply } } }, async (request) => {
    const account = await access.account(request)
    return account ? { account, setupNeeded: false, publicUrl } : { account, setupNeeded: !(await anyAccount(db)) }
  })

  app.post(
    '/setup',
    { config: { audit: 'setup' }, schema: { body: Setup, response: { 201: SessionReply } } },
    async (request, reply) => {
      if (await anyAccount(db)) throw new Problem('setup-done')
      refuseAfter(setupTries.wait(request.ip))
      if (!tokenMatches(await setupToken(dataDir), request.body.token)) {
        setupTries.failed(request.ip)
        throw new Problem('setup-token-wrong')
      }
      const { name, email, password } = request.body
      const account: Account = { id: randomKey(), name, email: email.toLowerCase(), roles: [{ role: 'administrator' }] }
      const passwordHash = await hashPassword(password)
      await writing(db, async (trx) => {
        if (await anyAccount(trx)) throw new Problem('setup-done')
        await insertAccount(trx, account, passwordHash)
      })
      await removeSetupToken(dataDir)
      await access.begin(request, reply, account)
      return reply.code(201).send({ account, setupNeeded: false, publicUrl })
    },
  )

  app.post(
    '/session',
    { config: { audit: 'logged-in' }, schema: { body: Login, response: { 200: SessionReply } } },
    async (request, reply) => {
      const email = request.body.email.trim().toLowerCase()
      refuseAfter(Math.max(triesOfAccount.wait(email), triesOfAddress.wait(request.ip)))
      // Counted before the slow check, or a hundred tries at once would all be let in.
      triesOfAccount.failed(email)
      triesOfAddress.failed(request.ip)
      const known = await findAccountByEmail(db, email)
      if (!(await passwordMatches(known?.passwordHash, request.body.password)) || !known)
        throw new Problem('credentials-wrong')
      triesOfAccount.succeeded(email)
      triesOfAddress.takeBack(request.ip)
      await access.begin(request, reply, known.account)
      return { account: known.account, setupNeeded: false, publicUrl }
    },
  )

  app.delete(
    '/session',
    { config: { audit: 'logged-out' }, schema: { response: { 204: z.null() } } },
    async (request, reply) => {
      const account = await access.account(request)
      if (account) actorOf(request).account = account
      await access.end(request, reply)
      return reply.code(204).send(null)
    },
  )
}

function refuseAfter(seconds: number) {
  if (seconds > 0) throw new Problem('too-many-tries', { retryAfter: seconds })
}
