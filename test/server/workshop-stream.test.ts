import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import type { Step } from '#domain/workshop/steps.ts'
import { randomKey } from '../../server/database/random.ts'
import { EventStream } from '../support/event-stream.ts'
import { aServer } from '../support/server.ts'
import { fatima } from '../support/survey.ts'
import { addressOf, aWorkshop, type Phone, people } from '../support/workshop.ts'

const welcome = { id: 'welcome', kind: 'welcome', minutes: 5 } as const
const roads = { id: 'roads', kind: 'estimate', minutes: 10, definitionId: 'school-roads', audience: 'staff' } as const
const talk: Step = { id: 'talk', kind: 'discuss', minutes: 5, form: 'fours', questions: [], cards: true }
const mine = { roads: { smooth: 60, bumpy: 30, hole: 10 } }

async function follow(url: string, headers: Record<string, string> = {}): Promise<EventStream> {
  const stream = await EventStream.open(url, headers)
  onTestFinished(() => stream.close())
  return stream
}

const phoneAt = (origin: string, { workshop, key }: Phone, present = randomKey()) =>
  `${origin}/api/workshops/${workshop}/phone?key=${key}&present=${present}`

const liveIn = (stream: EventStream): LiveWorkshop => JSON.parse(stream.states.at(-1)?.data ?? '{}').live
const isAt = (kind: string) => (stream: EventStream) => stream.states.length > 0 && liveIn(stream).place.kind === kind

describe('A screen that follows a workshop', () => {
  test('gets the time of the server, the present state, and every next one', async () => {
    const server = await aServer()
    const origin = await addressOf(server)
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome, talk] })
    const stream = await follow(phoneAt(origin, await workshop.join()))
    await stream.until(isAt('welcome'))
    expect(stream.events[0]).toMatchObject({ event: 'time', data: '{"now":"2027-02-01T09:00:00.000Z"}' })
    await workshop.next()
    await stream.until(isAt('discuss'))
    expect(liveIn(stream).discussion).toMatchObject({ form: 'fours', cards: true })
  })

  test('that comes back with the last state it had gets nothing, and what is new when something changed', async () => {
    const server = await aServer()
    const origin = await addressOf(server)
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome, talk, roads] })
    const phone = await workshop.join()
    const url = `${origin}/api/workshops/${workshop.id}/screen?key=${(await workshop.remote()).screenKey}`
    const first = await follow(url)
    await first.until(isAt('welcome'))
    const seen = { 'last-event-id': first.states.at(-1)?.id ?? '' }
    first.close()
    const same = await follow(url, seen)
    await same.until(({ events }) => events.length > 0)
    await workshop.next()
    await same.until(isAt('discuss'))
    expect(same.states).toHaveLength(1)
    same.close()
    await workshop.next()
    const later = await follow(url, seen)
    await later.until(isAt('estimate'))
    expect(phone.workshop).toBe(workshop.id)
  })

  test('finds the same workshop after the server was stopped and started again', async () => {
    const server = await aServer()
    const origin = await addressOf(server)
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome, roads] })
    const phones = await people(workshop, 5)
    const [one] = phones
    if (!one) throw new Error('nobody came')
    const before = await follow(phoneAt(origin, one))
    const round = (await workshop.next()).live.round?.id ?? ''
    for (const phone of phones.slice(0, 3)) await phone.answer(mine, round)
    await before.until(isAt('estimate'))
    await server.stop()
    await expect.poll(() => before.ended).toBe(true)

    const again = await aServer({ env: { DATA_DIR: server.config.dataDir } })
    const next = await addressOf(again)
    const after = await follow(phoneAt(next, one))
    await after.until(isAt('estimate'))
    expect(liveIn(after).round).toMatchObject({ id: round, open: true })
    const send = ({ token }: Phone) =>
      fetch(`${next}/api/workshops/${workshop.id}/phone/answers`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token, round, answers: mine }),
      })
    // Who had sent already sends once more, because no reply came: it is counted once.
    for (const phone of phones) expect((await send(phone)).status).toBe(201)
    const stored = await again.db.selectFrom('response').select('id').where('survey_id', '=', round).execute()
    expect(stored).toHaveLength(5)
  })

  test('needs its key, and a telephone sees no remote', async () => {
    const server = await aServer()
    const origin = await addressOf(server)
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome] })
    const { key, token } = await workshop.join()
    const at = `${origin}/api/workshops/${workshop.id}`
    const wrong = [
      ...[
        `${at}/phone`,
        `${at}/phone?key=guess`,
        `${at}/phone?key=${token}`,
        `${at}/screen?key=${key}`,
        `${at}/remote?key=${key}`,
      ],
      `${origin}/api/workshops/unknown/phone?key=${key}`,
    ]
    for (const url of wrong) expect((await fetch(url)).status).not.toBe(200)
    for (const url of wrong) expect((await EventStream.open(url)).status).not.toBe(200)
    expect((await fetch(`${at}/phone?key=${key}&present=short`)).status).toBe(400)
  })

  test('that may not hold a line open asks again, and hears when nothing changed', async () => {
    const server = await aServer()
    const origin = await addressOf(server)
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome, talk] })
    const url = phoneAt(origin, await workshop.join())
    await fetch(url)
    await expect.poll(async () => (await (await fetch(url)).json()).live.present).toBe(1)
    const first = await fetch(url)
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('date')).toMatch(/GMT/)
    const status = async (marks: string) => (await fetch(url, { headers: { 'if-none-match': marks } })).status
    // As it is, as a proxy that compresses makes it, and among others.
    for (const marks of [etag, `W/${etag}`, `"other", W/${etag}`]) expect(await status(marks)).toBe(304)
    for (const marks of ['"other"', etag.slice(1, -1), 'W/""', '']) expect(await status(marks)).toBe(200)
    await workshop.next()
    expect(await status(etag)).toBe(200)
    expect(await status(`W/${etag}`)).toBe(200)
  })

  test('that asks for the head alone gets no line that nobody would ever close', async () => {
    const server = await aServer()
    const origin = await addressOf(server)
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome] })
    const url = phoneAt(origin, await workshop.join())
    const head = await fetch(url, { method: 'HEAD', headers: { accept: 'text/event-stream' } })
    expect(head.headers.get('content-type')).toMatch(/json/)
    expect(head.headers.get('etag')).toMatch(/^"/)
  })
})

