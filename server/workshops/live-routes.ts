import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { KeyParams } from '#domain/api/common.ts'
import { RemoteReply, ScreenReply } from '#domain/api/live-workshop.ts'
import { AtVersion, Go, TimerChange, WatchQuery, Workshop } from '#domain/api/workshops.ts'
import { Problem } from '#domain/problem.ts'
import type { Access } from '../accounts/access.ts'
import { actorOf } from '../accounts/actor.ts'
import type { ResponseWriter } from '../responses/writer.ts'
import { type Right, rightAt } from '../schools/school-for.ts'
import { facilitatorCardRoutes } from './facilitator-card-routes.ts'
import { mayWatch } from './keys.ts'
import { end, go, type Leading } from './lead.ts'
import { findWorkshop, type StoredWorkshop, updateTimer } from './repository.ts'
import type { Rooms } from './rooms.ts'
import { sendState } from './send-state.ts'
import { watch } from './stream.ts'
import { timerFrom } from './timer.ts'
import { workshopFor, workshopReply } from './workshop-for.ts'

interface Options extends Leading {
  readonly access: Access
  readonly writer: ResponseWriter
  readonly rooms: Rooms
}

/** Leading a workshop: the remote, and the big screen. */
export const liveRoutes: FastifyPluginAsyncZod<Options> = async (app, options) => {
  const { db, access, rooms, writer, now } = options
  await app.register(facilitatorCardRoutes, options)

  /** What the remote shows after a change, which the others see at the same moment. */
  async function changed(reply: FastifyReply, { id }: StoredWorkshop) {
    rooms.changed(id)
    const state = await rooms.fresh(id, 'remote')
    if (!state) throw new Problem('workshop-not-found')
    return sendState(reply, state)
  }
  /** Whether somebody has a right at the school of a workshop, asked as long as they look. */
  const stillMay = (request: FastifyRequest, schoolId: string, rights: readonly Right[]) => async () => {
    const account = await access.account(request)
    const right = account && rightAt(account, schoolId)
    return right !== null && right !== undefined && rights.includes(right)
  }
  const led = async (request: Parameters<typeof workshopFor>[1], id: string) => {
    const found = await workshopFor(options, request, id, 'manage')
    actorOf(request).oncePerDay = true
    return found
  }

  // Cards that nobody has moderated yet and the key of the big screen are here: it is for who leads.
  app.get(
    '/workshops/:id/remote',
    { schema: { params: KeyParams, response: { 200: RemoteReply } } },
    async (request, reply) => {
      const { workshop } = await workshopFor(options, request, request.params.id, 'manage')
      const may = stillMay(request, workshop.schoolId, ['manage'])
      return watch(rooms, request, reply, { workshopId: workshop.id, audience: 'remote', stillMay: may, now })
    },
  )

  app.get(
    '/workshops/:id/screen',
    { logLevel: 'silent', schema: { params: KeyParams, querystring: WatchQuery, response: { 200: ScreenReply } } },
    async (request, reply) => {
      const { id } = request.params
      const { key } = request.query
      const found = await findWorkshop(db, id)
      const byKey = async () => found !== undefined && mayWatch(found, 'screen', key, now())
      if (await byKey())
        return watch(rooms, request, reply, { workshopId: id, audience: 'screen', stillMay: byKey, now })
      const { workshop } = await workshopFor(options, request, id, 'read')
      const may = stillMay(request, workshop.schoolId, ['read', 'manage'])
      return watch(rooms, request, reply, { workshopId: id, audience: 'screen', stillMay: may, now })
    },
  )

  app.post(
    '/workshops/:id/go',
    { config: { audit: 'workshop-led' }, schema: { params: KeyParams, body: Go, response: { 200: RemoteReply } } },
    async (request, reply) => {
      const { workshop } = await led(request, request.params.id)
      const { version, step, moment } = request.body
      if (workshop.version !== version) throw new Problem('workshop-changed')
      const closed = await go(options, workshop, { step, moment }, rooms.present(workshop.id))
      // What a closed round leaves behind is gone from the file soon; nobody waits for that.
      if (closed) void writer.tidy()
      return changed(reply, workshop)
    },
  )

  app.put(
    '/workshops/:id/timer',
    {
      config: { audit: 'workshop-led' },
      schema: { params: KeyParams, body: TimerChange, response: { 200: RemoteReply } },
    },
    async (request, reply) => {
      const { workshop } = await led(request, request.params.id)
      if (workshop.status !== 'live') throw new Problem('workshop-not-live')
      await updateTimer(db, workshop.id, timerFrom(workshop.timer, request.body, now()))
      return changed(reply, workshop)
    },
  )

  app.post(
    '/workshops/:id/end',
    {
      config: { audit: 'workshop-ended' },
      schema: { params: KeyParams, body: AtVersion, response: { 200: Workshop } },
    },
    async (request) => {
      const { workshop, school } = await workshopFor(options, request, request.params.id, 'manage')
      if (workshop.status === 'live' && workshop.version !== request.body.version) throw new Problem('workshop-changed')
      await end(options, workshop, rooms.present(workshop.id))
      rooms.changed(workshop.id)
      await rooms.fresh(workshop.id, 'remote')
      await writer.tidy()
      return workshopReply(options, (await findWorkshop(db, workshop.id)) ?? workshop, school)
    },
  )
}
