import type { Server } from 'node:http'
import type { FastifyHttpOptions } from 'fastify'

/** How long the server waits for who is at the other end, in milliseconds. */
export interface Patience {
  /** Until the headers of a request are complete; also for a connection that says nothing at all. */
  readonly headers: number
  /** Until a request is complete: longer than the slowest telephone needs. */
  readonly request: number
  /** While a reply is not taken or nothing at all goes over the line. */
  readonly silence: number
  /** For the next request of somebody who was here; longer than the usual proxy keeps a connection. */
  readonly nextRequest: number
  /** How often the clock is looked at. */
  readonly check: number
}

const usual: Patience = { headers: 20_000, request: 60_000, silence: 90_000, nextRequest: 72_000, check: 5_000 }

/** A few hundred connections that trickle or stay silent must not keep the others waiting. */
export const slowClients = (patience: Patience = usual): FastifyHttpOptions<Server> => ({
  requestTimeout: patience.request,
  connectionTimeout: patience.silence,
  keepAliveTimeout: patience.nextRequest,
  http: {
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    connectionsCheckingInterval: patience.check,
  },
})
