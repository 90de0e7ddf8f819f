import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { Confirmation, KeyParams, LanguageQuery } from '#domain/api/common.ts'
import { DefinitionView } from '#domain/api/definitions.ts'
import { ProgressReply } from '#domain/api/progress.ts'
import { NewSurvey, Survey, SurveyChange, SurveysQuery } from '#domain/api/surveys.ts'
import { Problem } from '#domain/problem.ts'
import { offeredLanguage, viewOfDefinition } from '#domain/questionnaire.ts'
import type { Access } from '../accounts/access.ts'
import { actorOf } from '../accounts/actor.ts'
import type { Database } from '../database/open.ts'
import { randomKey } from '../database/random.ts'
import type { DefinitionLibrary } from '../definitions/library.ts'
import type { ResponseWriter } from '../responses/writer.ts'
import { requireConfirmed } from '../schools/require-confirmed.ts'
import { schoolFor, schoolsAsked } from '../schools/school-for.ts'
import { changeSurvey } from './change-survey.ts'
import { requireFitting, usableDefinition } from './check-survey.ts'
import { closeSurvey } from './close-survey.ts'
import { countCodes } from './invitations.ts'
import { openSurvey } from './open-survey.ts'
import { roundedProgress } from './progress.ts'
import { removeSurvey } from './remove-survey.ts'
import { findSnapshot, findSurvey, insertSurvey, listSurveys, type StoredSurvey } from './repository.ts'
import { countResponsesByGroup, countUsesByChannel } from './response-repository.ts'
import { surveyFor, surveyReply } from './survey-for.ts'

interface Options {
  readonly db: Database
  readonly access: Access
  readonly library: DefinitionLibrary
  readonly writer: ResponseWriter
  readonly now: () => Date
}

/** The life of a survey: draft, open, closed. */
export const surveyRoutes: FastifyPluginAsyncZod<Options> = async (app, { db, access, library, writer, now }) => {
  const today = () => now().toISOString().slice(0, 10)

  app.get(
    '/surveys',
    { schema: { querystring: SurveysQuery, response: { 200: z.array(Survey) } } },
    async (request) => {
      const schools = await schoolsAsked({ db, access }, request, request.query.schoolId)
      const surveys = await listSurveys(
        db,
        schools.map(({ id }) => id),
      )
      return Promise.all(
        surveys.flatMap((survey) => {
          const school = schools.find(({ id }) => id === survey.schoolId)
          return school ? [surveyReply(db, survey, school)] : []
        }),
      )
    },
  )

  app.post(
    '/surveys',
    { config: { audit: 'survey-created' }, schema: { body: NewSurvey, response: { 201: Survey } } },
    async (request, reply) => {
      const school = await schoolFor({ db, access }, request, request.body.schoolId, 'manage')
      const definition = await usableDefinition(library, request.body.definitionId)
      requireFitting(request.body, definition, school)
      const { closesOn = null, ...plan } = request.body
      const survey: StoredSurvey = {
        id: randomKey(),
        ...plan,
        closesOn,
        status: 'draft',
        openedOn: null,
        closedOn: null,
        round: false,
      }
      await insertSurvey(db, survey)
      Object.assign(actorOf(request), { surveyId: survey.id, subject: survey.title })
      return reply.code(201).send(await surveyReply(db, survey, school))
    },
  )

  app.get('/surveys/:id', { schema: { params: KeyParams, response: { 200: Survey } } }, async (request) => {
    const { survey, school } = await surveyFor({ db, access }, request, request.params.id, 'read')
    return surveyReply(db, survey, school)
  })

  app.patch(
    '/surveys/:id',
    {
      config: { audit: 'survey-changed' },
      schema: { params: KeyParams, body: SurveyChange, response: { 200: Survey } },
    },
    async (request) => {
      const { survey, school } = await surveyFor({ db, access }, request, request.params.id, 'manage')
      const changed = await changeSurvey(db, library, survey, request.body)
      return surveyReply(db, changed, school)
    },
  )

  app.delete(
    '/surveys/:id',
    {
      config: { audit: 'survey-deleted' },
      schema: { params: KeyParams, body: Confirmation, response: { 204: z.null() } },
    },
    async (request, reply) => {
      const { survey } = await surveyFor({ db, access }, request, request.params.id, 'manage')
      // A draft holds no answers; what people filled in goes only when somebody types what it is called.
      if (survey.status !== 'draft') requireConfirmed(request.body, survey.title)
      await removeSurvey(db, survey)
      // The log forgot it; the entry of this deletion names it no more.
      Object.assign(actorOf(request), { surveyId: undefined, subject: undefined })
      await writer.tidy()
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/surveys/:id/open',
    { config: { audit: 'survey-opened' }, schema: { params: KeyParams, response: { 200: Survey } } },
    async (request) => {
      const { survey, school } = await surveyFor({ db, access }, request, request.params.id, 'manage')
      await openSurvey(db, library, survey, today())
      return surveyReply(db, (await findSurvey(db, survey.id)) ?? survey, school)
    },
  )

  app.post(
    '/surveys/:id/close',
    { config: { audit: 'survey-closed' }, schema: { params: KeyParams, response: { 200: Survey } } },
    async (request) => {
      const { survey, school } = await surveyFor({ db, access }, request, request.params.id, 'manage')
      if (survey.status === 'draft') throw new Problem('survey-not-open')
      await closeSurvey(db, survey, today())
      await writer.tidy()
      return surveyReply(db, (await findSurvey(db, survey.id)) ?? survey, school)
    },
  )

  app.get(
    '/surveys/:id/progress',
    { schema: { params: KeyParams, response: { 200: ProgressReply } } },
    async (request) => {
      const { survey, school } = await surveyFor({ db, access }, request, request.params.id, 'read')
      return roundedProgress(await surveyReply(db, survey, school), {
        responses: await countResponsesByGroup(db, survey.id),
        channels: await countUsesByChannel(db, survey.id),
        codes: await countCodes(db, survey.id),
      })
    },
  )

  app.get(
    '/surveys/:id/definition',
    { schema: { params: KeyParams, querystring: LanguageQuery, response: { 200: DefinitionView } } },
    async (request) => {
      const { survey, school } = await surveyFor({ db, access }, request, request.params.id, 'read')
      const snapshot = await findSnapshot(db, survey.id)
      const definition = snapshot?.definition ?? (await usableDefinition(library, survey.definitionId))
      const language = offeredLanguage(request.query.language, Object.keys(definition.texts))
      return viewOfDefinition(definition, snapshot?.schoolType ?? school.type, language)
    },
  )
}
