import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { KeyParams } from '#domain/api/common.ts'
import { NewSchool, School, SchoolChange } from '#domain/api/schools.ts'
import type { Access } from '../accounts/access.ts'
import type { Database } from '../database/open.ts'
import { randomKey } from '../database/random.ts'
import { insertSchool, listSchools, updateSchool } from './repository.ts'
import { schoolFor } from './school-for.ts'

export const schoolRoutes: FastifyPluginAsyncZod<{ db: Database; access: Access }> = async (app, { db, access }) => {
  app.get('/schools', { schema: { response: { 200: z.array(School) } } }, async (request) => {
    await access.signedIn(request)
    return listSchools(db)
  })

  app.post('/schools', { schema: { body: NewSchool, response: { 201: School } } }, async (request, reply) => {
    await access.signedIn(request)
    const school = { id: randomKey(), ...request.body, example: false }
    await insertSchool(db, school)
    return reply.code(201).send(school)
  })

  app.get('/schools/:id', { schema: { params: KeyParams, response: { 200: School } } }, async (request) =>
    schoolFor(db, await access.signedIn(request), request.params.id),
  )

  app.patch(
    '/schools/:id',
    { schema: { params: KeyParams, body: SchoolChange, response: { 200: School } } },
    async (request) => {
      const school = await schoolFor(db, await access.signedIn(request), request.params.id)
      const { name = school.name, type = school.type, subgroups = school.subgroups } = request.body
      await updateSchool(db, school.id, { name, type, subgroups })
      return { ...school, name, type, subgroups }
    },
  )
}
