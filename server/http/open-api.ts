import type { SwaggerOptions } from '@fastify/swagger'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { ProblemReply } from '#domain/api/running.ts'

type Operation = { responses?: Record<string, unknown> }

/** The description of the API, made from the schemas that check it. */
export const openApi = (version: string): SwaggerOptions => ({
  openapi: {
    openapi: '3.1.0',
    info: { title: 'Windroos', version, description: 'Self-scan and surveys for schools and parents.' },
  },
  transform: jsonSchemaTransform,
  transformObject: (document) => {
    if (!('openapiObject' in document)) return document.swaggerObject
    const { openapiObject } = document
    const problem = z.toJSONSchema(ProblemReply)
    for (const path of Object.values(openapiObject.paths ?? {}))
      for (const operation of Object.values(path ?? {}) as Operation[])
        if (operation.responses)
          operation.responses.default = {
            description: 'A problem (RFC 9457)',
            content: { 'application/problem+json': { schema: problem } },
          }
    return openapiObject
  },
})
