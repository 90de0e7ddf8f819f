import type { FastifySchemaCompiler } from 'fastify'
import type * as z from 'zod'
import { Problem } from '#domain/problem.ts'

/** Checks a request against its schema; what is wrong becomes a problem with a pointer for each place. */
export const validate: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data) => {
    const result = schema.safeParse(data)
    return result.success ? { value: result.data } : { error: Problem.fromZod('request-invalid', result.error.issues) }
  }
