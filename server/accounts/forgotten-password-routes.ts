import { setImmediate as afterThis } from 'node:timers/promises'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Accepted, ForgottenPassword } from '#domain/api/accounts.ts'
import { Problem } from '#domain/problem.ts'
import { requireMailableOrigin } from '../http/origin.ts'
import { networkOf, Tries } from '../http/tries.ts'
import type { AccountFeatures } from './features.ts'
import { countTry } from './limits.ts'
import { linkWith, makeMailedLink } from './links.ts'
import { forgottenPassword } from './mail-texts.ts'
import { findAccountByEmail } from './repository.ts'

/** Asking for a new password by mail. Nobody learns here whether an account exists. */
export const forgottenPasswordRoutes: FastifyPluginAsyncZod<AccountFeatures> = async (app, features) => {
  const { db, now, mailer, publicUrl } = features
  const triesOfAccount = new Tries(3, 60, now)
  const triesOfAddress = new Tries(50, 60, now)
  const underWay = new Set<Promise<void>>()
  app.addHook('onClose', () => Promise.all(underWay))

  async function mailLink(email: string, origin: string) {
    const known = await findAccountByEmail(db, email)
    if (!known || known.disabled) return
    const token = await makeMailedLink(db, known, now())
    await mailer?.send(forgottenPassword(known.account, linkWith(origin, token)))
  }

  /** After the reply, so that its time says nothing either. What goes wrong then is for the log alone. */
  function later(request: FastifyRequest, work: () => Promise<void>) {
    const done = afterThis()
      .then(work)
      .catch((error: unknown) =>
        request.log.error({ reason: error instanceof Error ? error.name : 'unknown' }, 'no mail for a new password'),
      )
      .finally(() => underWay.delete(done))
    underWay.add(done)
  }

  app.post(
    '/password-resets',
    { schema: { body: ForgottenPassword, response: { 202: Accepted } } },
    async (request, reply) => {
      if (!mailer) throw new Problem('mail-not-configured')
      const origin = requireMailableOrigin(request, publicUrl)
      const email = request.body.email.trim().toLowerCase()
      countTry([triesOfAccount, email], [triesOfAddress, networkOf(request.ip)])
      later(request, () => mailLink(email, origin))
      return reply.code(202).send({ accepted: true as const })
    },
  )
}
