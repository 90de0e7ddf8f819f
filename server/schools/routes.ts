import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { Confirmation, KeyParams } from '#domain/api/common.ts'
import { NewSchool, School, SchoolChange } from '#domain/api/schools.ts'
import type { Access } from '../accounts/access.ts'
import { actorOf } from '../accounts/actor.ts'
import type { Database } from '../database/open.ts'
import { randomKey } from '../database/random.ts'
import type { ResponseWriter } from '../responses/writer.ts'
import { removeSchool } from './remove-school.ts'
import { insertSchool, updateSchool } from './repository.ts'
import { requireConfirmed } from './require-confirmed.ts'
import { schoolFor, schoolReply, schoolsOf } from './school-for.ts'

export const schoolRoutes: FastifyPluginAsyncZod<{ db: Database; access: Access; writer: ResponseWriter }> = async (
  app,
  { db, access, writer },
) => {
  app.get('/schools', { schema: { response: { 200: z.array(School) } } }, async (request) => {
    return schoolsOf(db, await access.signedIn(request))
  })

  app.post(
    '/schools',
    { config: { audit: 'school-created' }, schema: { body: NewSchool, response: { 201: School } } },
    async (request, reply) => {
      const account = await access.administrator(request)
      const school = { id: randomKey(), ...request.body, example: false }
      await insertSchool(db, school)
      actorOf(request).school = school
      return reply.code(201).send(schoolReply(school, account))
    },
  )

  app.get('/schools/:id', { schema: { params: KeyParams, response: { 200: School } } }, async (request) =>
    schoolFor({ db, access }, request, request.params.id, 'read'),
  )

  app.patch(
    '/schools/:id',
    {
      config: { audit: 'school-changed' },
      schema: { params: KeyParams, body: SchoolChange, response: { 200: School } },
    },
    async (request) => {
      const school = await schoolFor({ db, access }, request, request.params.id, 'manage')
      const { name = school.name, type = school.type, subgroups = school.subgroups } = request.body
      await updateSchool(db, school.id, { name, type, subgroups })
      return { ...school, name, type, subgroups }
    },
  )

  app.delete(
    '/schools/:id',
    {
      config: { audit: 'school-deleted' },
      schema: { params: KeyParams, body: Confirmation, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await access.administrator(request)
      const school = await schoolFor({ db, access }, request, request.params.id, 'manage')
      requireConfirmed(request.body, school.name)
      await removeSchool(db, school.id)
      delete actorOf(request).school
      await writer.tidy()
      return reply.code(204).send(null)
    },
  )
}
