import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { KeyParams } from '#domain/api/common.ts'
import { BenchmarkReply, TrendQuery, TrendReply } from '#domain/api/comparisons.ts'
import { makeBenchmark } from '#domain/comparisons.ts'
import { Problem } from '#domain/problem.ts'
import { makeReport } from '#domain/report.ts'
import type { Summary } from '#domain/summary.ts'
import { makeTrend } from '#domain/trend.ts'
import type { Access } from '../accounts/access.ts'
import type { Database } from '../database/open.ts'
import type { Snapshot } from '../surveys/snapshot.ts'
import { surveyFor } from '../surveys/survey-for.ts'
import { closedSurvey } from './closed-survey.ts'
import { type KeptSurvey, listClosedSurveys } from './repository.ts'

/** A closed survey beside other schools, and beside earlier surveys of its own school. */
export const comparisonRoutes: FastifyPluginAsyncZod<{ db: Database; access: Access }> = async (
  app,
  { db, access },
) => {
  app.get(
    '/surveys/:id/benchmark',
    { schema: { params: KeyParams, response: { 200: BenchmarkReply } } },
    async (request) => {
      const { survey, school } = await surveyFor({ db, access }, request, request.params.id, 'read')
      const own = await closedSurvey(db, survey)
      const all = await listClosedSurveys(db, survey.definitionId, { example: school.example })
      const others = latestPerSchool(all.filter(({ schoolId }) => schoolId !== survey.schoolId))
      return { audiences: makeBenchmark(asked(own), others.map(asked)) }
    },
  )

  app.get(
    '/surveys/:id/trend',
    { schema: { params: KeyParams, querystring: TrendQuery, response: { 200: TrendReply } } },
    async (request) => {
      const { survey, school } = await surveyFor({ db, access }, request, request.params.id, 'read')
      const { subgroup } = request.query
      const own = reported(await closedSurvey(db, survey), subgroup)
      if (!own.report) throw new Problem('subgroup-not-found')
      const all = await listClosedSurveys(db, survey.definitionId, { example: school.example, schoolId: school.id })
      const earlier = all.slice(all.findIndex(({ id }) => id === survey.id) + 1)
      const surveys = earlier.map((then) => {
        const { id, title, closedOn } = then
        return { id, title, closedOn, audiences: makeTrend(own, reported(then, subgroup)) }
      })
      return { surveys }
    },
  )
}

interface Kept {
  readonly snapshot: Snapshot
  readonly summary: Summary
}

const asked = ({ snapshot: { definition, schoolType }, summary }: Kept) => ({ definition, schoolType, summary })

function reported(kept: Kept, subgroup: string | undefined) {
  const { definition, schoolType, summary } = asked(kept)
  const wording = { language: Object.keys(definition.texts)[0] ?? 'nl', schoolType }
  return { definition, schoolType, report: makeReport(definition, summary, subgroup, wording) }
}

/** Of a list with the latest first, the first of each school: a school that measures often is no more schools. */
function latestPerSchool(surveys: readonly KeptSurvey[]): KeptSurvey[] {
  const seen = new Set<string>()
  return surveys.filter(({ schoolId }) => !seen.has(schoolId) && seen.add(schoolId))
}
