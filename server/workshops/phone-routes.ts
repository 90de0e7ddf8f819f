import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { QuestionnaireReply, Received } from '#domain/api/answering.ts'
import { KeyParams } from '#domain/api/common.ts'
import { DefinitionView } from '#domain/api/definitions.ts'
import {
  type Card,
  Join,
  Joined,
  RoundParams,
  RoundQuery,
  SentAnswers,
  SentCard,
  WatchQuery,
} from '#domain/api/workshops.ts'
import { maskContacts } from '#domain/mask.ts'
import { Problem } from '#domain/problem.ts'
import { offeredLanguage, viewOfDefinition } from '#domain/questionnaire.ts'
import type { Access } from '../accounts/access.ts'
import type { Database } from '../database/open.ts'
import { hashOf, randomKey } from '../database/random.ts'
import { networkOf, Tries } from '../http/tries.ts'
import type { OpenSurveys } from '../responses/open-surveys.ts'
import { sendEncoded } from '../responses/routes.ts'
import type { ResponseWriter } from '../responses/writer.ts'
import { findSchool } from '../schools/repository.ts'
import { findSnapshot, findSurvey } from '../surveys/repository.ts'
import { countPhoneCards, findCard, insertCard } from './card-repository.ts'
import { isToken, mayWatch, newToken, normaliseJoinCode, watchKey } from './keys.ts'
import { longestWorkshop } from './lead.ts'
import { findByJoinCode, findWorkshop, listRounds, type StoredWorkshop } from './repository.ts'
import type { Rooms } from './rooms.ts'
import { roundCode } from './rounds.ts'
import { circlesAt } from './step-parts.ts'
import { watch } from './stream.ts'
import { workshopFor } from './workshop-for.ts'

interface Options {
  readonly db: Database
  readonly access: Access
  readonly writer: ResponseWriter
  readonly openSurveys: OpenSurveys
  readonly rooms: Rooms
  readonly now: () => Date
}

/** A whole school sits behind one address, and people mistype; of a million codes this finds none. */
const wrongCodes = 100
const wrongMinutes = 10
const mostCards = 600
const mostCardsOfOne = 30
/** How many senders are remembered at once. */
const mostSenders = 20_000

