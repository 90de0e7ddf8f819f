import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { AccountExport, OwnAccount, OwnAccountChange, PasswordChange } from '#domain/api/accounts.ts'
import { KeyParams } from '#domain/api/common.ts'
import { Problem } from '#domain/problem.ts'
import { writing } from '../database/transaction.ts'
import { accountWith } from './change-account.ts'
import type { AccountFeatures } from './features.ts'
import { rememberBrowser } from './known-browser.ts'
import { deleteLinks } from './link-repository.ts'
import { exportOf, ownAccount, self } from './own-account.ts'
import type { PasswordAsked } from './password-again.ts'
import { requireGoodPassword } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { renameAccount, setPasswordHash } from './repository.ts'
import { deleteOwnSession, deleteSessions } from './session-repository.ts'

/** What somebody sees and changes of their own account. */
export const ownAccountRoutes: FastifyPluginAsyncZod<AccountFeatures & { passwordAsked: PasswordAsked }> = async (
  app,
  { db, access, now, publicUrl, passwordAsked },
) => {
  app.get('/account', { schema: { response: { 200: OwnAccount } } }, async (request) =>
    ownAccount(db, await self(db, access, request), now()),
  )

  app.patch(
    '/account',
    { config: { audit: 'account-changed' }, schema: { body: OwnAccountChange, response: { 200: OwnAccount } } },
    async (request) => {
      const who = await self(db, access, request)
      await renameAccount(db, who.known.account.id, request.body.name)
      return ownAccount(db, { ...who, known: await accountWith(db, who.known.account.id) }, now())
    },
  )

  app.post(
    '/account/password',
    { config: { audit: 'password-changed' }, schema: { body: PasswordChange, response: { 204: z.null() } } },
    async (request, reply) => {
      const { known, sessionId } = await self(db, access, request)
      const { current, password } = request.body
      await passwordAsked(known, current)
      requireGoodPassword(password, known.account)
      const passwordHash = await hashPassword(password)
      await writing(db, async (trx) => {
        await setPasswordHash(trx, known.account.id, passwordHash)
        await deleteSessions(trx, known.account.id, sessionId)
        await deleteLinks(trx, known.account.id)
      })
      rememberBrowser(reply, passwordHash, publicUrl?.startsWith('https:') ?? false)
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/account/sessions/:id',
    { config: { audit: 'session-ended' }, schema: { params: KeyParams, response: { 204: z.null() } } },
    async (request, reply) => {
      const { known } = await self(db, access, request)
      if (!(await deleteOwnSession(db, known.account.id, request.params.id))) throw new Problem('not-found')
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/account/sessions',
    { config: { audit: 'session-ended' }, schema: { response: { 204: z.null() } } },
    async (request, reply) => {
      const { known, sessionId } = await self(db, access, request)
      await deleteSessions(db, known.account.id, sessionId)
      return reply.code(204).send(null)
    },
  )

  app.get('/account/export', { schema: { response: { 200: AccountExport } } }, async (request, reply) => {
    const who = await self(db, access, request)
    reply.header('content-disposition', 'attachment; filename="windroos-account.json"')
    return exportOf(db, who, now())
  })
}
