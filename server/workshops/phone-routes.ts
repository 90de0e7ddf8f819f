import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { KeyParams } from '#domain/api/common.ts'
import { PhoneReply } from '#domain/api/live-workshop.ts'
import { Join, Joined, WatchQuery } from '#domain/api/workshops.ts'
import { Problem } from '#domain/problem.ts'
import type { Database } from '../database/open.ts'
import { networkOf } from '../http/tries.ts'
import { findSchool } from '../schools/repository.ts'
import { JoinLimits } from './join-limits.ts'
import { isJoinMark, type JoinCode, mayWatch, newToken, readJoinCode, watchKey } from './keys.ts'
import { longestWorkshop } from './lead.ts'
import { phoneCardRoutes } from './phone-card-routes.ts'
import { findByJoinCode, findWorkshop, type StoredWorkshop } from './repository.ts'
import { roundRoutes } from './round-routes.ts'
import { watch } from './stream.ts'
import type { PhoneOptions } from './taking-part.ts'

/** What telephones use: no account, no cookie, no line in any log. Here they join and look. */
export const phoneRoutes: FastifyPluginAsyncZod<PhoneOptions> = async (app, options) => {
  const { db, rooms, now } = options
  const limits = new JoinLimits(now)
  await app.register(roundRoutes, options)
  await app.register(phoneCardRoutes, options)

  app.post(
    '/join',
    { logLevel: 'silent', schema: { body: Join, response: { 201: Joined } } },
    async (request, reply) => {
      const network = networkOf(request.ip)
      const code = readJoinCode(request.body.code)
      const wait = code?.mark === undefined ? limits.wait(network) : 0
      if (wait > 0) throw new Problem('too-many-tries', { retryAfter: wait })
      const workshop = code && (await opened(db, code, now()))
      const school = workshop && (await findSchool(db, workshop.schoolId))
      if (!workshop || !school) {
        // A mark cannot be guessed: an old picture that a whole class scans holds nobody up.
        if (code?.mark === undefined) limits.wasWrong(network)
        throw new Problem('join-code-unknown')
      }
      if (!limits.take(network)) throw new Problem('busy', { retryAfter: 5 })
      const { id, title, languages, secret } = workshop
      const keys = { key: watchKey(secret, 'phone'), token: newToken(secret) }
      return reply.code(201).send({ workshop: id, title, school: school.name, languages: [...languages], ...keys })
    },
  )

  app.get(
    '/workshops/:id/phone',
    { logLevel: 'silent', schema: { params: KeyParams, querystring: WatchQuery, response: { 200: PhoneReply } } },
    async (request, reply) => {
      const { key, present } = request.query
      const workshop = await findWorkshop(db, request.params.id)
      const may = () => workshop !== undefined && mayWatch(workshop, 'phone', key, now())
      if (!workshop || !may()) throw new Problem('workshop-not-found')
      const watching = { workshopId: workshop.id, person: present, stillMay: async () => may() }
      return watch(rooms, request, reply, { ...watching, audience: 'phone', now })
    },
  )
}

async function opened(db: Database, { digits, mark }: JoinCode, now: Date): Promise<StoredWorkshop | undefined> {
  const workshop = await findByJoinCode(db, digits)
  if (!workshop || isOver(workshop, now)) return undefined
  return mark === undefined || isJoinMark(workshop.secret, digits, mark) ? workshop : undefined
}

const isOver = ({ startedAt }: StoredWorkshop, now: Date) =>
  startedAt === null || now.getTime() - Date.parse(startedAt) > longestWorkshop