/** What telephones use: no account, no cookie, no line in any log. */
export const phoneRoutes: FastifyPluginAsyncZod<Options> = async (app, options) => {
  const { db, writer, openSurveys, rooms, now } = options
  const tries = new Tries(wrongCodes, wrongMinutes, now)
  const cardsOf = new Map<string, number>()

  app.post(
    '/join',
    { logLevel: 'silent', schema: { body: Join, response: { 201: Joined } } },
    async (request, reply) => {
      const network = networkOf(request.ip)
      const wait = tries.wait(network)
      if (wait > 0) throw new Problem('too-many-tries', { retryAfter: wait })
      const code = normaliseJoinCode(request.body.code)
      const workshop = code === undefined ? undefined : await findByJoinCode(db, code)
      const school = workshop && (await findSchool(db, workshop.schoolId))
      if (!workshop || !school || isOver(workshop, now())) {
        tries.failed(network)
        throw new Problem('join-code-unknown')
      }
      const { id, title, languages, secret } = workshop
      const keys = { key: watchKey(secret, 'phone'), token: newToken(secret) }
      return reply.code(201).send({ workshop: id, title, school: school.name, languages: [...languages], ...keys })
    },
  )

  app.get(
    '/workshops/:id/phone',
    { logLevel: 'silent', schema: { params: KeyParams, querystring: WatchQuery } },
    async (request, reply) => {
      const { key, present } = request.query
      const workshop = await findWorkshop(db, request.params.id)
      if (!workshop || !mayWatch(workshop.secret, 'phone', key)) throw new Problem('workshop-not-found')
      return watch(rooms, request, reply, { workshopId: workshop.id, audience: 'phone', person: present, now })
    },
  )

  app.get(
    '/workshops/:id/rounds/:round/questionnaire',
    {
      logLevel: 'silent',
      schema: { params: RoundParams, querystring: RoundQuery, response: { 200: QuestionnaireReply } },
    },
    async (request, reply) => {
      const round = await roundFor(options, request)
      const survey = await findSurvey(db, round.surveyId)
      if (!survey) throw new Problem('workshop-not-found')
      const audience = survey.audiences[0]?.audience ?? 'staff'
      const asked = { surveyId: survey.id, audience, forMany: true }
      return sendEncoded(request, reply, await openSurveys.questionnaire(asked, request.query.language))
    },
  )

  app.get(
    '/workshops/:id/rounds/:round/definition',
    { logLevel: 'silent', schema: { params: RoundParams, querystring: RoundQuery, response: { 200: DefinitionView } } },
    async (request) => {
      const round = await roundFor(options, request)
      const snapshot = await findSnapshot(db, round.surveyId)
      if (!snapshot) throw new Problem('workshop-not-found')
      const { definition, schoolType } = snapshot
      const language = offeredLanguage(request.query.language, Object.keys(definition.texts))
      return viewOfDefinition(definition, schoolType, language)
    },
  )

  app.post(
    '/workshops/:id/phone/answers',
    { logLevel: 'silent', schema: { params: KeyParams, body: SentAnswers, response: { 201: Received } } },
    async (request, reply) => {
      const { token, round: surveyId, answers } = request.body
      const workshop = await joined(db, request.params.id, token)
      const round = (await listRounds(db, workshop.id)).find((each) => each.surveyId === surveyId)
      if (!round) throw new Problem('workshop-not-found')
      if (!round.open) throw new Problem('round-closed')
      const audience = (await findSurvey(db, surveyId))?.audiences[0]?.audience ?? 'staff'
      const checked = await openSurveys.check(surveyId, audience, answers)
      const outcome = await writer.store({
        codeHash: roundCode(surveyId),
        // Of the telephone and the round: whatever is sent again, the first counts.
        receipt: hashOf('receipt', surveyId, token),
        responseId: randomKey(),
        answers: JSON.stringify(checked.answers),
        openAnswers: checked.openAnswers.map((answer) => ({ id: randomKey(), ...answer })),
      })
      if (outcome !== 'stored' && outcome !== 'stored-before') throw new Problem('round-closed')
      rooms.changed(workshop.id)
      return reply.code(201).send({ received: true })
    },
  )

  app.post(
    '/workshops/:id/phone/cards',
    { logLevel: 'silent', schema: { params: KeyParams, body: SentCard, response: { 201: Received } } },
    async (request, reply) => {
      const { token, card, step, circle, content } = request.body
      const workshop = await joined(db, request.params.id, token)
      if (!takesCards(workshop, step, circle)) throw new Problem('cards-closed')
      // Not the id that the telephone chose: the order of the cards must not be for anybody to choose.
      const id = hashOf('card', workshop.secret, token, card).slice(0, 22)
      if (await findCard(db, workshop.id, id)) return reply.code(201).send({ received: true })
      const sender = hashOf('sender', workshop.id, token)
      const sent = cardsOf.get(sender) ?? 0
      if (sent >= mostCardsOfOne || (await countPhoneCards(db, workshop.id)) >= mostCards)
        throw new Problem('too-many-cards', { retryAfter: 60 })
      if (cardsOf.size > mostSenders) cardsOf.clear()
      cardsOf.set(sender, sent + 1)
      await insertCard(db, workshop.id, {
        ...{ id, step, fromPhone: true, circle: circle ?? null },
        ...{ content: maskContacts(content), state: 'new', group: '', topic: false },
      } satisfies Card)
      rooms.changed(workshop.id)
      return reply.code(201).send({ received: true })
    },
  )
}

/** A workshop that a telephone with this token takes part in, as long as it goes on. */
async function joined(db: Database, id: string, token: string): Promise<StoredWorkshop> {
  const workshop = await findWorkshop(db, id)
  if (!workshop || !isToken(workshop.secret, token)) throw new Problem('workshop-not-found')
  if (workshop.status !== 'live') throw new Problem('round-closed')
  return workshop
}

const isOver = ({ startedAt }: StoredWorkshop, now: Date) =>
  startedAt === null || now.getTime() - Date.parse(startedAt) > longestWorkshop

/** Whether cards may come in at this moment, from this circle: who speaks does not write. */
function takesCards(workshop: StoredWorkshop, stepId: string, circle: string | undefined): boolean {
  const step = workshop.steps.find(({ id }) => id === workshop.step)
  if (!step || step.id !== stepId) return false
  switch (step.kind) {
    case 'discuss':
      return step.cards
    case 'choose':
      return workshop.moment === 'collect'
    case 'three-circles': {
      const { speaking } = circlesAt(step, workshop.moment)
      return circle !== undefined && step.order.some((each) => each === circle) && circle !== speaking
    }
    default:
      return false
  }
}

/** A round, for whoever holds a key of its workshop or may read at its school. */
async function roundFor(
  options: Options,
  request: FastifyRequest<{ Params: { id: string; round: string }; Querystring: { key?: string | undefined } }>,
) {
  const { id, round: surveyId } = request.params
  const { key } = request.query
  const workshop = await findWorkshop(options.db, id)
  const mayRead = workshop && (['phone', 'screen'] as const).some((screen) => mayWatch(workshop.secret, screen, key))
  if (!mayRead) await workshopFor(options, request, id, 'read')
  const round = (await listRounds(options.db, id)).find((each) => each.surveyId === surveyId)
  if (!round) throw new Problem('workshop-not-found')
  return round
}
