import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { describe, expect, test } from 'vitest'
import { deleteOldAuditEntries } from '../../server/accounts/audit-repository.ts'
import { deleteOldTraces } from '../../server/accounts/retention.ts'
import { tokenOf } from '../support/people.ts'
import { aServer, Visitor } from '../support/server.ts'
import { anOpenSurvey, fatimaSetsUp, password } from '../support/survey.ts'

interface Entry {
  readonly id: string
  readonly action: string
  readonly account: { readonly name: string }
  readonly subject: string | null
}
const told = ({ account, action, subject }: Entry) => `${account.name} ${action} ${subject}`

describe('What accounts did', () => {
  test('can be read by administrators: who, what and whom it was about', async () => {
    const server = await aServer()
    const administrator = await fatimaSetsUp(server)
    let minute = 0
    const wait = () => {
      server.clock.now = new Date(Date.UTC(2027, 1, 1, 10, minute++))
    }
    wait()
    const made = await administrator.post('/api/accounts', { name: 'Eva', email: 'eva@school.nl', roles: [] })
    const url = `/api/accounts/${made.body.account.id}`
    wait()
    const eva = new Visitor(server.app)
    await eva.post('/api/account-links/use', { token: tokenOf(made.body.link), password })
    wait()
    await eva.post('/api/session', { email: 'eva@school.nl', password: 'wrong' })
    await eva.post('/api/session', { email: 'eva@school.nl', password })
    wait()
    await eva.delete('/api/account/sessions')
    wait()
    await administrator.patch(url, { disabled: true })
    wait()
    await administrator.post(`${url}/links`)
    wait()
    await administrator.delete(url)
    const { status, body, text } = await administrator.get('/api/audit')
    expect(status).toBe(200)
    expect(body.more).toBe(false)
    expect(body.entries.map(told)).toEqual([
      'Fatima account-deleted eva@school.nl',
      'Fatima account-link-made eva@school.nl',
      'Fatima account-changed eva@school.nl',
      'Eva session-ended eva@school.nl',
      'Eva logged-in null',
      'Eva account-link-used eva@school.nl',
      'Fatima account-created eva@school.nl',
      'Fatima setup null',
    ])
    expect(body.entries[0]).toMatchObject({ at: '2027-02-01T10:06:00.000Z', school: null })
    expect(text).not.toContain(tokenOf(made.body.link))
  })

  test('comes page by page, also where many things happened at one moment', async () => {
    const server = await aServer()
    const administrator = await fatimaSetsUp(server)
    for (let number = 0; number < 120; number++) await administrator.patch('/api/account', { name: `Fatima ${number}` })
    const seen: Entry[] = []
    let page = await administrator.get('/api/audit')
    while (page.body.more) {
      expect(page.body.entries).toHaveLength(50)
      seen.push(...page.body.entries)
      page = await administrator.get(`/api/audit?before=${seen.at(-1)?.id}`)
    }
    seen.push(...page.body.entries)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(121)
    const last = await administrator.get(`/api/audit?before=${seen.at(-1)?.id}`)
    expect(last.body).toEqual({ entries: [], more: false })
    for (const [query, pointer] of [
      ['before=nothing', '/before'],
      ['before=', '/before'],
      ['after=x', '/after'],
    ])
      expect(await administrator.get(`/api/audit?${query}`)).toMatchObject({
        status: 400,
        body: { errors: [{ pointer }] },
      })
  })

  test('is kept for two years', async () => {
    const server = await aServer()
    const administrator = await fatimaSetsUp(server)
    server.clock.now = new Date('2027-02-10T00:00:00Z')
    await administrator.delete('/api/session')
    const left = async () => (await server.db.selectFrom('audit_entry').select('action').execute()).length
    expect(await deleteOldAuditEntries(server.db, new Date('2029-02-01T09:00:00Z'))).toBe(0)
    expect(await deleteOldAuditEntries(server.db, new Date('2029-02-01T09:00:01Z'))).toBe(1)
    expect(await left()).toBe(1)
    expect(await deleteOldAuditEntries(server.db, new Date('2029-02-10T00:00:01Z'))).toBe(1)
    expect(await left()).toBe(0)
  })

  test('is kept for two years to the last day, also of months that are shorter than another', async () => {
    const server = await aServer()
    for (const at of ['2026-02-27T12:00:00.000Z', '2026-02-28T12:00:00.000Z', '2026-03-01T12:00:00.000Z'])
      await server.db
        .insertInto('audit_entry')
        .values({ id: at, at, account_id: null, account_name: 'Fatima', action: 'logged-in' })
        .execute()
    // Twenty-four months before the 29th there was a 28th.
    expect(await deleteOldAuditEntries(server.db, new Date('2028-02-29T12:00:00Z'))).toBe(1)
    const left = await server.db.selectFrom('audit_entry').select('id').execute()
    expect(left).toHaveLength(2)
  })

  test('goes in the daily round, with sessions and links that ended', async () => {
    const server = await aServer()
    const administrator = await fatimaSetsUp(server)
    await administrator.post('/api/accounts', { name: 'Eva', email: 'eva@school.nl', roles: [] })
    const tables = ['session', 'account_link', 'audit_entry'] as const
    const left = async () => {
      const rows = tables.map((table) => server.db.selectFrom(table).select('account_id').execute())
      return (await Promise.all(rows)).map(({ length }) => length)
    }
    await deleteOldTraces(server.db, server.clock.now)
    expect(await left()).toEqual([1, 1, 2])
    await deleteOldTraces(server.db, new Date('2027-02-09T00:00:00Z'))
    expect(await left()).toEqual([1, 0, 2])
    await deleteOldTraces(server.db, new Date('2029-03-01T00:00:00Z'))
    expect(await left()).toEqual([0, 0, 0])
  })

  test('never speaks of respondents', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatimaSetsUp(server))
    const [code = ''] = await survey.codes('parents', 1)
    const before = (await survey.facilitator.get('/api/audit')).text
    await survey.send(code, {})
    await survey.facilitator.post('/api/responses', { code, submission: 'x'.repeat(22), language: 'nl', answers: {} })
    expect((await survey.facilitator.get('/api/audit')).text).toBe(before)
  })
})

