import type { FastifyReply, FastifyRequest } from 'fastify'

export interface Encoded {
  readonly plain: Buffer
  readonly gzip: Buffer
  readonly br: Buffer
}

/** Sends it in the best way that the other side can read. */
export function sendEncoded(request: FastifyRequest, reply: FastifyReply, { plain, gzip, br }: Encoded) {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined
  reply.header('vary', 'accept-encoding').header('cache-control', 'no-store')
  reply.type('application/json; charset=utf-8')
  if (encoding) reply.header('content-encoding', encoding)
  return reply
    .serializer((body: Buffer) => body as unknown as string)
    .send(encoding === 'br' ? br : encoding ? gzip : plain)
}
