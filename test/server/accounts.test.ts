import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aServer, Visitor } from '../support/server.ts'
import { fatima, fatimaSetsUp, password } from '../support/survey.ts'

const login = { email: 'fatima@school.nl', password }

describe('The first administrator', () => {
  test('is made with the token from the file, is logged in, and the token is gone', async () => {
    const server = await aServer()
    const visitor = await fatimaSetsUp(server)
    const { body } = await visitor.get('/api/session')
    expect(body).toEqual({
      account: {
        id: expect.any(String),
        name: 'Fatima',
        email: 'fatima@school.nl',
        roles: [{ role: 'administrator' }],
      },
      setupNeeded: false,
      mail: false,
      publicUrl: null,
    })
    expect(existsSync(join(server.config.dataDir, 'setup-token'))).toBe(false)
  })

  test('is made once', async () => {
    const server = await aServer()
    const visitor = await fatimaSetsUp(server)
    const again = await visitor.post('/api/setup', { name: 'Eva', email: 'eva@school.nl', password, token: 'x' })
    expect(again).toMatchObject({ status: 409, body: { type: '/problems/setup-done' } })
  })

  test('is not made with a wrong token, and guessing ends after twenty tries', async () => {
    const server = await aServer()
    const stranger = new Visitor(server.app)
    const guess = () => stranger.post('/api/setup', { name: 'E', email: 'e@x.nl', password, token: 'guess' })
    for (let tries = 0; tries < 20; tries++) expect((await guess()).status).toBe(403)
    const stopped = await guess()
    expect(stopped).toMatchObject({ status: 429, body: { type: '/problems/too-many-tries' } })
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0)
  })

  test.each([
    ['a short password', { password: 'short' }, '/password'],
    ['no e-mail address', { email: 'fatima' }, '/email'],
    ['an empty name', { name: '  ' }, '/name'],
    ['a name of two lines', { name: 'a\nb' }, '/name'],
    ['a field too many', { administrator: true }, '/administrator'],
  ])('is not made with %s', async (_what, change, pointer) => {
    const server = await aServer()
    const body = { name: 'Fatima', email: 'f@school.nl', password, token: 'x', ...change }
    expect(await new Visitor(server.app).post('/api/setup', body)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer }] },
    })
  })
})