/** The routes of the server as they are made, with what they say of themselves. */
async function routesOf(make: () => Promise<unknown>): Promise<RouteOptions[]> {
  const routes: RouteOptions[] = []
  const collect = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance }
    fastify.addHook('onRoute', (route) => void routes.push(route))
  }
  subscribe('fastify.initialization', collect)
  await make().finally(() => unsubscribe('fastify.initialization', collect))
  return routes
}

describe('Every route that changes something', () => {
  const exceptions = [
    // Before logging in there is no account, and these change nothing yet.
    'POST /api/account-links/look',
    'POST /api/password-resets',
    'POST /api/account/second-step',
    'POST /api/surveys/:id/mailings/preview',
    // Respondents leave no trace; a line per sheet of paper would tell when each was filled in (there is one a day).
    'POST /api/responses',
    'POST /api/surveys/:id/paper-responses',
    'POST /api/join',
    'POST /api/workshops/:id/phone/answers',
    'POST /api/workshops/:id/phone/cards',
  ]

  test('says what it is called in the log of accounts', async () => {
    const routes = (await routesOf(aServer)).flatMap(({ method, url, config }) =>
      [method].flat().map((each) => ({ name: `${each} ${url}`, action: config?.audit })),
    )
    const changing = routes.filter(({ name }) => /^(?!GET |HEAD |OPTIONS )\w+ \/api\//.test(name))
    expect(changing.length).toBeGreaterThan(25)
    const silent = changing.filter(({ action }) => action === undefined).map(({ name }) => name)
    expect(silent.filter((name) => !exceptions.includes(name))).toEqual([])
    expect(exceptions.filter((name) => !silent.includes(name))).toEqual([])
  })
})
