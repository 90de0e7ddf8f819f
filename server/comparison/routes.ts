import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { KeyParams, LanguageQuery } from '#domain/api/common.ts'
import { SchoolComparisonReply } from '#domain/api/comparison.ts'
import { makeComparisons } from '#domain/comparison.ts'
import type { Access } from '../accounts/access.ts'
import type { Database } from '../database/open.ts'
import { schoolFor } from '../schools/school-for.ts'
import { listLatestClosed } from './repository.ts'

/** Team, parents and pupils of one school on the same themes. */
export const groupComparisonRoutes: FastifyPluginAsyncZod<{ db: Database; access: Access }> = async (
  app,
  { db, access },
) => {
  app.get(
    '/schools/:id/comparison',
    { schema: { params: KeyParams, querystring: LanguageQuery, response: { 200: SchoolComparisonReply } } },
    async (request) => {
      const school = await schoolFor({ db, access }, request, request.params.id, 'read')
      const surveys = await listLatestClosed(db, school.id)
      return { comparisons: makeComparisons(surveys, request.query.language ?? 'nl') }
    },
  )
}
