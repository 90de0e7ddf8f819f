import type { FastifyHelmetOptions } from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** Everything from this server and nothing from elsewhere; no page in a frame, no address passed on to others. */
export const contentSecurity = (https: boolean): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      objectSrc: ["'none'"],
    },
  },
  // On a school's network without https the browser would otherwise look for an https that is not there.
  strictTransportSecurity: https,
  referrerPolicy: { policy: 'no-referrer' },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
})

/** What an account reads, and addresses with a code in them: a shared computer must not have either in its cache. */
const notToBeKept = /^\/(api|i|k|uitleg)(?![\w-])/

export function keepOutOfCaches(app: FastifyInstance) {
  app.addHook('onSend', async (request, reply) => {
    if (notToBeKept.test(request.url)) reply.header('cache-control', 'no-store')
  })
}
