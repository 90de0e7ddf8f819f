import fastify from 'fastify'

/** The limit of the framework: the same request is parsed and answered, and nothing is checked or stored. */
const app = fastify()
app.post('/api/responses', (_request, reply) => reply.code(201).send({ received: true }))
await app.listen({ port: Number(process.env.PORT ?? 0), host: process.env.HOST ?? 'localhost' })
const bound = app.server.address()
console.log(`Bare Fastify at http://localhost:${typeof bound === 'object' ? bound?.port : bound}`)
