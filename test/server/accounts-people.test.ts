import { describe, expect, test } from 'vitest'
import { aMailbox } from '../support/mailbox.ts'
import { aColleague, tokenOf } from '../support/people.ts'
import { aServer, Visitor } from '../support/server.ts'
import { fatima, password } from '../support/survey.ts'

const school = { name: 'De Klimboom', type: 'po' }
const eva = { name: 'Eva', email: 'Eva@School.nl', roles: [] }

describe('An administrator who invites somebody', () => {
  test('gets a link once; its owner chooses a password and logs in', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    const { body } = await administrator.post('/api/schools', school)
    const roles = [{ role: 'reader', schoolId: body.id }]
    const made = await administrator.post('/api/accounts', { ...eva, roles })
    const entry = { name: 'Eva', email: 'eva@school.nl', roles, disabled: false, secondStep: false }
    expect(made).toMatchObject({ status: 201, body: { account: { ...entry, invited: true }, mailed: false } })
    expect(made.body.link).toMatch(/^http:\/\/localhost\/welcome#token=[\w-]{40,}$/)

    const visitor = new Visitor(server.app)
    expect((await visitor.post('/api/session', { email: 'eva@school.nl', password: '' })).status).toBe(401)
    const token = tokenOf(made.body.link)
    expect(await visitor.post('/api/account-links/look', { token })).toMatchObject({
      status: 200,
      body: { purpose: 'invite', name: 'Eva', email: 'eva@school.nl' },
    })
    expect((await visitor.post('/api/account-links/use', { token, password })).status).toBe(204)
    expect(visitor.cookie).toBeUndefined()
    expect((await visitor.post('/api/session', { email: 'eva@school.nl', password })).status).toBe(200)
    const { body: people } = await administrator.get('/api/accounts')
    expect(people).toMatchObject([
      { ...entry, invited: false },
      { name: 'Fatima', roles: [{ role: 'administrator' }] },
    ])
    expect(JSON.stringify(people)).not.toMatch(/argon|hash|secret/)
  })

  test('gets a link to the public address where one is set', async () => {
    const server = await aServer({ env: { PUBLIC_URL: 'https://scan.school.nl' } })
    const administrator = await fatima(server)
    const made = await administrator.request('POST', '/api/accounts', eva, { host: 'elders.example' })
    expect(made.body.link).toMatch(/^https:\/\/scan\.school\.nl\/welcome#token=/)
  })

  test('has it mailed as well where there is mail, and still gets it when the mail server refuses', async () => {
    const mailbox = await aMailbox()
    const server = await aServer({ env: { ...mailbox.env, PUBLIC_URL: 'http://scan.school.nl' } })
    const administrator = await fatima(server)
    expect((await administrator.get('/api/session')).body.mail).toBe(true)
    expect((await new Visitor(server.app).get('/api/session')).body).toEqual({
      account: null,
      setupNeeded: false,
      mail: true,
    })
    const made = await administrator.post('/api/accounts', eva)
    expect(made.body.mailed).toBe(true)
    const message = await mailbox.arrives(1)
    expect(message.to).toEqual(['eva@school.nl'])
    expect(message.text).toContain(made.body.link)
    expect(message.text).toContain('Beste Eva,')

    const other = await aServer({ env: (await aMailbox({ refuses: true })).env })
    const refused = await (await fatima(other)).post('/api/accounts', eva)
    expect(refused).toMatchObject({ status: 201, body: { mailed: false } })
    expect(refused.body.link).toContain('#token=')
  })

  test.each([
    ['no name', { name: ' ' }, '/name'],
    ['no e-mail address', { email: 'eva' }, '/email'],
    ['an address with a second one in it', { email: 'eva@school.nl, mallory@evil.example' }, '/email'],
    ['an address of two lines', { email: 'eva@school.nl\nbcc: mallory@evil.example' }, '/email'],
    ['no roles', { roles: undefined }, '/roles'],
    ['a role that does not exist', { roles: [{ role: 'king' }] }, '/roles/0'],
    ['a reader of no school', { roles: [{ role: 'reader' }] }, '/roles/0'],
    ['a school that does not exist', { roles: [{ role: 'reader', schoolId: 'x' }] }, '/roles/0/schoolId'],
    [
      'two roles at one school',
      { roles: ['reader', 'facilitator'].map((role) => ({ role, schoolId: 'x' })) },
      '/roles/1',
    ],
    ['administrator twice', { roles: [{ role: 'administrator' }, { role: 'administrator' }] }, '/roles/1'],
    ['a password', { password }, '/password'],
  ])('is told what is wrong with %s', async (_what, change, pointer) => {
    const server = await aServer()
    const administrator = await fatima(server)
    const reply = await administrator.post('/api/accounts', { ...eva, ...change })
    expect(reply).toMatchObject({ status: 400, body: { errors: [{ pointer }] } })
    expect((await administrator.get('/api/accounts')).body).toHaveLength(1)
  })

  test('is told that there is an account already, however its address is written', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    const body = { ...eva, email: 'FATIMA@school.nl' }
    expect(await administrator.post('/api/accounts', body)).toMatchObject({
      status: 409,
      body: { type: '/problems/email-taken' },
    })
    const both = await Promise.all([1, 2].map(() => administrator.post('/api/accounts', eva)))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  })
})

