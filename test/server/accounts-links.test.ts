import { describe, expect, test } from 'vitest'
import { aMailbox } from '../support/mailbox.ts'
import { aColleague, tokenOf } from '../support/people.ts'
import { aServer, type TestServer, Visitor } from '../support/server.ts'
import { fatima, password } from '../support/survey.ts'

const another = 'een andere zin, even lang'
const day = 24 * 60 * 60_000
const later = ({ clock }: TestServer, milliseconds: number) => {
  clock.now = new Date(clock.now.getTime() + milliseconds)
}
const expired = { status: 410, body: { type: '/problems/link-expired' } }

describe('A link to choose a password', () => {
  test('works once, also for two who use it at the same moment', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    const { body } = await administrator.post('/api/accounts', { name: 'Eva', email: 'eva@school.nl', roles: [] })
    const token = tokenOf(body.link)
    const visitor = new Visitor(server.app)
    const use = (chosen: string) => visitor.post('/api/account-links/use', { token, password: chosen })
    const both = await Promise.all([use(password), use(another)])
    expect(both.map(({ status }) => status).sort()).toEqual([204, 410])
    const winner = both[0]?.status === 204 ? password : another
    expect((await visitor.post('/api/session', { email: 'eva@school.nl', password: winner })).status).toBe(200)
    expect(await use(another)).toMatchObject(expired)
    expect(await visitor.post('/api/account-links/look', { token })).toMatchObject(expired)
  })

  test('is not used up by a password that is refused', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    const { body } = await administrator.post('/api/accounts', { name: 'Eva', email: 'eva@school.nl', roles: [] })
    const token = tokenOf(body.link)
    const visitor = new Visitor(server.app)
    for (const refused of ['short', 'wachtwoord1234', 'eva@school.nl'])
      expect(await visitor.post('/api/account-links/use', { token, password: refused })).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/password' }] },
      })
    expect((await visitor.post('/api/account-links/use', { token, password })).status).toBe(204)
  })

  test('says one and the same of unknown, used and too old, and guessing ends', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    const { body } = await administrator.post('/api/accounts', { name: 'Eva', email: 'eva@school.nl', roles: [] })
    const visitor = new Visitor(server.app)
    later(server, 7 * day + 1000)
    const old = await visitor.post('/api/account-links/look', { token: tokenOf(body.link) })
    const unknown = await visitor.post('/api/account-links/look', { token: 'x' })
    expect(old).toMatchObject(expired)
    expect(old.text).toBe(unknown.text)
    for (let tries = 2; tries < 50; tries++) await visitor.post('/api/account-links/use', { token: 'x', password })
    expect((await visitor.post('/api/account-links/look', { token: 'x' })).status).toBe(429)
  })

  test('stops working when a newer one is made', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    const { body } = await administrator.post('/api/accounts', { name: 'Eva', email: 'eva@school.nl', roles: [] })
    const second = await administrator.post(`/api/accounts/${body.account.id}/links`)
    expect(second).toMatchObject({ status: 201, body: { mailed: false } })
    const visitor = new Visitor(server.app)
    const look = (link: string) => visitor.post('/api/account-links/look', { token: tokenOf(link) })
    expect(await look(body.link)).toMatchObject(expired)
    expect(await look(second.body.link)).toMatchObject({ status: 200, body: { purpose: 'invite' } })
  })

  test('leaves nothing in the database that opens anything', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    const { body } = await administrator.post('/api/accounts', { name: 'Eva', email: 'eva@school.nl', roles: [] })
    const rows = JSON.stringify(await server.db.selectFrom('account_link').selectAll().execute())
    expect(rows).toContain(body.account.id)
    expect(rows).not.toContain(tokenOf(body.link))
  })

  test('to reset ends every session and opens none; until then the old password works', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    const eva = await aColleague(server, administrator, { name: 'Eva', email: 'eva@school.nl', roles: [] })
    const { id } = (await eva.get('/api/session')).body.account
    const { body } = await administrator.post(`/api/accounts/${id}/links`, {})
    expect((await eva.get('/api/account')).status).toBe(200)
    const visitor = new Visitor(server.app)
    const token = tokenOf(body.link)
    expect((await visitor.post('/api/account-links/look', { token })).body.purpose).toBe('reset')
    expect((await visitor.post('/api/account-links/use', { token, password: another })).status).toBe(204)
    expect(visitor.cookie).toBeUndefined()
    expect((await eva.get('/api/account')).status).toBe(401)
    expect((await visitor.post('/api/session', { email: 'eva@school.nl', password })).status).toBe(401)
    expect((await visitor.post('/api/session', { email: 'eva@school.nl', password: another })).status).toBe(200)
  })

  test('ends also the session of who logs in with the old password at that very moment', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    await aColleague(server, administrator, { name: 'Eva', email: 'eva@school.nl', roles: [] })
    const { id } = (await administrator.get('/api/accounts')).body[0]
    let chosen = password
    for (const next of [another, password, another, password]) {
      const { body } = await administrator.post(`/api/accounts/${id}/links`)
      const visitors = Array.from({ length: 4 }, () => new Visitor(server.app))
      await Promise.all([
        ...visitors.map((visitor) => visitor.post('/api/session', { email: 'eva@school.nl', password: chosen })),
        visitors[0]?.post('/api/account-links/use', { token: tokenOf(body.link), password: next }),
      ])
      for (const visitor of visitors) expect((await visitor.get('/api/account')).status).toBe(401)
      chosen = next
    }
  })

  test.each([
    ['no token', { password }, '/token'],
    ['a number', { token: 1, password }, '/token'],
    ['a token of a megabyte', { token: 'x'.repeat(1000), password }, '/token'],
    ['a field too many', { token: 'x', password, roles: [] }, '/roles'],
  ])('is refused with %s', async (_what, body, pointer) => {
    const server = await aServer()
    expect(await new Visitor(server.app).post('/api/account-links/use', body)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer }] },
    })
  })
})

