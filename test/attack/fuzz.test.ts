import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { Visitor } from '../support/server.ts'
import { all } from '../support/survey.ts'
import { complaint, shown } from './fuzz/check.ts'
import { hintsFor } from './fuzz/hints.ts'
import { Lot } from './fuzz/lot.ts'
import { aRequest, drawOperation, operationsOf, type Sent } from './fuzz/requests.ts'
import { World } from './fuzz/world.ts'

/**
 * Ten thousand requests, good ones and bad ones, made from the server's own description of its API: no request makes
 * the server fail, and no reply says more or other than the description. FUZZ_SEED=<number> runs another ten thousand.
 */
const seed = Number(process.env.FUZZ_SEED ?? 2027)
const total = 10_000
const perHour = 400
/** Sent at the same moment, so that requests meet each other half way. */
const together = 8
let nextAddress = 0

async function send(world: World, { method, url, headers, payload, toBareServer }: Sent) {
  const { app } = toBareServer ? world.bare : world.server
  const start = performance.now()
  const reply = await app.inject({
    method: method.toUpperCase() as 'GET',
    url,
    headers,
    // From many places: limits per address would otherwise hide the rest.
    remoteAddress: `10.0.0.${1 + (nextAddress++ % 200)}`,
    ...(payload === undefined ? {} : { payload }),
  })
  const cookies = [reply.headers['set-cookie'] ?? []].flat()
  return {
    status: reply.statusCode,
    type: String(reply.headers['content-type'] ?? ''),
    text: reply.body,
    cookies,
    setsCookie: cookies.length > 0,
    milliseconds: performance.now() - start,
  }
}

test(`Ten thousand requests, good and bad, get the replies that are described (seed ${seed})`, async () => {
  const inherited = [Object.prototype, Array.prototype].map((prototype) => Object.getOwnPropertyNames(prototype))
  const lot = new Lot(seed)
  const world = await World.make(lot)
  const hints = hintsFor(lot, world)
  const operations = operationsOf((await world.facilitator.get('/api/openapi.json')).body)
  const findings = new Map<string, { count: number; first: string }>()
  const statuses = new Map<number, number>()
  let slowest = { milliseconds: 0, route: '' }
  const succeeded = new Set<string>()
  const start = performance.now()

  for (let sentBefore = 0; sentBefore < total; sentBefore += together) {
    if (sentBefore % perHour < together) await world.later()
    if (sentBefore > total * 0.8 && world.setupToken === 'not the token') await world.findSetupToken()
    world.crowd()
    const requests = Array.from({ length: together }, () => aRequest(lot, world, hints, drawOperation(lot, operations)))
    const replies = await Promise.all(requests.map((request) => send(world, request)))
    for (const [index, reply] of replies.entries()) {
      const sent = requests[index] as Sent
      const route = `${sent.method} ${sent.operation.template}`
      statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1)
      if (reply.milliseconds > slowest.milliseconds) slowest = { milliseconds: reply.milliseconds, route }
      const wrong = complaint(operations, world, sent, reply)
      if (wrong !== undefined) {
        const key = `${reply.status >= 400 && reply.status < 500 ? 'Any request' : route}: ${reply.status}, ${wrong}`
        const known = findings.get(key)
        findings.set(key, { count: (known?.count ?? 0) + 1, first: known?.first ?? shown(sent, reply) })
      }
      if (reply.status >= 300) continue
      succeeded.add(route)
      const [cookie] = reply.cookies
      if (route === 'post /api/session' && cookie) world.sessions.push(cookie.split(';')[0] ?? '')
      if (sent.method === 'head' || sent.toBareServer) continue
      const { pathname } = new URL(sent.url, 'http://x')
      const body = /json/.test(reply.type) ? JSON.parse(reply.text) : {}
      world.learn(sent.method, pathname, body)
      world.people.learn(sent.method, pathname, body, sent.payload)
    }
  }

  const seconds = (performance.now() - start) / 1000
  const classes = Map.groupBy([...statuses].sort(), ([status]) => `${Math.floor(status / 100)}xx`)
  const perClass = [...classes].map(([name, list]) => {
    const sum = list.reduce((all, [, count]) => all + count, 0)
    return `${name} ${sum} (${list.map(([status, count]) => `${status}: ${count}`).join(', ')})`
  })
  console.log(`fuzz, seed ${seed}: ${total} requests in ${seconds.toFixed(0)} s; ${perClass.join('; ')}`)
  console.log(`fuzz: the slowest was ${slowest.route}, ${slowest.milliseconds.toFixed(0)} ms`)

  const report = [...findings].map(([key, { count, first }]) => `${count} x ${key}\n${first}`)
  expect.soft(report.join('\n\n')).toBe('')
  expect(
    operations.map(({ method, template }) => `${method} ${template}`).filter((route) => !succeeded.has(route)),
    'every operation succeeds at least once',
  ).toEqual([])

  expect([Object.prototype, Array.prototype].map((prototype) => Object.getOwnPropertyNames(prototype))).toEqual(
    inherited,
  )
  await everythingStillWorks(world)
}, 600_000)

async function everythingStillWorks({ server, facilitator, lasting, reached }: World) {
  const parent = new Visitor(server.app)
  expect((await parent.get('/api/health')).body).toMatchObject({ status: 'ok' })
  const [code = ''] = await lasting.codes('parents', 1)
  expect((await parent.get(`/api/questionnaires/${code}?language=en`)).status).toBe(200)
  expect(await lasting.send(code, all(4))).toMatchObject({ status: 201, body: { received: true } })

  const surveys = (await facilitator.get('/api/surveys')).body as { id: string; status: string }[]
  expect(surveys.length).toBeGreaterThan(50)
  for (const { id, status } of surveys) {
    expect([id, status]).toEqual([id, reached.get(id) ?? status])
    const url = `/api/surveys/${id}`
    for (const page of [url, `${url}/definition`, `${url}/progress`])
      expect([page, (await facilitator.get(page)).status]).toEqual([page, 200])
    // A school may have become one that the instrument has no words for.
    const opened = (await facilitator.post(`${url}/open`)).status
    if (status === 'draft') expect([200, 400]).toContain(opened)
    if (opened === 400) continue
    expect([id, (await facilitator.post(`${url}/close`)).status]).toEqual([id, 200])
    expect([id, (await facilitator.get(`${url}/report`)).status]).toEqual([id, 200])
  }
  const workshops = (await facilitator.get('/api/workshops')).body as { id: string; status: string; version: number }[]
  expect(workshops.length).toBeGreaterThan(20)
  for (const { id, status, version } of workshops) {
    const url = `/api/workshops/${id}`
    for (const page of [url, `${url}/remote`, `${url}/record`])
      expect([page, (await facilitator.get(page)).status]).toEqual([page, 200])
    if (status !== 'live') continue
    expect([id, (await facilitator.post(`${url}/end`, { version })).status]).toEqual([id, 200])
  }
  const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(server.db)
  expect(integrity.rows).toEqual([{ integrity_check: 'ok' }])
  expect((await sql`pragma foreign_key_check`.execute(server.db)).rows).toEqual([])
}
