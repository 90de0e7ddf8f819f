import type { FastifyHelmetOptions } from '@fastify/helmet'

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
