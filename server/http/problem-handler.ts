import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '#domain/problem.ts'

/** The one writer of errors: whatever was thrown anywhere leaves the server as a problem of the table (RFC 9457). */
export function handleProblems(app: FastifyInstance) {
  app.setErrorHandler<FastifyError | Problem>((error, request, reply) => {
    const problem = error instanceof Problem ? error : problemFrom(error)
    // The error alone: a request could carry a code or answers into the log.
    if (problem.body.status >= 500)
      request.log.error({ err: { name: error.name, code: error.code, stack: error.stack } })
    return sendProblem(reply, problem)
  })
}

export function sendProblem(reply: FastifyReply, problem: Problem) {
  if (problem.retryAfter !== undefined) reply.header('retry-after', problem.retryAfter)
  return reply
    .code(problem.body.status)
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(problem.body)
}

export const notFound = (request: FastifyRequest): Problem =>
  request.url.startsWith('/api/') ? new Problem('not-found') : new Problem('not-found', { detail: 'No such page' })

function problemFrom(error: FastifyError): Problem {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem('body-too-large')
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Problem('content-type-unknown')
    case 'SQLITE_FULL':
      return new Problem('storage-full')
    case 'SQLITE_BUSY':
      return new Problem('busy', { retryAfter: 2 })
  }
  if (error.code?.startsWith('SQLITE_IOERR')) return new Problem('database-unavailable')
  // What is left below 500 is Fastify's own complaint about a request: broken JSON, a bad length, a bad address.
  if (error.statusCode !== undefined && error.statusCode < 500)
    return new Problem('request-invalid', { detail: error.message })
  return new Problem('internal')
}
