import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod'
import {
  type Account,
  AccountChange,
  AccountEntry,
  InvitedAccount,
  IssuedLink,
  NewAccount,
  NewLink,
} from '#domain/api/accounts.ts'
import { KeyParams } from '#domain/api/common.ts'
import { mailableOrigin, originFor } from '../http/origin.ts'
import type { Mailer, Message } from '../mail/mailer.ts'
import { isAbout } from './actor.ts'
import { accountWith, changeAccount, inviteAccount, removeAccount } from './change-account.ts'
import type { AccountFeatures } from './features.ts'
import { linkWith, makeLink, purposeFor } from './links.ts'
import { invitation, resetByAdministrator } from './mail-texts.ts'
import { listAccounts, toEntry } from './repository.ts'

/** The people of this installation and what each may do: for administrators. */
export const peopleRoutes: FastifyPluginAsyncZod<AccountFeatures> = async (app, features) => {
  const { db, access, now, mailer, publicUrl } = features

  /** The link goes to the administrator, and by mail as well where there is mail. That it was not sent is no error. */
  async function issue(request: FastifyRequest, account: Account, token: string, message: typeof invitation) {
    const link = linkWith(originFor(request, publicUrl), token)
    const mails = mailer !== null && mailableOrigin(request, publicUrl) !== undefined
    return { link, mailed: mails && (await sent(request, mailer, message(account, link))) }
  }

  app.get('/accounts', { schema: { response: { 200: z.array(AccountEntry) } } }, async (request) => {
    await access.administrator(request)
    return (await listAccounts(db)).map(toEntry)
  })

  app.post(
    '/accounts',
    { config: { audit: 'account-created' }, schema: { body: NewAccount, response: { 201: InvitedAccount } } },
    async (request, reply) => {
      await access.administrator(request)
      // Before anything is stored: an address that cannot be read makes no link.
      originFor(request, publicUrl)
      const { account, token } = await inviteAccount(db, request.body, now())
      isAbout(request, account)
      const issued = await issue(request, account, token, invitation)
      return reply.code(201).send({ account: toEntry(await accountWith(db, account.id)), ...issued })
    },
  )

  app.patch(
    '/accounts/:id',
    {
      config: { audit: 'account-changed' },
      schema: { params: KeyParams, body: AccountChange, response: { 200: AccountEntry } },
    },
    async (request) => {
      await access.administrator(request)
      const changed = await changeAccount(db, request.params.id, request.body)
      isAbout(request, changed.account)
      return toEntry(changed)
    },
  )

  app.delete(
    '/accounts/:id',
    { config: { audit: 'account-deleted' }, schema: { params: KeyParams, response: { 204: z.null() } } },
    async (request, reply) => {
      await access.administrator(request)
      const { account } = await accountWith(db, request.params.id)
      await removeAccount(db, account.id)
      isAbout(request, account)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/accounts/:id/links',
    {
      config: { audit: 'account-link-made' },
      schema: { params: KeyParams, body: NewLink, response: { 201: IssuedLink } },
    },
    async (request, reply) => {
      await access.administrator(request)
      originFor(request, publicUrl)
      const known = await accountWith(db, request.params.id)
      const asked = request.body?.removeSecondStep ? 'reset-both' : purposeFor(known)
      const token = await makeLink(db, known.account.id, asked, now())
      isAbout(request, known.account)
      const message = purposeFor(known) === 'invite' ? invitation : resetByAdministrator
      return reply.code(201).send(await issue(request, known.account, token, message))
    },
  )
}

const sent = (request: FastifyRequest, mailer: Mailer, message: Message): Promise<boolean> =>
  mailer.send(message).then(
    () => true,
    (error: unknown) => {
      request.log.warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'a link was not mailed')
      return false
    },
  )
