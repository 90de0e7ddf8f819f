import fastify from 'fastify'

/** A server that logs as servers usually do, of which a respondent's routes fail. */
const app = fastify({ logger: { level: 'trace' } })
app.get('/api/questionnaires/:code', async () => ({}))
app.post('/api/responses', async (request) => {
  throw new Error(`cannot store ${JSON.stringify(request.body)}`)
})
await app.listen({ port: Number(process.env.PORT), host: 'localhost' })
console.log('Windroos would do better')
