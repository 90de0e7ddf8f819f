import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { Confirmation, KeyParams, LanguageQuery } from '#domain/api/common.ts'
import { WorkshopRecordReply } from '#domain/api/workshop-record.ts'
import {
  AtVersion,
  NewWorkshop,
  Workshop,
  WorkshopChange,
  WorkshopPlan,
  WorkshopsQuery,
} from '#domain/api/workshops.ts'
import { jsonPointer, Problem } from '#domain/problem.ts'
import { plans } from '#domain/workshop/plans.ts'
import type { Step } from '#domain/workshop/steps.ts'
import type { Access } from '../accounts/access.ts'
import { actorOf } from '../accounts/actor.ts'
import { forgetSurvey } from '../accounts/audit-repository.ts'
import { randomKey } from '../database/random.ts'
import { writing } from '../database/transaction.ts'
import type { ResponseWriter } from '../responses/writer.ts'
import { requireConfirmed } from '../schools/require-confirmed.ts'
import { schoolFor, schoolsAsked } from '../schools/school-for.ts'
import { changeWorkshop, requireSurvey } from './change-workshop.ts'
import { problemsOf } from './check-workshop.ts'
import { newSecret } from './keys.ts'
import { end, type Leading, start } from './lead.ts'
import { recordOf } from './record.ts'
import { deleteWorkshop, findWorkshop, insertWorkshop, listWorkshops, type StoredWorkshop } from './repository.ts'
import type { Rooms } from './rooms.ts'
import { workshopFor, workshopReply } from './workshop-for.ts'

interface Options extends Leading {
  readonly access: Access
  readonly writer: ResponseWriter
  readonly rooms: Rooms
}

/** Making a workshop: its plan, until it starts. */
export const workshopRoutes: FastifyPluginAsyncZod<Options> = async (app, options) => {
  const { db, access, writer, rooms, now } = options
  const again = async (workshop: StoredWorkshop) => (await findWorkshop(db, workshop.id)) ?? workshop

  app.get('/workshop-plans', { schema: { response: { 200: z.array(WorkshopPlan) } } }, async (request) => {
    await access.signedIn(request)
    return plans.map(({ id, steps }) => ({ id, steps: [...steps] }))
  })

  app.get(
    '/workshops',
    { schema: { querystring: WorkshopsQuery, response: { 200: z.array(Workshop) } } },
    async (request) => {
      const schools = await schoolsAsked({ db, access }, request, request.query.schoolId)
      const workshops = await listWorkshops(
        db,
        schools.map(({ id }) => id),
      )
      return Promise.all(
        workshops.flatMap((workshop) => {
          const school = schools.find(({ id }) => id === workshop.schoolId)
          return school ? [workshopReply(options, workshop, school)] : []
        }),
      )
    },
  )

  app.post(
    '/workshops',
    { config: { audit: 'workshop-created' }, schema: { body: NewWorkshop, response: { 201: Workshop } } },
    async (request, reply) => {
      const { schoolId, title, languages, surveyId } = request.body
      const school = await schoolFor({ db, access }, request, schoolId, 'manage')
      await requireSurvey(db, schoolId, surveyId)
      const workshop: StoredWorkshop = {
        ...{ id: randomKey(), schoolId, title, languages, surveyId, steps: stepsOf(request.body) },
        ...{ status: 'draft', version: 0, createdOn: now().toISOString().slice(0, 10), heldOn: null, startedAt: null },
        ...{ step: '', moment: '', timer: null, reached: [], secret: newSecret(), joinCode: null },
      }
      await insertWorkshop(db, workshop)
      Object.assign(actorOf(request), { surveyId: workshop.id, subject: title })
      return reply.code(201).send(await workshopReply(options, workshop, school))
    },
  )

  app.get('/workshops/:id', { schema: { params: KeyParams, response: { 200: Workshop } } }, async (request) => {
    const { workshop, school } = await workshopFor(options, request, request.params.id, 'read')
    return workshopReply(options, workshop, school)
  })

  app.get(
    '/workshops/:id/record',
    { schema: { params: KeyParams, querystring: LanguageQuery, response: { 200: WorkshopRecordReply } } },
    async (request) => {
      const { workshop, school } = await workshopFor(options, request, request.params.id, 'read')
      return recordOf(options, workshop, school, request.query.language)
    },
  )

  app.patch(
    '/workshops/:id',
    {
      config: { audit: 'workshop-changed' },
      schema: { params: KeyParams, body: WorkshopChange, response: { 200: Workshop } },
    },
    async (request) => {
      const { workshop, school } = await workshopFor(options, request, request.params.id, 'manage')
      actorOf(request).oncePerDay = true
      await changeWorkshop(db, workshop.id, request.body)
      rooms.changed(workshop.id)
      return workshopReply(options, await again(workshop), school)
    },
  )

  app.delete(
    '/workshops/:id',
    {
      config: { audit: 'workshop-deleted' },
      schema: { params: KeyParams, body: Confirmation, response: { 204: z.null() } },
    },
    async (request, reply) => {
      const { workshop } = await workshopFor(options, request, request.params.id, 'manage')
      if (workshop.status !== 'draft') requireConfirmed(request.body, workshop.title)
      // A scan is a survey of the school and stays: closed, because nobody is there to close it.
      if (workshop.status === 'live') await end(options, workshop, rooms.present(workshop.id))
      await writing(db, async (trx) => {
        await deleteWorkshop(trx, workshop.id)
        await forgetSurvey(trx, workshop.id)
      })
      Object.assign(actorOf(request), { surveyId: undefined, subject: undefined })
      rooms.changed(workshop.id)
      await writer.tidy()
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/workshops/:id/start',
    {
      config: { audit: 'workshop-started' },
      schema: { params: KeyParams, body: AtVersion, response: { 200: Workshop } },
    },
    async (request) => {
      const { workshop, school } = await workshopFor(options, request, request.params.id, 'manage')
      if (workshop.status !== 'draft') throw new Problem('workshop-started')
      if (workshop.version !== request.body.version) throw new Problem('workshop-changed')
      const problems = await problemsOf(options, workshop, school.type)
      if (problems.length > 0) throw incomplete(workshop.steps, problems)
      await start(options, workshop)
      rooms.changed(workshop.id)
      return workshopReply(options, await again(workshop), school)
    },
  )
}

function stepsOf({ plan, steps }: NewWorkshop): readonly Step[] {
  return steps ?? plans.find(({ id }) => id === plan)?.steps ?? [{ id: 'welcome', kind: 'welcome', minutes: 5 }]
}

function incomplete(steps: readonly Step[], problems: Workshop['problems']): Problem {
  const errors = problems.map(({ step, problem }) => {
    const index = steps.findIndex(({ id }) => id === step)
    return { pointer: jsonPointer(['steps', index]), message: problem }
  })
  return new Problem('workshop-incomplete', { errors })
}
