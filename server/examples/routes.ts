import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { ExampleReply } from '#domain/api.ts'
import { Problem } from '#domain/problem.ts'
import type { Access } from '../accounts/access.ts'
import type { Database } from '../database/open.ts'
import type { DefinitionLibrary } from '../definitions/library.ts'
import { deleteSchool, findExampleSchool } from '../schools/repository.ts'
import { createExampleSchool } from './example-school.ts'

interface Options {
  readonly db: Database
  readonly access: Access
  readonly library: DefinitionLibrary
  readonly now: () => Date
}

/** The example school: made on request, removed as easily. */
export const exampleRoutes: FastifyPluginAsyncZod<Options> = async (app, { db, access, library, now }) => {
  app.post('/example-school', { schema: { response: { 201: ExampleReply } } }, async (request, reply) => {
    await access.signedIn(request)
    if (await findExampleSchool(db)) throw new Problem('example-exists')
    return reply.code(201).send(await createExampleSchool(db, library, now()))
  })

  app.delete('/example-school', { schema: { response: { 204: z.null() } } }, async (request, reply) => {
    await access.signedIn(request)
    const school = await findExampleSchool(db)
    if (!school) throw new Problem('school-not-found')
    await deleteSchool(db, school.id)
    return reply.code(204).send(null)
  })
}
