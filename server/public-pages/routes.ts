import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { KeyParams } from '#domain/api/common.ts'
import { PublicPageChange, PublicPagePublication, PublicPageReply } from '#domain/api/public-pages.ts'
import type { Access } from '../accounts/access.ts'
import type { Database } from '../database/open.ts'
import { closedSurvey } from '../reports/closed-survey.ts'
import type { Right } from '../schools/school-for.ts'
import { surveyFor } from '../surveys/survey-for.ts'
import { findPage, withdrawPage } from './repository.ts'
import { type ClosedSurvey, publishDraft, viewOf, writeDraft } from './write-page.ts'

interface Options {
  readonly db: Database
  readonly access: Access
  readonly now: () => Date
}

/** Writing, publishing and withdrawing the page on which a school answers who filled in a survey. */
export const publicPageRoutes: FastifyPluginAsyncZod<Options> = async (app, { db, access, now }) => {
  const today = () => now().toISOString().slice(0, 10)
  const view = async (closed: ClosedSurvey) => viewOf(await findPage(db, closed.survey.id), closed)

  app.get(
    '/surveys/:id/public-page',
    { schema: { params: KeyParams, response: { 200: PublicPageReply } } },
    async (request) => view(await closedSurveyFor({ db, access }, request, request.params.id, 'read')),
  )

  app.put(
    '/surveys/:id/public-page',
    {
      config: { audit: 'public-page-changed' },
      schema: { params: KeyParams, body: PublicPageChange, response: { 200: PublicPageReply } },
    },
    async (request) => {
      const closed = await closedSurveyFor({ db, access }, request, request.params.id, 'manage')
      await writeDraft(db, closed, request.body)
      return view(closed)
    },
  )

  app.post(
    '/surveys/:id/public-page/publish',
    {
      config: { audit: 'public-page-published' },
      schema: { params: KeyParams, body: PublicPagePublication, response: { 200: PublicPageReply } },
    },
    async (request) => {
      const closed = await closedSurveyFor({ db, access }, request, request.params.id, 'manage')
      await publishDraft(db, closed, request.body.version, today())
      return view(closed)
    },
  )

  app.post(
    '/surveys/:id/public-page/withdraw',
    {
      config: { audit: 'public-page-withdrawn' },
      schema: { params: KeyParams, response: { 200: PublicPageReply } },
    },
    async (request) => {
      const closed = await closedSurveyFor({ db, access }, request, request.params.id, 'manage')
      await withdrawPage(db, closed.survey.id)
      return view(closed)
    },
  )
}

/** A closed survey with what it keeps, for an account with this right. */
export async function closedSurveyFor(
  features: { readonly db: Database; readonly access: Access },
  request: FastifyRequest,
  id: string,
  right: Right,
): Promise<ClosedSurvey> {
  const { survey, school } = await surveyFor(features, request, id, right)
  const { summary, snapshot } = await closedSurvey(features.db, survey)
  return { survey, school, summary, snapshot }
}
