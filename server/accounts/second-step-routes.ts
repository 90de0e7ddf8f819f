import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { PasswordAgain, RecoveryCodes, SecondStepCode, SecondStepSecret } from '#domain/api/accounts.ts'
import { Problem } from '#domain/problem.ts'
import { writing } from '../database/transaction.ts'
import { Tries } from '../http/tries.ts'
import { accountWith } from './change-account.ts'
import type { AccountFeatures } from './features.ts'
import { countTry } from './limits.ts'
import { self } from './own-account.ts'
import type { PasswordAsked } from './password-again.ts'
import { acceptAppCode, newRecoveryCodes, newSecret, recoveryHash, uriOf } from './second-step.ts'
import { confirmSecondStep, removeSecondStep, startSecondStep } from './second-step-repository.ts'

/** Turning the second step on, with an app that shows codes, and off. */
export const secondStepRoutes: FastifyPluginAsyncZod<AccountFeatures & { passwordAsked: PasswordAsked }> = async (
  app,
  { db, access, now, passwordAsked },
) => {
  // There are but a million codes.
  const tries = new Tries(5, 60, now)

  // Nothing changes yet: not before the app has shown that it makes the right codes.
  app.post(
    '/account/second-step',
    { schema: { body: PasswordAgain, response: { 201: SecondStepSecret } } },
    async (request, reply) => {
      const { known } = await self(db, access, request)
      await passwordAsked(known, request.body.password)
      const secret = newSecret()
      await writing(db, async (trx) => {
        if ((await accountWith(trx, known.account.id)).secondStep?.on) throw new Problem('second-step-on')
        await startSecondStep(trx, known.account.id, secret)
      })
      return reply.code(201).send({ secret, uri: uriOf(secret, known.account.email) })
    },
  )

  app.post(
    '/account/second-step/confirm',
    { config: { audit: 'second-step-changed' }, schema: { body: SecondStepCode, response: { 200: RecoveryCodes } } },
    async (request) => {
      const { id } = (await self(db, access, request)).known.account
      countTry([tries, id])
      const codes = newRecoveryCodes()
      await writing(db, async (trx) => {
        const known = await accountWith(trx, id)
        if (known.secondStep?.on) throw new Problem('second-step-on')
        if (!known.secondStep) throw new Problem('second-step-not-started')
        if (!(await acceptAppCode(trx, known, request.body.code, now()))) throw new Problem('second-step-wrong')
        const hashes = codes.map((code) => recoveryHash(id, code))
        await confirmSecondStep(trx, id, hashes)
      })
      tries.succeeded(id)
      return { recoveryCodes: codes }
    },
  )

  app.delete(
    '/account/second-step',
    { config: { audit: 'second-step-changed' }, schema: { body: PasswordAgain, response: { 204: z.null() } } },
    async (request, reply) => {
      const { known } = await self(db, access, request)
      await passwordAsked(known, request.body.password)
      await removeSecondStep(db, known.account.id)
      return reply.code(204).send(null)
    },
  )
}
