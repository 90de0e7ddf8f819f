import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify'
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

/**
 * What goes wrong before there is a route: an address that cannot be read, and bytes that are no request. Fastify's own
 * handlers would repeat the address in the reply, and the bytes in the log; either may hold a code.
 */
export const beforeRoutes: Pick<FastifyServerOptions, 'frameworkErrors' | 'clientErrorHandler'> = {
  frameworkErrors: (_error, _request, reply) => sendProblem(reply, new Problem('not-found')),
  clientErrorHandler: (_error, socket) => {
    const body = JSON.stringify(new Problem('request-invalid').body)
    const head = `HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json\r\nContent-Length: ${body.length}`
    if (socket.writable) socket.end(`${head}\r\nConnection: close\r\n\r\n${body}`)
    else socket.destroy()
  },
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
  }
  if (error.code?.startsWith('SQLITE_BUSY')) return new Problem('busy', { retryAfter: 2 })
  if (error.code?.startsWith('SQLITE_IOERR')) return new Problem('database-unavailable')
  // What is left below 500 is Fastify's own complaint about a request: broken JSON, a bad length, a bad address.
  if (error.statusCode !== undefined && error.statusCode < 500)
    return new Problem('request-invalid', { detail: error.message })
  return new Problem('internal')
}