describe('Somebody who forgot a password', () => {
  const ask = (server: TestServer, email: string, headers = {}) =>
    new Visitor(server.app).request('POST', '/api/password-resets', { email }, headers)

  test('gets a link by mail that works for an hour, once', async () => {
    const mailbox = await aMailbox()
    const server = await aServer({ env: { ...mailbox.env, PUBLIC_URL: 'https://scan.school.nl' } })
    await fatima(server)
    expect(await ask(server, ' Fatima@school.nl ')).toMatchObject({ status: 202, body: { accepted: true } })
    const { text, to } = await mailbox.arrives(1)
    expect(to).toEqual(['fatima@school.nl'])
    const [link = ''] = /https:\/\/scan\.school\.nl\/welcome#token=[\w-]+/.exec(text) ?? []
    const visitor = new Visitor(server.app)
    expect((await visitor.post('/api/account-links/look', { token: tokenOf(link) })).body.purpose).toBe('reset')
    const use = () => visitor.post('/api/account-links/use', { token: tokenOf(link), password: another })
    later(server, 59 * 60_000)
    expect((await use()).status).toBe(204)
    expect((await use()).status).toBe(410)
    expect((await visitor.post('/api/session', { email: 'fatima@school.nl', password: another })).status).toBe(200)

    await ask(server, 'fatima@school.nl')
    const second = await mailbox.arrives(2)
    later(server, 61 * 60_000)
    const token = tokenOf(/https:\S+/.exec(second.text)?.[0] ?? '')
    expect((await visitor.post('/api/account-links/look', { token })).status).toBe(410)
  })

  test('hears the same whether there is an account; only an account in use gets mail', async () => {
    const mailbox = await aMailbox()
    const server = await aServer({ env: mailbox.env })
    const administrator = await fatima(server)
    const eva = await aColleague(server, administrator, { name: 'Eva', email: 'eva@school.nl', roles: [] })
    await mailbox.arrives(1)
    const { id } = (await eva.get('/api/session')).body.account
    await administrator.patch(`/api/accounts/${id}`, { disabled: true })
    const replies = []
    for (const email of ['nobody@school.nl', 'eva@school.nl', 'not an address', 'fatima@school.nl'])
      replies.push(await ask(server, email))
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect((await mailbox.arrives(2)).to).toEqual(['fatima@school.nl'])
    await server.stop()
    expect(mailbox.messages).toHaveLength(2)
  })

  test('cannot be sent more than three mails an hour, nor have an invitation spoilt by a stranger', async () => {
    const mailbox = await aMailbox()
    const server = await aServer({ env: mailbox.env })
    const administrator = await fatima(server)
    const { body } = await administrator.post('/api/accounts', { name: 'Eva', email: 'eva@school.nl', roles: [] })
    for (const email of ['eva@school.nl', 'nobody@school.nl']) {
      const statuses = []
      for (let tries = 0; tries < 5; tries++) statuses.push((await ask(server, email)).status)
      expect(statuses).toEqual([202, 202, 202, 429, 429])
    }
    expect((await ask(server, 'fatima@school.nl')).status).toBe(202)
    await mailbox.arrives(5)
    const look = await new Visitor(server.app).post('/api/account-links/look', { token: tokenOf(body.link) })
    expect(look.body.purpose).toBe('invite')
  })

  test('is never mailed a link to a place that the request made up', async () => {
    const mailbox = await aMailbox()
    const server = await aServer({ env: mailbox.env })
    await fatima(server)
    const reply = await ask(server, 'fatima@school.nl', { host: 'evil.example' })
    expect(reply).toMatchObject({ status: 409, body: { type: '/problems/mail-not-configured' } })
    expect(reply.body.detail).toContain('PUBLIC_URL')
    await server.stop()
    expect(mailbox.messages).toHaveLength(0)
  })

  test('is told so where this server sends no mail', async () => {
    const server = await aServer()
    await fatima(server)
    expect(await ask(server, 'fatima@school.nl')).toMatchObject({
      status: 409,
      body: { type: '/problems/mail-not-configured' },
    })
    expect((await ask(server, '')).status).toBe(400)
  })
})