describe('Logging in', () => {
  test('gives a cookie that scripts and other sites cannot use', async () => {
    const server = await aServer()
    await fatima(server)
    const reply = await new Visitor(server.app).post('/api/session', { ...login, email: ' Fatima@School.nl ' })
    expect(reply.status).toBe(200)
    const cookie = String(reply.headers['set-cookie'])
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).not.toMatch(/Secure/)
  })

  test('behind https gives a cookie for https alone', async () => {
    const server = await aServer({ env: { PUBLIC_URL: 'https://scan.school.nl' } })
    await fatima(server)
    const reply = await new Visitor(server.app).post('/api/session', login)
    expect(String(reply.headers['set-cookie'])).toMatch(/Secure/)
  })

  test('says the same of a wrong password and of an account that does not exist', async () => {
    const server = await aServer()
    await fatima(server)
    const visitor = new Visitor(server.app)
    const wrong = await visitor.post('/api/session', { ...login, password: 'wrong' })
    const unknown = await visitor.post('/api/session', { ...login, email: 'nobody@school.nl' })
    expect(wrong.status).toBe(401)
    expect(wrong.body).toEqual(unknown.body)
    expect(visitor.cookie).toBeUndefined()
  })

  test('ends after ten wrong tries for that account only, and opens again later', async () => {
    const server = await aServer()
    await fatima(server)
    const visitor = new Visitor(server.app)
    for (let tries = 0; tries < 10; tries++) await visitor.post('/api/session', { ...login, password: 'wrong' })
    expect((await visitor.post('/api/session', login)).status).toBe(429)
    expect((await visitor.post('/api/session', { ...login, email: 'other@school.nl' })).status).toBe(401)
    server.clock.now = new Date(server.clock.now.getTime() + 16 * 60_000)
    expect((await visitor.post('/api/session', login)).status).toBe(200)
  })

  test('counts tries that come all at once', async () => {
    const server = await aServer()
    await fatima(server)
    const visitor = new Visitor(server.app)
    const tries = Array.from({ length: 30 }, () => visitor.post('/api/session', { ...login, password: 'wrong' }))
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
    expect(statuses.filter((status) => status === 429)).toHaveLength(20)
  })

  test('lasts until logging out, also for who kept the cookie', async () => {
    const server = await aServer()
    const visitor = await fatima(server)
    const kept = visitor.cookie
    expect((await visitor.get('/api/schools')).status).toBe(200)
    expect((await visitor.delete('/api/session')).status).toBe(204)
    visitor.cookie = kept
    expect(await visitor.get('/api/schools')).toMatchObject({ status: 401, body: { type: '/problems/login-required' } })
  })

  test('lasts two weeks at most', async () => {
    const server = await aServer()
    const visitor = await fatima(server)
    server.clock.now = new Date(server.clock.now.getTime() + 15 * 24 * 60 * 60_000)
    expect((await visitor.get('/api/schools')).status).toBe(401)
  })

  test('leaves neither password nor cookie readable in the database', async () => {
    const server = await aServer()
    const visitor = await fatima(server)
    const rows = JSON.stringify([
      await server.db.selectFrom('account').selectAll().execute(),
      await server.db.selectFrom('session').selectAll().execute(),
    ])
    expect(rows).not.toContain(password)
    expect(rows).not.toContain(visitor.cookie?.split('=')[1])
    expect(rows).toContain('$argon2id$')
  })
})

describe('A request from another site', () => {
  test.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost' }, 201],
    [{ origin: 'http://localhost:3000', host: 'localhost:3000' }, 201],
    [{}, 201],
  ])('(%j) is answered with %i when it changes something', async (headers, status) => {
    const server = await aServer()
    const visitor = await fatima(server)
    const reply = await visitor.request(
      'POST',
      '/api/schools',
      { name: 'S', type: 'po' },
      headers as Record<string, string>,
    )
    expect(reply.status).toBe(status)
  })
})

describe('Without logging in', () => {
  test.each([
    ['GET', '/api/schools'],
    ['POST', '/api/schools'],
    ['GET', '/api/schools/x'],
    ['PATCH', '/api/schools/x'],
    ['GET', '/api/surveys'],
    ['POST', '/api/surveys'],
    ['GET', '/api/surveys/x'],
    ['PATCH', '/api/surveys/x'],
    ['DELETE', '/api/surveys/x'],
    ['POST', '/api/surveys/x/open'],
    ['POST', '/api/surveys/x/close'],
    ['POST', '/api/surveys/x/invitations'],
    ['POST', '/api/surveys/x/open-links'],
    ['GET', '/api/surveys/x/progress'],
    ['GET', '/api/surveys/x/report'],
    ['GET', '/api/surveys/x/definition'],
    ['POST', '/api/example-school'],
    ['DELETE', '/api/example-school'],
  ] as const)('%s %s is refused', async (method, url) => {
    const server = await aServer()
    const bodies: Record<string, unknown> = {
      '/api/schools': { name: 'S', type: 'po' },
      '/api/schools/x': {},
      '/api/surveys': {
        schoolId: 'x',
        definitionId: 'school-profile',
        title: 'T',
        languages: ['nl'],
        audiences: [{ audience: 'staff', invited: 5 }],
      },
      '/api/surveys/x': {},
      '/api/surveys/x/invitations': { audience: 'staff', count: 1 },
      '/api/surveys/x/open-links': { audience: 'staff' },
    }
    const body = method === 'GET' || method === 'DELETE' ? undefined : bodies[url]
    expect((await new Visitor(server.app).request(method, url, body)).status).toBe(401)
  })
})
