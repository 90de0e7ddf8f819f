import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { KeyParams } from '#domain/api/common.ts'
import { NewSurveyText, SurveyTexts, TextParams, TextQuery } from '#domain/api/survey-texts.ts'
import type { Access } from '../accounts/access.ts'
import type { Database } from '../database/open.ts'
import { surveyFor } from './survey-for.ts'
import { deleteOwnText, listOwnTexts, putOwnText } from './text-repository.ts'
import { changeTexts, textsOf } from './text-service.ts'

/** What the school writes to the people it invites: our texts, and its own in their place. */
export const textRoutes: FastifyPluginAsyncZod<{ db: Database; access: Access }> = async (app, { db, access }) => {
  app.get('/surveys/:id/texts', { schema: { params: KeyParams, response: { 200: SurveyTexts } } }, async (request) => {
    const { survey, school } = await surveyFor({ db, access }, request, request.params.id, 'read')
    return textsOf(survey, school, await listOwnTexts(db, survey.id))
  })

  app.put(
    '/surveys/:id/texts/:kind/:language',
    {
      config: { audit: 'texts-changed' },
      schema: { params: TextParams, querystring: TextQuery, body: NewSurveyText, response: { 204: z.null() } },
    },
    async (request, reply) => {
      const { survey } = await surveyFor({ db, access }, request, request.params.id, 'manage')
      const { content } = request.body
      await changeTexts(db, survey.id, { ...request.params, ...request.query }, (trx, key) =>
        putOwnText(trx, survey.id, { ...key, content }),
      )
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/surveys/:id/texts/:kind/:language',
    {
      config: { audit: 'texts-changed' },
      schema: { params: TextParams, querystring: TextQuery, response: { 204: z.null() } },
    },
    async (request, reply) => {
      const { survey } = await surveyFor({ db, access }, request, request.params.id, 'manage')
      await changeTexts(db, survey.id, { ...request.params, ...request.query }, (trx, key) =>
        deleteOwnText(trx, survey.id, key),
      )
      return reply.code(204).send(null)
    },
  )
}
