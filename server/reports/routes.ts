import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { KeyParams } from '#domain/api/common.ts'
import { ReportQuery, ReportReply } from '#domain/api/reports.ts'
import { Problem } from '#domain/problem.ts'
import { offeredLanguage } from '#domain/questionnaire.ts'
import { makeReport } from '#domain/report.ts'
import type { Access } from '../accounts/access.ts'
import type { Database } from '../database/open.ts'
import { surveyFor } from '../surveys/survey-for.ts'
import { closedSurvey } from './closed-survey.ts'

/** The report of a closed survey, from its frozen summary alone. */
export const reportRoutes: FastifyPluginAsyncZod<{ db: Database; access: Access }> = async (app, { db, access }) => {
  app.get(
    '/surveys/:id/report',
    { schema: { params: KeyParams, querystring: ReportQuery, response: { 200: ReportReply } } },
    async (request) => {
      const { survey } = await surveyFor({ db, access }, request, request.params.id, 'read')
      const { summary, snapshot, closedOn } = await closedSurvey(db, survey)
      const language = offeredLanguage(request.query.language, survey.languages)
      const wording = { language, schoolType: snapshot.schoolType }
      const report = makeReport(snapshot.definition, summary, request.query.subgroup, wording)
      if (!report) throw new Problem('subgroup-not-found')
      const { id, title, definitionId } = survey
      return { survey: { id, title, definitionId, closedOn }, ...report }
    },
  )
}
