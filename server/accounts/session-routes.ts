import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { Login, SessionReply } from '#domain/api/accounts.ts'
import { Problem } from '#domain/problem.ts'
import { mailableOrigin } from '../http/origin.ts'
import { actorOf } from './actor.ts'
import type { AccountFeatures } from './features.ts'
import { rememberBrowser } from './known-browser.ts'
import { createLogIn } from './log-in.ts'
import { anyAccount, findAccount } from './repository.ts'
import { deleteOwnSession } from './session-repository.ts'

/** Logging in and logging out. */
export const sessionRoutes: FastifyPluginAsyncZod<AccountFeatures> = async (app, features) => {
  const { db, access, mailer, publicUrl } = features
  const canMail = (request: FastifyRequest) => mailer !== null && mailableOrigin(request, publicUrl) !== undefined
  const logIn = createLogIn(features)

  app.get('/session', { schema: { response: { 200: SessionReply } } }, async (request) => {
    const account = await access.account(request)
    if (account) return { account, setupNeeded: false, mail: canMail(request), publicUrl }
    return { account, setupNeeded: !(await anyAccount(db)), mail: canMail(request) }
  })

  app.post(
    '/session',
    { config: { audit: 'logged-in' }, schema: { body: Login, response: { 200: SessionReply } } },
    async (request, reply) => {
      const { email, password, code } = request.body
      const { account, passwordHash } = await logIn(request, { email: email.trim().toLowerCase(), password, code })
      const session = await access.begin(request, reply, account)
      // Somebody may have changed the password or disabled the account while we were checking.
      const still = await findAccount(db, account.id)
      if (!still || still.disabled || still.passwordHash === undefined || still.passwordHash !== passwordHash) {
        await deleteOwnSession(db, account.id, session)
        throw new Problem('credentials-wrong')
      }
      rememberBrowser(reply, still.passwordHash, publicUrl?.startsWith('https:') ?? false)
      return { account, setupNeeded: false, mail: canMail(request), publicUrl }
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
