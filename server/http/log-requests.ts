import type { FastifyInstance } from 'fastify'

/**
 * One line per request at level info, with the pattern of the route in the place of the address: an address can carry
 * a code. Respondents' routes are silent and leave no line at all.
 */
export function logRequests(app: FastifyInstance) {
  app.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.logLevel === 'silent') return
    const route = request.routeOptions.url ?? 'unknown'
    request.log.info({ method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) })
  })
}
