import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { QuestionnaireReply, Received } from '#domain/api/answering.ts'
import { KeyParams } from '#domain/api/common.ts'
import { DefinitionView } from '#domain/api/definitions.ts'
import { RoundParams, RoundQuery, SentAnswers } from '#domain/api/workshops.ts'
import { Problem } from '#domain/problem.ts'
import { offeredLanguage, viewOfDefinition } from '#domain/questionnaire.ts'
import { hashOf, randomKey } from '../database/random.ts'
import { sendEncoded } from '../http/send-encoded.ts'
import { findSnapshot, findSurvey } from '../surveys/repository.ts'
import { mayWatch } from './keys.ts'
import { findWorkshop, listRounds } from './repository.ts'
import { roundCode } from './rounds.ts'
import { joined, type PhoneOptions } from './taking-part.ts'
import { workshopFor } from './workshop-for.ts'

/** A round: its questions, the words to read its figures with, and the answers of a telephone. */
export const roundRoutes: FastifyPluginAsyncZod<PhoneOptions> = async (app, options) => {
  const { db, writer, openSurveys, rooms } = options

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
      const workshop = await joined(db, request.params.id, token, 'round-closed')
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
}

/** A round, for whoever holds a key of its workshop or may read at its school. */
async function roundFor(
  options: PhoneOptions,
  request: FastifyRequest<{ Params: { id: string; round: string }; Querystring: { key?: string | undefined } }>,
) {
  const { db, now } = options
  const { id, round: surveyId } = request.params
  const { key } = request.query
  const workshop = await findWorkshop(db, id)
  const mayRead = workshop && (['phone', 'screen'] as const).some((screen) => mayWatch(workshop, screen, key, now()))
  if (!mayRead) await workshopFor(options, request, id, 'read')
  const round = (await listRounds(db, id)).find((each) => each.surveyId === surveyId)
  if (!round) throw new Problem('workshop-not-found')
  return round
}
