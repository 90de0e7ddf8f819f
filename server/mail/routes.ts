import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { KeyParams } from '#domain/api/common.ts'
import { Accepted, MailingParams, Mailings, NewMailing, NewReminder, StartedMailing } from '#domain/api/mail.ts'
import { Problem } from '#domain/problem.ts'
import type { Access } from '../accounts/access.ts'
import type { Database } from '../database/open.ts'
import { mailableOrigin, requireMailableOrigin } from '../http/origin.ts'
import type { ResponseWriter } from '../responses/writer.ts'
import { surveyFor } from '../surveys/survey-for.ts'
import { requireMailKey } from './mail-key.ts'
import type { Mailer } from './mailer.ts'
import { mailingsOf } from './overview.ts'
import { mailPreviewRoute } from './preview-route.ts'
import { remindersOf, startReminders } from './reminders.ts'
import { MailSender } from './sender.ts'
import { startMailing } from './start-mailing.ts'
import { endMailing } from './stop-mailing.ts'

interface Options {
  readonly db: Database
  readonly access: Access
  readonly writer: ResponseWriter
  readonly mailer: Mailer | null
  readonly dataDir: string
  readonly publicUrl: string | null
  readonly now: () => Date
}

/** Invitations by mail. The messages go out behind these requests, and go on after a restart. */
export const mailRoutes: FastifyPluginAsyncZod<Options> = async (app, options) => {
  const { db, access, writer, mailer, dataDir, publicUrl, now } = options
  // What failed, and not the message: that may hold an address.
  const onFault = (error: unknown) => app.log.error({ err: { name: nameOf(error) } }, 'sending mail failed')
  const sender = mailer && new MailSender({ db, mailer, dataDir, now, onFault })
  app.addHook('onReady', async () => sender?.start())
  app.addHook('onClose', async () => sender?.stop())
  const reminding = { configured: mailer !== null, dataDir, now }

  await app.register(mailPreviewRoute, { db, access })

  app.get('/surveys/:id/mailings', { schema: { params: KeyParams, response: { 200: Mailings } } }, async (request) => {
    const { survey } = await surveyFor({ db, access }, request, request.params.id, 'manage')
    return {
      configured: mailer !== null && mailableOrigin(request, publicUrl) !== undefined,
      trouble: sender?.trouble ?? null,
      mailings: await mailingsOf(db, survey.id, dataDir),
      reminders: await remindersOf(db, survey.id, reminding),
    }
  })

  app.post(
    '/surveys/:id/mailings',
    {
      bodyLimit: 2 * 1024 * 1024,
      config: { audit: 'mail-started' },
      schema: { params: KeyParams, body: NewMailing, response: { 201: StartedMailing } },
    },
    async (request, reply) => {
      const { survey } = await surveyFor({ db, access }, request, request.params.id, 'manage')
      if (!sender) throw new Problem('mail-not-configured')
      const origin = requireMailableOrigin(request, publicUrl)
      const key = await requireMailKey(dataDir)
      const today = now().toISOString().slice(0, 10)
      const started = await startMailing(db, survey.id, request.body, { key, origin, today })
      sender.wake()
      return reply.code(201).send(started)
    },
  )

  app.post(
    '/surveys/:id/mailings/:mailingId/stop',
    {
      config: { audit: 'mail-stopped' },
      schema: { params: MailingParams, response: { 204: z.null() } },
    },
    async (request, reply) => {
      const { survey } = await surveyFor({ db, access }, request, request.params.id, 'manage')
      await endMailing(db, survey.id, request.params.mailingId, dataDir)
      await writer.tidy()
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/surveys/:id/reminders',
    {
      config: { audit: 'reminder-started' },
      schema: { params: KeyParams, body: NewReminder, response: { 202: Accepted } },
    },
    async (request, reply) => {
      const { survey } = await surveyFor({ db, access }, request, request.params.id, 'manage')
      await startReminders(db, survey.id, request.body?.audience, reminding)
      sender?.wake()
      return reply.code(202).send({ accepted: true })
    },
  )
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error)
