import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { remindersOf, stateOn } from '#domain/agreements.ts'
import {
  Agreement,
  AgreementChange,
  AgreementReminder,
  AgreementsQuery,
  EarlierAgreement,
  NewAgreement,
} from '#domain/api/agreements.ts'
import { KeyParams } from '#domain/api/common.ts'
import { Problem } from '#domain/problem.ts'
import type { Access } from '../accounts/access.ts'
import type { Database } from '../database/open.ts'
import { randomKey } from '../database/random.ts'
import { writing } from '../database/transaction.ts'
import { type Right, schoolFor, schoolOf, schoolsOf } from '../schools/school-for.ts'
import { findSurvey } from '../surveys/repository.ts'
import { surveyFor } from '../surveys/survey-for.ts'
import { findWorkshop, listRounds, type StoredWorkshop } from '../workshops/repository.ts'
import { sourcesOf } from '../workshops/sources.ts'
import { changeAgreement } from './change-agreement.ts'
import { deleteAgreement, findAgreement, insertAgreement, listAgreements } from './repository.ts'

interface Options {
  readonly db: Database
  readonly access: Access
  readonly now: () => Date
  /** Hears of which workshop the agreements changed: its screens show them. */
  readonly changed: (workshopId: string) => void
}

/** What a school agreed. The log of accounts says that something was done, never what: it may name somebody. */
export const agreementRoutes: FastifyPluginAsyncZod<Options> = async (app, options) => {
  const { db, access, now, changed } = options
  const today = () => now().toISOString().slice(0, 10)

  app.get(
    '/agreements',
    { schema: { querystring: AgreementsQuery, response: { 200: z.array(Agreement) } } },
    async (request) => {
      const { id } = await schoolFor({ db, access }, request, request.query.schoolId, 'read')
      return listAgreements(db, { ...request.query, schoolId: id })
    },
  )

  app.get('/agreements/reminders', { schema: { response: { 200: z.array(AgreementReminder) } } }, async (request) => {
    const schools = await schoolsOf(db, await access.signedIn(request))
    const ids = schools.flatMap(({ id, mayManage }) => (mayManage ? [id] : []))
    const all = await listAgreements(db, { schoolId: ids })
    return ids
      .map((id) => ({
        schoolId: id,
        ...remindersOf(
          all.filter(({ schoolId }) => schoolId === id),
          today(),
        ),
      }))
      .filter(({ overdue, soon }) => overdue + soon > 0)
  })

  app.post(
    '/agreements',
    { config: { audit: 'agreement-made' }, schema: { body: NewAgreement, response: { 201: Agreement } } },
    async (request, reply) => {
      const school = await schoolFor({ db, access }, request, request.body.schoolId, 'manage')
      const agreement = await writing(db, async (trx): Promise<Agreement> => {
        const { workshopId } = request.body
        const workshop = workshopId === null ? undefined : await findWorkshop(trx, workshopId)
        if (workshopId !== null && workshop?.schoolId !== school.id)
          throw unknown('/workshopId', 'this school has no such workshop')
        const surveyId = request.body.surveyId ?? (workshop ? await talkedAboutIn(trx, workshop) : null)
        const definitionId = await definitionOf(trx, school.id, surveyId)
        const fresh = { state: 'open', createdOn: today(), settledOn: null, version: 1 } as const
        const made = { id: randomKey(), ...request.body, surveyId, definitionId, ...fresh }
        await insertAgreement(trx, made)
        return made
      })
      if (agreement.workshopId !== null) changed(agreement.workshopId)
      return reply.code(201).send(agreement)
    },
  )

  app.patch(
    '/agreements/:id',
    {
      config: { audit: 'agreement-changed' },
      schema: { params: KeyParams, body: AgreementChange, response: { 200: Agreement } },
    },
    async (request) => {
      const agreement = await agreementFor({ db, access }, request, request.params.id, 'manage')
      const after = await changeAgreement(db, agreement, request.body, today())
      if (agreement.workshopId !== null) changed(agreement.workshopId)
      return after
    },
  )

  app.delete(
    '/agreements/:id',
    { config: { audit: 'agreement-deleted' }, schema: { params: KeyParams, response: { 204: z.null() } } },
    async (request, reply) => {
      const { id, workshopId } = await agreementFor({ db, access }, request, request.params.id, 'manage')
      await deleteAgreement(db, id)
      if (workshopId !== null) changed(workshopId)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/surveys/:id/earlier-agreements',
    { schema: { params: KeyParams, response: { 200: z.array(EarlierAgreement) } } },
    async (request) => {
      const { survey } = await surveyFor({ db, access }, request, request.params.id, 'read')
      const { schoolId, definitionId, closedOn } = survey
      const all = await listAgreements(db, { schoolId, definitionId })
      return all
        .filter(({ surveyId, createdOn }) => surveyId !== survey.id && (closedOn === null || createdOn <= closedOn))
        .map((agreement) => ({ ...agreement, stateThen: closedOn === null ? null : stateOn(agreement, closedOn) }))
    },
  )
}

/** An agreement, for an account with this right at its school; for others there is none. */
async function agreementFor(
  features: { readonly db: Database; readonly access: Access },
  request: FastifyRequest,
  id: string,
  right: Right,
): Promise<Agreement> {
  await features.access.signedIn(request)
  const agreement = await findAgreement(features.db, id)
  if (!agreement) throw new Problem('agreement-not-found')
  await schoolOf(features, request, agreement.schoolId, { right, missing: 'agreement-not-found' })
  return agreement
}

/** The survey whose figures a workshop is about: the scan that was done in it, or else the one that was chosen. */
async function talkedAboutIn(db: Database, workshop: StoredWorkshop): Promise<string | null> {
  return sourcesOf(workshop, await listRounds(db, workshop.id), workshop.steps.length)[0] ?? null
}

/** The instrument of the survey that an agreement came out of; a survey of another school does not exist here. */
async function definitionOf(db: Database, schoolId: string, surveyId: string | null): Promise<string | null> {
  if (surveyId === null) return null
  const survey = await findSurvey(db, surveyId)
  if (survey?.schoolId === schoolId && !survey.round) return survey.definitionId
  throw unknown('/surveyId', 'this school has no such survey')
}

const unknown = (pointer: string, message: string) => new Problem('request-invalid', { errors: [{ pointer, message }] })
