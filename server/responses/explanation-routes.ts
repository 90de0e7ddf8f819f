import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { CodeParams } from '#domain/api/answering.ts'
import { LanguageQuery } from '#domain/api/common.ts'
import { Explanation } from '#domain/api/explanation.ts'
import { Problem } from '#domain/problem.ts'
import type { Audience } from '#domain/texts.ts'
import type { Database } from '../database/open.ts'
import type { DefinitionLibrary } from '../definitions/library.ts'
import { findSchool } from '../schools/repository.ts'
import { findSnapshot, findSurvey, type StoredSurvey } from '../surveys/repository.ts'
import type { CodeReader } from './code-reader.ts'
import { explain } from './explain.ts'
import { findFormerCode } from './repository.ts'
import { hashed } from './routes.ts'

interface Options {
  readonly db: Database
  readonly codes: CodeReader
  readonly library: DefinitionLibrary
}

/**
 * What happens with the answers, for who has the letter in hand, now or years later: for a code that was not used yet,
 * was used, was replaced, or is of a survey that closed. As silent as the routes for answering.
 */
export const explanationRoutes: FastifyPluginAsyncZod<Options> = async (app, options) => {
  app.get(
    '/explanations/:code',
    {
      logLevel: 'silent',
      schema: { params: CodeParams, querystring: LanguageQuery, response: { 200: Explanation } },
    },
    async (request, reply) => {
      const { surveyId, audience } = await leadsTo(options, hashed(request.params.code))
      const survey = await findSurvey(options.db, surveyId)
      if (!survey) throw new Problem('code-unknown')
      const asked = await asking(options, survey)
      reply.header('cache-control', 'no-store')
      return explain(survey, { ...asked, audience, language: request.query.language })
    },
  )
}

async function leadsTo(
  { db, codes }: Options,
  hash: string,
): Promise<{ surveyId: string; audience: Audience | undefined }> {
  const found = codes.find(hash)
  if (found) return { surveyId: found.surveyId, audience: found.audience }
  const former = await findFormerCode(db, hash)
  if (!former) throw new Problem('code-unknown')
  return { surveyId: former.surveyId, audience: undefined }
}

/** As it was when the survey opened; a letter may be read before that. */
async function asking({ db, library }: Options, { id, schoolId, definitionId, languages }: StoredSurvey) {
  const [snapshot, school] = await Promise.all([findSnapshot(db, id), findSchool(db, schoolId)])
  if (!school) throw new Problem('code-unknown')
  const definition = snapshot?.definition ?? (await library.find(definitionId))?.definition
  // An instrument that is being repaired, under a survey that therefore cannot open yet.
  if (!definition || !languages.some((language) => definition.texts[language])) throw new Problem('survey-not-open')
  return {
    definition,
    school: snapshot?.school ?? school.name,
    schoolType: snapshot?.schoolType ?? school.type,
    example: school.example,
  }
}
