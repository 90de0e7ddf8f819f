import type { FastifyReply } from 'fastify'

/** Sends a state as it was made for everybody who follows: it went through the schema of its screen then. */
export const sendState = (reply: FastifyReply, { json }: { readonly json: string }) =>
  reply
    .type('application/json; charset=utf-8')
    .serializer((text: string) => text)
    .send(json)
