import { describe, expect, test } from 'vitest'
import { listening } from '../attack/support/listening.ts'
import { aServer, Visitor } from '../support/server.ts'

const unavailable = { status: 503, body: { type: '/problems/database-unavailable', status: 503 } }

describe('Whoever watches over the server hears', () => {
  test('that it lives and can take respondents', async () => {
    const server = await aServer()
    const visitor = new Visitor(server.app)
    expect(await visitor.get('/api/health')).toMatchObject({
      status: 200,
      body: { status: 'ok', version: server.config.version, database: 'sqlite' },
    })
    const ready = await visitor.get('/api/health/ready')
    expect(ready).toMatchObject({ status: 200, body: { ready: true } })
    expect(ready.headers['cache-control']).toBe('no-store')
  })

  test('that the database does not answer', async () => {
    const server = await aServer()
    await server.db.destroy()
    for (const path of ['/api/health', '/api/health/ready'])
      expect(await new Visitor(server.app).get(path)).toMatchObject(unavailable)
  })

  test('that nothing can be stored, while pages still work', async () => {
    const server = await aServer()
    await server.writer.stop()
    expect((await new Visitor(server.app).get('/api/health')).status).toBe(200)
    expect(await new Visitor(server.app).get('/api/health/ready')).toMatchObject(unavailable)
  })

  test('that it is ready while the file is being tidied', async () => {
    const server = await aServer()
    const [ready] = await Promise.all([new Visitor(server.app).get('/api/health/ready'), server.writer.tidy()])
    expect(ready.status).toBe(200)
    expect(await Promise.all([server.writer.ping(), server.writer.ping()])).toEqual([true, true])
  })

  test('that it is stopping, as long as somebody is still being answered', async () => {
    const server = await aServer()
    const heard: unknown[] = []
    const askOnceMore = async () => {
      for (const path of ['/api/health/ready', '/api/questionnaires/0000-0000-00']) {
        const reply = await fetch(url + path)
        heard.push([reply.status, ((await reply.json()) as { type: string }).type, reply.headers.get('connection')])
      }
    }
    const { app, url } = await listening(server, { whenStopping: askOnceMore })
    await app.close()
    expect(heard).toEqual([
      [503, '/problems/stopping', 'close'],
      [404, '/problems/code-unknown', 'close'],
    ])
    await expect(fetch(`${url}/api/health`)).rejects.toThrow()
  })
})
