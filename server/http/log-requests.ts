import type { FastifyInstance } from 'fastify'

/**
 * One line per request of the API at level info, with the pattern of the route in the place of the address: an address
 * can carry a code. Respondents' routes are silent, and so are pages and their files: they leave no line at all.
 */
export function logRequests(app: FastifyInstance) {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url
    if (!route?.startsWith('/api/') || request.routeOptions.logLevel === 'silent') return
    request.log.info({ method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) })
  })
}
