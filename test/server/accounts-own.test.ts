import { describe, expect, test } from 'vitest'
import { aColleague } from '../support/people.ts'
import { aServer, type TestServer, Visitor } from '../support/server.ts'
import { aDraft, fatima, password } from '../support/survey.ts'

const another = 'een andere zin, even lang'
const credentials = { email: 'fatima@school.nl', password }

/** Somebody logs in on one more device. */
async function onADevice(server: TestServer, browser: string) {
  const visitor = new Visitor(server.app)
  const reply = await visitor.request('POST', '/api/session', credentials, { 'user-agent': browser })
  if (reply.status !== 200) throw new Error(`not logged in: ${reply.text}`)
  return visitor
}

describe('Whoever is logged in', () => {
  test('sees where that is, to the day, and ends one session or all others', async () => {
    const server = await aServer()
    const laptop = await fatima(server)
    server.clock.now = new Date('2027-02-03T10:00:00Z')
    const phone = await onADevice(server, 'Telephone')
    await onADevice(server, 'x'.repeat(500))
    const { body } = await phone.get('/api/account')
    expect(body).toMatchObject({
      account: { name: 'Fatima', email: 'fatima@school.nl', roles: [{ role: 'administrator' }] },
      secondStep: false,
      recoveryCodesLeft: 0,
    })
    expect(body.sessions).toHaveLength(3)
    const [own] = body.sessions.filter(({ current }: { current: boolean }) => current)
    expect(own).toEqual({
      id: expect.any(String),
      current: true,
      createdAt: '2027-02-03T10:00:00.000Z',
      lastSeenOn: '2027-02-03',
      browser: 'Telephone',
    })
    const first = body.sessions.find(({ createdAt }: { createdAt: string }) => createdAt < '2027-02-02')
    expect(first.lastSeenOn).toBe('2027-02-01')
    expect((await phone.delete(`/api/account/sessions/${first.id}`)).status).toBe(204)
    expect((await laptop.get('/api/account')).status).toBe(401)
    expect(await phone.delete(`/api/account/sessions/${first.id}`)).toMatchObject({ status: 404 })
    expect((await phone.delete('/api/account/sessions')).status).toBe(204)
    expect((await phone.get('/api/account')).body.sessions).toEqual([own])
  })

  test('is seen once a day: the time of day is written nowhere', async () => {
    const server = await aServer()
    const visitor = await fatima(server)
    const days: unknown[] = []
    for (const time of ['2027-02-01T23:00:00Z', '2027-02-02T08:00:00Z', '2027-02-02T17:00:00Z']) {
      server.clock.now = new Date(time)
      await visitor.get('/api/schools')
      days.push((await server.db.selectFrom('session').select('last_seen_on').executeTakeFirst())?.last_seen_on)
    }
    expect(days).toEqual(['2027-02-01', '2027-02-02', '2027-02-02'])
  })

  test('cannot end the session of somebody else, nor learn that it is there', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    const eva = await aColleague(server, administrator, { name: 'Eva', email: 'eva@school.nl', roles: [] })
    const [session] = (await administrator.get('/api/account')).body.sessions
    const reply = await eva.delete(`/api/account/sessions/${session.id}`)
    expect(reply.status).toBe(404)
    expect(reply.text).toBe((await eva.delete('/api/account/sessions/nothing')).text)
    expect((await administrator.get('/api/account')).status).toBe(200)
  })

  test('changes the name, and not the address or the roles', async () => {
    const server = await aServer()
    const visitor = await fatima(server)
    expect(await visitor.patch('/api/account', { name: 'Fatima el Amrani' })).toMatchObject({
      status: 200,
      body: { account: { name: 'Fatima el Amrani' } },
    })
    expect((await visitor.get('/api/session')).body.account.name).toBe('Fatima el Amrani')
    for (const change of [{}, { name: '' }, { name: 'F', email: 'x@y.nl' }, { name: 'F', roles: [] }])
      expect((await visitor.patch('/api/account', change)).status).toBe(400)
  })

  test('changes the password with the old one; other sessions end, this one goes on', async () => {
    const server = await aServer()
    const laptop = await fatima(server)
    const phone = await onADevice(server, 'Telephone')
    const change = (current: string, chosen: string) =>
      phone.post('/api/account/password', { current, password: chosen })
    expect(await change('wrong', another)).toMatchObject({ status: 401, body: { type: '/problems/credentials-wrong' } })
    expect((await change(password, 'short')).status).toBe(400)
    expect((await change(password, 'Fatima2027!!')).body.errors[0].pointer).toBe('/password')
    expect((await laptop.get('/api/account')).status).toBe(200)
    expect((await change(password, another)).status).toBe(204)
    expect((await laptop.get('/api/account')).status).toBe(401)
    expect((await phone.get('/api/account')).status).toBe(200)
    expect((await new Visitor(server.app).post('/api/session', credentials)).status).toBe(401)
    expect((await new Visitor(server.app).post('/api/session', { ...credentials, password: another })).status).toBe(200)
  })

  test('may try the old password ten times', async () => {
    const server = await aServer()
    const visitor = await fatima(server)
    const tries = Array.from({ length: 11 }, () =>
      visitor.post('/api/account/password', { current: 'wrong', password: another }),
    )
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
    expect((await visitor.post('/api/account/second-step', { password })).status).toBe(429)
    expect((await visitor.get('/api/account')).status).toBe(200)
  })

  test('takes along everything that is kept, and nothing that opens a door', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    const eva = await aColleague(server, administrator, { name: 'Eva', email: 'eva@school.nl', roles: [] })
    await eva.post('/api/account/second-step', { password })
    const { id } = (await eva.get('/api/session')).body.account
    await administrator.post(`/api/accounts/${id}/links`)
    const reply = await eva.get('/api/account/export')
    expect(reply.headers['content-disposition']).toBe('attachment; filename="windroos-account.json"')
    expect(reply.body).toMatchObject({
      exportedAt: '2027-02-01T09:00:00.000Z',
      account: { id, name: 'Eva', email: 'eva@school.nl', roles: [], disabled: false },
      secondStep: false,
      sessions: [{ current: true, expiresAt: expect.any(String) }],
      links: [{ purpose: 'reset', expiresAt: '2027-02-08T09:00:00.000Z' }],
    })
    const actions = (list: { action: string }[]) => list.map(({ action }) => action).sort()
    expect(actions(reply.body.actions)).toEqual(['account-link-used', 'logged-in'])
    expect(actions(reply.body.mentions)).toEqual(['account-created', 'account-link-made'])
    const { password_hash, totp_secret } = await server.db
      .selectFrom('account')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(totp_secret).not.toBeNull()
    expect(reply.text).not.toContain(totp_secret)
    expect(reply.text).not.toContain(password_hash)
    expect(reply.text).not.toContain('Fatima')
  })

  test('does not show what was done with somebody else who had the address before, nor what bears it as a name', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    const eva = { name: 'Eva', email: 'eva@school.nl', roles: [] }
    const former = await administrator.post('/api/accounts', eva)
    await administrator.patch(`/api/accounts/${former.body.account.id}`, { disabled: true })
    await administrator.delete(`/api/accounts/${former.body.account.id}`)
    const survey = await aDraft(server, administrator)
    await administrator.patch(`/api/surveys/${survey.id}`, { title: 'eva@school.nl' })
    const colleague = await aColleague(server, administrator, eva)
    const { mentions } = (await colleague.get('/api/account/export')).body
    expect(mentions).toEqual([{ at: '2027-02-01T09:00:00.000Z', action: 'account-created' }])
  })

  test('finds everything that is kept of an account in that export, whatever tables there are', async () => {
    const server = await aServer()
    const tables = await server.db.introspection.getTables()
    const about = tables.filter(({ columns }) => columns.some(({ name }) => /account|email/.test(name)))
    // A table that is added here asks for its place in the export.
    expect(
      about
        .map(({ name }) => name)
        .filter((name) => name !== 'mail_recipient')
        .sort(),
    ).toEqual(['account', 'account_link', 'audit_entry', 'recovery_code', 'role', 'session'])
  })
})
