import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { KeyParams } from '#domain/api/common.ts'
import { Card, CardChange, CardParams, NewCard } from '#domain/api/workshops.ts'
import { Problem } from '#domain/problem.ts'
import type { Access } from '../accounts/access.ts'
import { actorOf } from '../accounts/actor.ts'
import type { Database } from '../database/open.ts'
import { randomKey } from '../database/random.ts'
import type { ResponseWriter } from '../responses/writer.ts'
import { deleteCard, findCard, insertCards, updateCard } from './card-repository.ts'
import type { Rooms } from './rooms.ts'
import { workshopFor } from './workshop-for.ts'

interface Options {
  readonly db: Database
  readonly access: Access
  readonly writer: ResponseWriter
  readonly rooms: Rooms
}

/** What the facilitator does with cards. After the end they stand as they are: they can only be taken away. */
export const facilitatorCardRoutes: FastifyPluginAsyncZod<Options> = async (app, options) => {
  const { db, writer, rooms } = options
  const led = async (request: Parameters<typeof workshopFor>[1], id: string) => {
    const { workshop } = await workshopFor(options, request, id, 'manage')
    actorOf(request).oncePerDay = true
    return workshop
  }
  const changed = (workshopId: string) => {
    writer.soon()
    rooms.changed(workshopId)
  }

  app.post(
    '/workshops/:id/cards',
    { config: { audit: 'workshop-led' }, schema: { params: KeyParams, body: NewCard, response: { 201: Card } } },
    async (request, reply) => {
      const { id, status, steps } = await led(request, request.params.id)
      if (status !== 'live') throw new Problem('workshop-not-live')
      if (!steps.some((step) => step.id === request.body.step)) throw new Problem('no-such-moment')
      const card: Card = { id: randomKey(), fromPhone: false, circle: null, group: '', ...request.body }
      if (!(await insertCards(db, [{ workshopId: id, card }])).has(id)) throw new Problem('workshop-not-live')
      changed(id)
      return reply.code(201).send(card)
    },
  )

  app.patch(
    '/workshops/:id/cards/:card',
    { config: { audit: 'workshop-led' }, schema: { params: CardParams, body: CardChange, response: { 200: Card } } },
    async (request) => {
      const { id, status } = await led(request, request.params.id)
      const card = await findCard(db, id, request.params.card)
      if (!card) throw new Problem('card-not-found')
      const given = Object.entries(request.body).filter(([, value]) => value !== undefined)
      const after: Card = { ...card, ...Object.fromEntries(given) }
      if (status === 'ended' && given.length === 1 && after.state === 'hidden') await deleteCard(db, id, card.id)
      else if (!(await updateCard(db, id, after))) throw new Problem('workshop-not-live')
      changed(id)
      return after
    },
  )
}
