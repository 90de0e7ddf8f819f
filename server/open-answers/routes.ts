import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { KeyParams } from '#domain/api/common.ts'
import { NamesToMask, OpenAnswerParams, OpenAnswersReply, Release } from '#domain/api/open-answers.ts'
import { type OpenAnswers, publishTexts } from '#domain/disclosure/open-answers.ts'
import { isHidden } from '#domain/disclosure/published.ts'
import { maskNames } from '#domain/mask.ts'
import { Problem } from '#domain/problem.ts'
import type { Access } from '../accounts/access.ts'
import type { Database } from '../database/open.ts'
import { writing } from '../database/transaction.ts'
import type { ResponseWriter } from '../responses/writer.ts'
import { findSnapshot, type StoredSurvey } from '../surveys/repository.ts'
import { surveyFor } from '../surveys/survey-for.ts'
import { listTexts, replaceText, setReleased } from './repository.ts'

/** What people wrote in own words: read and released one by one, after closing, by a person of the school. */
export const openAnswerRoutes: FastifyPluginAsyncZod<{ db: Database; access: Access; writer: ResponseWriter }> = async (
  app,
  { db, access, writer },
) => {
  app.get(
    '/surveys/:id/open-answers',
    { schema: { params: KeyParams, response: { 200: OpenAnswersReply } } },
    async (request) => {
      const { survey } = await surveyFor({ db, access }, request, request.params.id, 'manage')
      return { questions: await openAnswers(db, survey) }
    },
  )

  app.patch(
    '/surveys/:id/open-answers/:answerId',
    {
      config: { audit: 'open-answer-judged' },
      schema: { params: OpenAnswerParams, body: Release, response: { 204: z.null() } },
    },
    async (request, reply) => {
      const { survey } = await surveyFor({ db, access }, request, request.params.id, 'manage')
      const { answerId } = request.params
      const shown = await openAnswers(db, survey)
      if (!shown.some(({ answers }) => !isHidden(answers) && answers.some(({ id }) => id === answerId)))
        throw new Problem('not-found')
      await setReleased(db, survey.id, answerId, request.body.released)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/surveys/:id/open-answers/mask',
    {
      config: { audit: 'names-masked' },
      schema: { params: KeyParams, body: NamesToMask, response: { 200: OpenAnswersReply } },
    },
    async (request) => {
      const { survey } = await surveyFor({ db, access }, request, request.params.id, 'manage')
      if (survey.status !== 'closed') throw new Problem('survey-not-closed')
      await writing(db, async (trx) => {
        for (const { id, text } of await listTexts(trx, survey.id)) {
          const masked = maskNames(text, request.body.names)
          if (masked !== text) await replaceText(trx, survey.id, id, masked)
        }
      })
      await writer.tidy()
      return { questions: await openAnswers(db, survey) }
    },
  )
}

/** The texts of every open question and audience that may be read. */
async function openAnswers(db: Database, { id: surveyId, status, minimumGroup }: StoredSurvey): Promise<OpenAnswers[]> {
  const snapshot = await findSnapshot(db, surveyId)
  if (status !== 'closed' || !snapshot) throw new Problem('survey-not-closed')
  const texts = await listTexts(db, surveyId)
  const open = snapshot.definition.questions.filter(({ type }) => type === 'text')
  return open.flatMap(({ id, audiences }) =>
    audiences.map((audience) => {
      const own = texts.filter((text) => text.question === id && text.audience === audience)
      return publishTexts(
        id,
        audience,
        own.map(({ id, text, released }) => ({ id, text, released })),
        minimumGroup,
      )
    }),
  )
}
