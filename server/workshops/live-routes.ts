import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { KeyParams } from '#domain/api/common.ts'
import { RemoteReply, RemoteView } from '#domain/api/live-workshop.ts'
import {
  AtVersion,
  Card,
  CardChange,
  CardParams,
  Go,
  NewCard,
  TimerChange,
  WatchQuery,
  Workshop,
} from '#domain/api/workshops.ts'
import { Problem } from '#domain/problem.ts'
import type { Access } from '../accounts/access.ts'
import { actorOf } from '../accounts/actor.ts'
import { randomKey } from '../database/random.ts'
import type { ResponseWriter } from '../responses/writer.ts'
import { rightAt } from '../schools/school-for.ts'
import { findCard, insertCard, updateCard } from './card-repository.ts'
import { mayWatch } from './keys.ts'
import { end, go, type Leading } from './lead.ts'
import { findWorkshop, type StoredWorkshop, updateTimer } from './repository.ts'
import type { Rooms } from './rooms.ts'
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

  /** What the remote shows after a change, which the others see at the same moment. */
  async function changed({ id }: StoredWorkshop) {
    rooms.changed(id)
    const state = await rooms.fresh(id, 'remote')
    if (!state) throw new Problem('workshop-not-found')
    // It was made through the schema of this very reply.
    return RemoteReply.parse(RemoteView.parse(JSON.parse(state.json)))
  }
  const led = async (request: Parameters<typeof workshopFor>[1], id: string) => {
    const found = await workshopFor(options, request, id, 'manage')
    actorOf(request).oncePerDay = true
    return found
  }

  app.get('/workshops/:id/remote', { schema: { params: KeyParams } }, async (request, reply) => {
    const { workshop } = await workshopFor(options, request, request.params.id, 'read')
    const stillMay = async () => {
      const account = await access.account(request)
      return account !== null && rightAt(account, workshop.schoolId) !== undefined
    }
    return watch(rooms, request, reply, { workshopId: workshop.id, audience: 'remote', stillMay, now })
  })

  app.get(
    '/workshops/:id/screen',
    { logLevel: 'silent', schema: { params: KeyParams, querystring: WatchQuery } },
    async (request, reply) => {
      const workshop = await findWorkshop(db, request.params.id)
      if (!workshop || !mayWatch(workshop.secret, 'screen', request.query.key))
        await workshopFor(options, request, request.params.id, 'read')
      return watch(rooms, request, reply, { workshopId: request.params.id, audience: 'screen', now })
    },
  )

  app.post(
    '/workshops/:id/go',
    { config: { audit: 'workshop-led' }, schema: { params: KeyParams, body: Go, response: { 200: RemoteReply } } },
    async (request) => {
      const { workshop } = await led(request, request.params.id)
      const { version, step, moment } = request.body
      if (workshop.version !== version) throw new Problem('workshop-changed')
      const closed = await go(options, workshop, { step, moment }, rooms.present(workshop.id))
      // What a closed round leaves behind is gone from the file soon; nobody waits for that.
      if (closed) void writer.tidy()
      return changed(workshop)
    },
  )

  app.put(
    '/workshops/:id/timer',
    {
      config: { audit: 'workshop-led' },
      schema: { params: KeyParams, body: TimerChange, response: { 200: RemoteReply } },
    },
    async (request) => {
      const { workshop } = await led(request, request.params.id)
      if (workshop.status !== 'live') throw new Problem('workshop-not-live')
      await updateTimer(db, workshop.id, timerFrom(workshop.timer, request.body, now()))
      return changed(workshop)
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

  app.post(
    '/workshops/:id/cards',
    { config: { audit: 'workshop-led' }, schema: { params: KeyParams, body: NewCard, response: { 201: Card } } },
    async (request, reply) => {
      const { workshop } = await led(request, request.params.id)
      if (!workshop.steps.some(({ id }) => id === request.body.step)) throw new Problem('no-such-moment')
      const card: Card = { id: randomKey(), fromPhone: false, circle: null, group: '', ...request.body }
      await insertCard(db, workshop.id, card)
      rooms.changed(workshop.id)
      return reply.code(201).send(card)
    },
  )

  app.patch(
    '/workshops/:id/cards/:card',
    { config: { audit: 'workshop-led' }, schema: { params: CardParams, body: CardChange, response: { 200: Card } } },
    async (request) => {
      const { workshop } = await led(request, request.params.id)
      const card = await findCard(db, workshop.id, request.params.card)
      if (!card) throw new Problem('card-not-found')
      const given = Object.entries(request.body).filter(([, value]) => value !== undefined)
      const after: Card = { ...card, ...Object.fromEntries(given) }
      await updateCard(db, workshop.id, after)
      rooms.changed(workshop.id)
      return after
    },
  )
}