describe('A room full of telephones', () => {
  test('hears of sixty answers a few times, and never a number that is not rounded', async () => {
    const server = await aServer()
    const origin = await addressOf(server)
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome, roads] })
    const phones = await people(workshop, 60)
    const stream = await follow(phoneAt(origin, phones[0] as Phone))
    const round = (await workshop.next()).live.round?.id ?? ''
    await Promise.all(phones.map((phone) => phone.answer(mine, round)))
    await stream.until((each) => liveIn(each).round?.answered === '60+')
    const told = stream.states.map(({ data }) => (JSON.parse(data).live as LiveWorkshop).round?.answered)
    expect(told.every((answered) => answered === undefined || answered === '<5' || /^\d*[05]\+$/.test(answered))).toBe(
      true,
    )
    expect(stream.states.length).toBeLessThan(20)
  })
})

describe('With every heartbeat', () => {
  // Of all clocks only the one that hearts beat on: a minute of waiting takes none.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
  afterEach(() => void vi.useRealTimers())
  const beat = () => vi.advanceTimersByTime(15_000)
  const came = ({ states }: EventStream) => states.length > 0

  test('the remote and the big screen of somebody who logged out elsewhere are closed; telephones stay', async () => {
    const server = await aServer()
    const origin = await addressOf(server)
    const facilitator = await fatima(server)
    const workshop = await aWorkshop(server, facilitator, { steps: [welcome] })
    const headers = { cookie: facilitator.cookie ?? '' }
    const at = `${origin}/api/workshops/${workshop.id}`
    const { screenKey } = await workshop.remote()
    const phone = await follow(phoneAt(origin, await workshop.join()))
    const withKey = await follow(`${at}/screen?key=${screenKey}`)
    const own = [await follow(`${at}/remote`, headers), await follow(`${at}/screen`, headers)]
    for (const stream of [...own, phone, withKey]) await stream.until(came)
    beat()
    await facilitator.get('/api/session')
    expect(own.map(({ ended }) => ended)).toEqual([false, false])
    await facilitator.delete('/api/session')
    beat()
    await expect.poll(() => own.map(({ ended }) => ended)).toEqual([true, true])
    expect([phone.ended, withKey.ended]).toEqual([false, false])
  })

  test('nobody sees more when it cannot be looked up who they are, and the server goes on', async () => {
    const unhandled: unknown[] = []
    const note = (error: unknown) => void unhandled.push(error)
    process.on('unhandledRejection', note)
    onTestFinished(() => void process.off('unhandledRejection', note))
    const server = await aServer()
    const origin = await addressOf(server)
    const facilitator = await fatima(server)
    const workshop = await aWorkshop(server, facilitator, { steps: [welcome] })
    const headers = { cookie: facilitator.cookie ?? '' }
    const remote = await follow(`${origin}/api/workshops/${workshop.id}/remote`, headers)
    const phone = await follow(phoneAt(origin, await workshop.join()))
    for (const stream of [remote, phone]) await stream.until(came)
    await sql`alter table session rename to session_away`.execute(server.db)
    beat()
    await expect.poll(() => remote.ended).toBe(true)
    await sql`alter table session_away rename to session`.execute(server.db)
    const again = await follow(`${origin}/api/workshops/${workshop.id}/remote`, headers)
    await again.until(came)
    expect(phone.ended).toBe(false)
    expect(unhandled).toEqual([])
  })
})