describe('A change of an account', () => {
  test('counts at once: a role that is taken away, a school that is added', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    const { body } = await administrator.post('/api/schools', school)
    const role = (role: string) => [{ role, schoolId: body.id }]
    const visitor = await aColleague(server, administrator, { name: 'Eva', email: 'eva@school.nl', roles: [] })
    const { id } = (await visitor.get('/api/session')).body.account
    expect((await visitor.get(`/api/schools/${body.id}`)).status).toBe(404)
    await administrator.patch(`/api/accounts/${id}`, { roles: role('reader') })
    expect((await visitor.get(`/api/schools/${body.id}`)).body.mayManage).toBe(false)
    await administrator.patch(`/api/accounts/${id}`, { roles: role('facilitator') })
    expect((await visitor.get(`/api/schools/${body.id}`)).body.mayManage).toBe(true)
    expect((await administrator.patch(`/api/accounts/${id}`, { name: 'Eva de Wit' })).body).toMatchObject({
      name: 'Eva de Wit',
      email: 'eva@school.nl',
      roles: role('facilitator'),
    })
    await administrator.patch(`/api/accounts/${id}`, { roles: [] })
    expect((await visitor.get(`/api/schools/${body.id}`)).status).toBe(404)
  })

  test('that disables it ends what is open, and says no more than that the password is wrong', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    const visitor = await aColleague(server, administrator, { name: 'Eva', email: 'eva@school.nl', roles: [] })
    const { id } = (await visitor.get('/api/session')).body.account
    const { body: issued } = await administrator.post(`/api/accounts/${id}/links`)
    expect((await administrator.patch(`/api/accounts/${id}`, { disabled: true })).body.disabled).toBe(true)
    expect((await visitor.get('/api/account')).status).toBe(401)
    const attempt = await visitor.post('/api/session', { email: 'eva@school.nl', password })
    const wrong = await visitor.post('/api/session', { email: 'eva@school.nl', password: 'wrong' })
    expect(attempt.status).toBe(401)
    expect(attempt.text).toBe(wrong.text)
    expect(await visitor.post('/api/account-links/use', { token: tokenOf(issued.link), password })).toMatchObject({
      status: 410,
    })

    await administrator.patch(`/api/accounts/${id}`, { disabled: false })
    expect((await visitor.get('/api/account')).status).toBe(401)
    expect((await visitor.post('/api/session', { email: 'eva@school.nl', password })).status).toBe(200)
  })

  test('that deletes it ends everything of it', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    const visitor = await aColleague(server, administrator, { name: 'Eva', email: 'eva@school.nl', roles: [] })
    const { id } = (await visitor.get('/api/session')).body.account
    expect((await administrator.delete(`/api/accounts/${id}`)).status).toBe(204)
    expect((await visitor.get('/api/account')).status).toBe(401)
    expect(await administrator.delete(`/api/accounts/${id}`)).toMatchObject({
      status: 404,
      body: { type: '/problems/account-not-found' },
    })
    for (const reply of [
      await administrator.patch(`/api/accounts/${id}`, { name: 'Eva' }),
      await administrator.post(`/api/accounts/${id}/links`),
    ])
      expect(reply.status).toBe(404)
    const { count } = await server.db
      .selectFrom('session')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('account_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(count).toBe(0)
  })

  test('never takes the last administrator away who can log in', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    // Invited, and without a password: of no help when something has to be managed.
    await administrator.post('/api/accounts', { ...eva, roles: [{ role: 'administrator' }] })
    const own = `/api/accounts/${(await administrator.get('/api/session')).body.account.id}`
    for (const reply of [
      await administrator.patch(own, { disabled: true }),
      await administrator.patch(own, { roles: [] }),
      await administrator.delete(own),
    ])
      expect(reply).toMatchObject({ status: 409, body: { type: '/problems/last-administrator' } })
    expect((await administrator.get('/api/accounts')).body).toHaveLength(2)
    expect((await administrator.get('/api/session')).body.account.roles).toEqual([{ role: 'administrator' }])

    const second = { name: 'Sam', email: 'sam@school.nl', roles: [{ role: 'administrator' as const }] }
    const sam = await aColleague(server, administrator, second)
    const id = (await sam.get('/api/session')).body.account.id
    // Each removes the other at the same moment: one stays.
    const both = await Promise.all([administrator.delete(`/api/accounts/${id}`), sam.delete(own)])
    expect(both.map(({ status }) => status).sort()).not.toEqual([204, 204])
  })

  test('to an address that somebody else has, or to nothing known, is refused and changes nothing', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    const { body } = await administrator.post('/api/accounts', eva)
    const url = `/api/accounts/${body.account.id}`
    expect((await administrator.patch(url, { name: 'Anders', email: 'fatima@school.nl' })).status).toBe(409)
    expect((await administrator.patch(url, { roles: [{ role: 'reader', schoolId: 'x' }] })).status).toBe(400)
    expect((await administrator.patch(url, { invited: false })).status).toBe(400)
    expect((await administrator.patch(url, {})).body).toEqual(body.account)
    // A link that was sent to a mistyped address stops working when the address is put right.
    expect((await administrator.patch(url, { email: 'eva.dewit@school.nl' })).status).toBe(200)
    const token = tokenOf(body.link)
    expect((await new Visitor(server.app).post('/api/account-links/look', { token })).status).toBe(410)
  })
})
