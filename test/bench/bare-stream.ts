import fastify from 'fastify'

/** The limit of the framework for a room of telephones: the same bytes to everybody, and nothing read or made. */
const app = fastify()
const lines = new Set<NodeJS.WritableStream>()
app.get('/stream', (_request, reply) => {
  reply.hijack()
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream' })
  reply.raw.write('event: state\ndata: {}\n\n')
  lines.add(reply.raw)
  reply.raw.on('close', () => lines.delete(reply.raw))
})
app.post('/go', (_request, reply) => {
  const event = Buffer.from(`event: state\ndata: ${'x'.repeat(Number(process.env.BYTES ?? 800))}\n\n`)
  for (const line of lines) line.write(event)
  return reply.send({ sent: true })
})
await app.listen({ port: Number(process.env.PORT ?? 0), host: process.env.HOST ?? 'localhost' })
const bound = app.server.address()
console.log(`Bare stream at http://localhost:${typeof bound === 'object' ? bound?.port : bound}`)
