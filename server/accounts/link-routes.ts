import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { ChosenPassword, LinkReply, LinkToken } from '#domain/api/accounts.ts'
import { Problem } from '#domain/problem.ts'
import { networkOf, Tries } from '../http/tries.ts'
import { actorOf, isAbout } from './actor.ts'
import type { AccountFeatures } from './features.ts'
import { countTry } from './limits.ts'
import { choosePassword, followLink, shownPurpose } from './links.ts'

/** What somebody does with a link to choose a password. It opens no session: that takes the password, and the second step. */
export const linkRoutes: FastifyPluginAsyncZod<AccountFeatures> = async (app, { db, now }) => {
  const tries = new Tries(50, 15, now)

  /** Only links that do not work are tries. */
  async function tried<T>(address: string, follow: () => Promise<T>): Promise<T> {
    const place = networkOf(address)
    countTry([tries, place])
    try {
      const result = await follow()
      tries.takeBack(place)
      return result
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'link-expired')) tries.takeBack(place)
      throw error
    }
  }

  // The token comes in a body and not in an address, which would end in logs and histories.
  app.post('/account-links/look', { schema: { body: LinkToken, response: { 200: LinkReply } } }, async (request) => {
    const { link, known } = await tried(request.ip, () => followLink(db, request.body.token, now()))
    return { purpose: shownPurpose(link.purpose), name: known.account.name, email: known.account.email }
  })

  app.post(
    '/account-links/use',
    { config: { audit: 'account-link-used' }, schema: { body: ChosenPassword, response: { 204: z.null() } } },
    async (request, reply) => {
      const { token, password } = request.body
      const { account } = await tried(request.ip, () => choosePassword(db, token, password, now()))
      actorOf(request).account = account
      isAbout(request, account)
      return reply.code(204).send(null)
    },
  )
}
