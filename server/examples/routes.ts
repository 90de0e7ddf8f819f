import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { ExampleReply } from '#domain/api/schools.ts'
import { Problem } from '#domain/problem.ts'
import type { Access } from '../accounts/access.ts'
import { actorOf } from '../accounts/actor.ts'
import type { Database } from '../database/open.ts'
import type { DefinitionLibrary } from '../definitions/library.ts'
import type { ResponseWriter } from '../responses/writer.ts'
import { deleteSchool, findExampleSchool } from '../schools/repository.ts'
import { createExampleSchool } from './example-school.ts'

interface Options {
  readonly db: Database
  readonly access: Access
  readonly library: DefinitionLibrary
  readonly writer: ResponseWriter
  readonly now: () => Date
}

/** The example school: made on request, removed as easily. */
export const exampleRoutes: FastifyPluginAsyncZod<Options> = async (app, { db, access, library, writer, now }) => {
  let making = false

  app.post(
    '/example-school',
    { config: { audit: 'school-created' }, schema: { response: { 201: ExampleReply } } },
    async (request, reply) => {
      await access.administrator(request)
      // Two clicks at once: the second one hears that it is there, also while it is being made.
      if (making) throw new Problem('example-exists')
      making = true
      try {
        if (await findExampleSchool(db)) throw new Problem('example-exists')
        const made = await createExampleSchool(db, library, now())
        actorOf(request).school = made.school
        return reply.code(201).send(made.reply)
      } finally {
        making = false
      }
    },
  )

  app.delete(
    '/example-school',
    { config: { audit: 'school-deleted' }, schema: { response: { 204: z.null() } } },
    async (request, reply) => {
      await access.administrator(request)
      const school = await findExampleSchool(db)
      if (!school) throw new Problem('school-not-found')
      await deleteSchool(db, school.id)
      await writer.tidy()
      return reply.code(204).send(null)
    },
  )
}
