import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Received } from '#domain/api/answering.ts'
import { KeyParams } from '#domain/api/common.ts'
import { SentCard } from '#domain/api/workshops.ts'
import { maskContacts } from '#domain/mask.ts'
import { Problem } from '#domain/problem.ts'
import { hashOf } from '../database/random.ts'
import { CardBox } from './card-box.ts'
import { countNewCards, findCard } from './card-repository.ts'
import type { StoredWorkshop } from './repository.ts'
import { circlesAt } from './step-parts.ts'
import { joined, type PhoneOptions } from './taking-part.ts'

/** More than this nobody reads during an evening; each that the facilitator has read makes room for another. */
const mostNewCards = 600
const mostCardsOfOne = 30
/** How many senders are remembered at once. */
const mostSenders = 20_000

/** What people write on a telephone. The facilitator reads it first. */
export const phoneCardRoutes: FastifyPluginAsyncZod<PhoneOptions> = async (app, { db, writer, rooms }) => {
  const cardsOf = new Map<string, number>()
  const box = new CardBox(db)

  async function makeRoom(workshop: StoredWorkshop, token: string) {
    const sender = hashOf('sender', workshop.id, token)
    const sent = cardsOf.get(sender) ?? 0
    const unread = (await countNewCards(db, workshop.id)) + box.count(workshop.id)
    if (sent >= mostCardsOfOne || unread >= mostNewCards) throw new Problem('too-many-cards', { retryAfter: 60 })
    if (cardsOf.size > mostSenders) cardsOf.clear()
    cardsOf.set(sender, sent + 1)
  }

  app.post(
    '/workshops/:id/phone/cards',
    { logLevel: 'silent', schema: { params: KeyParams, body: SentCard, response: { 201: Received } } },
    async (request, reply) => {
      const { token, card: sent, step, circle = null, content } = request.body
      const workshop = await joined(db, request.params.id, token, 'cards-closed')
      if (!takesCards(workshop, step, circle)) throw new Problem('cards-closed')
      // Not the id that the telephone chose: the order of the cards must not be for anybody to choose.
      const id = hashOf('card', workshop.secret, token, sent).slice(0, 22)
      if (await findCard(db, workshop.id, id)) return reply.code(201).send({ received: true })
      await makeRoom(workshop, token)
      const text = { content: maskContacts(content), state: 'new' as const, group: '', topic: false }
      const card = { id, step, fromPhone: true, circle, ...text }
      if (!(await box.put({ workshopId: workshop.id, card }))) throw new Problem('cards-closed')
      // The log of the database holds cards in the order in which they came, until it is emptied.
      writer.soon()
      rooms.changed(workshop.id)
      return reply.code(201).send({ received: true })
    },
  )
}

/** Whether cards may come in at this moment, from this circle: who speaks does not write. */
function takesCards(workshop: StoredWorkshop, stepId: string, circle: string | null): boolean {
  const step = workshop.steps.find(({ id }) => id === workshop.step)
  if (!step || step.id !== stepId) return false
  switch (step.kind) {
    case 'discuss':
      return step.cards
    case 'choose':
      return workshop.moment === 'collect'
    case 'three-circles': {
      const { speaking } = circlesAt(step, workshop.moment)
      return circle !== null && step.order.some((each) => each === circle) && circle !== speaking
    }
    default:
      return false
  }
}
