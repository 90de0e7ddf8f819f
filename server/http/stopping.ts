import type { FastifyInstance } from 'fastify'

/**
 * Says whether the server is stopping. Who is half way a request then gets the answer, and is not kept on the line for a
 * next one: otherwise a stop would have to wait for every browser that keeps its connection.
 */
export function watchStopping(app: FastifyInstance): () => boolean {
  let stopping = false
  app.addHook('preClose', async () => {
    stopping = true
  })
  app.addHook('onSend', async (_request, reply) => {
    if (stopping) reply.header('connection', 'close')
  })
  return () => stopping
}
