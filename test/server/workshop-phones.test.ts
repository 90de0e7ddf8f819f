import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Step } from '#domain/workshop/steps.ts'
import { randomKey } from '../../server/database/random.ts'
import { EventStream } from '../support/event-stream.ts'
import { aServer, Visitor } from '../support/server.ts'
import { fatima } from '../support/survey.ts'
import { addressOf, aWorkshop, people } from '../support/workshop.ts'

const welcome = { id: 'welcome', kind: 'welcome', minutes: 5 } as const
const roads = { id: 'roads', kind: 'estimate', minutes: 10, definitionId: 'school-roads', audience: 'staff' } as const
const talk: Step = { id: 'talk', kind: 'discuss', minutes: 5, form: 'fours', questions: [], cards: true }
const circles = { id: 'circles', kind: 'three-circles', minutes: 90 } as const
const mine = { roads: { smooth: 60, bumpy: 30, hole: 10 } }

describe('A join code', () => {
  test('is six digits, and takes spaces as people type them', async () => {
    const server = await aServer()
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome] })
    const code = (await workshop.remote()).joinCode ?? ''
    expect(code).toMatch(/^[0-9]{6}$/)
    const spaced = `${code.slice(0, 3)} ${code.slice(3)} `
    const joined = await new Visitor(server.app).post('/api/join', { code: spaced })
    expect(joined).toMatchObject({ status: 201, body: { workshop: workshop.id, school: 'De Klimboom' } })
  })

  test('that is wrong, of another workshop that ended, or a day old, opens nothing', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const workshop = await aWorkshop(server, facilitator, { steps: [welcome] })
    const { joinCode, version } = await workshop.remote()
    const join = (code: unknown) => new Visitor(server.app).post('/api/join', { code })
    const other = joinCode === '000000' ? '000001' : '000000'
    for (const code of [other, '12345', '1234567', 'abcdef', '', "1' or 1=1"])
      expect(await join(code)).toMatchObject({ status: 404, body: { type: '/problems/join-code-unknown' } })
    for (const code of [482913, null, ['482913'], 'x'.repeat(41)]) expect((await join(code)).status).toBe(400)
    server.clock.now = new Date(server.clock.now.getTime() + 25 * 60 * 60 * 1000)
    expect((await join(joinCode)).status).toBe(404)
    server.clock.now = new Date('2027-02-01T09:30:00Z')
    expect((await join(joinCode)).status).toBe(201)
    await facilitator.post(`/api/workshops/${workshop.id}/end`, { version })
    expect((await join(joinCode)).status).toBe(404)
  })

  test('cannot be guessed: after a hundred wrong ones each next try of that network waits, a little longer each time', async () => {
    const server = await aServer({ env: { TRUST_PROXY: '1' } })
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome] })
    const { joinCode } = await workshop.remote()
    const from = (address: string, code: unknown) =>
      new Visitor(server.app).request('POST', '/api/join', { code }, { 'x-forwarded-for': address })
    const later = (seconds: number) => {
      server.clock.now = new Date(server.clock.now.getTime() + seconds * 1000)
    }
    for (let tries = 0; tries < 100; tries++) await from('203.0.113.9', 'wrong')
    const refused = await from('203.0.113.9', joinCode)
    expect(refused).toMatchObject({ status: 429, body: { type: '/problems/too-many-tries' } })
    expect(refused.headers['retry-after']).toBe('5')
    expect((await from('198.51.100.4', joinCode)).status).toBe(201)
    later(5)
    expect((await from('203.0.113.9', joinCode)).status).toBe(201)
    const waits: number[] = []
    for (let tries = 0; tries < 70; tries++) {
      later(60)
      expect((await from('203.0.113.9', 'wrong')).status).toBe(404)
      waits.push(Number((await from('203.0.113.9', joinCode)).headers['retry-after']))
    }
    expect([waits[0], waits[9], waits.at(-1)]).toEqual([6, 15, 60])
    later(60)
    expect((await from('203.0.113.9', joinCode)).status).toBe(201)
  })

  test('that is scanned from the screen waits for nobody, and its mark opens that one workshop', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const workshop = await aWorkshop(server, facilitator, { steps: [welcome] })
    const other = await aWorkshop(server, facilitator, { steps: [welcome] })
    const { joinCode, joinLink, screenKey, version } = await workshop.remote()
    const screen = await new Visitor(server.app).get(`/api/workshops/${workshop.id}/screen?key=${screenKey}`)
    expect(screen.body.joinLink).toBe(joinLink)
    expect((await (await workshop.join()).look()).text).not.toContain(joinLink)
    const [, mark = ''] = joinLink?.split('.') ?? []
    const theirs = (await other.remote()).joinCode
    const join = (code: unknown) => new Visitor(server.app).post('/api/join', { code })
    for (let tries = 0; tries < 100; tries++) await join('wrong')
    expect((await join(joinCode)).status).toBe(429)
    expect(await join(joinLink)).toMatchObject({ status: 201, body: { workshop: workshop.id } })
    const guesses = [
      `${theirs}.${mark}`,
      `${joinCode}.${'A'.repeat(16)}`,
      `${joinCode}.${[...mark].reverse().join('')}`,
    ]
    for (const guess of guesses)
      expect(await join(guess)).toMatchObject({ status: 404, body: { type: '/problems/join-code-unknown' } })
    await facilitator.post(`/api/workshops/${workshop.id}/end`, { version })
    expect((await join(joinLink)).status).toBe(404)
    expect((await workshop.facilitator.get(`/api/workshops/${workshop.id}/remote`)).body.joinLink).toBe(null)
  })

  test('gives a whole school a place, and not one telephone thousands', async () => {
    const server = await aServer({ env: { TRUST_PROXY: '1' } })
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome] })
    const { joinCode: code } = await workshop.remote()
    const from = (address: string) =>
      new Visitor(server.app).request('POST', '/api/join', { code }, { 'x-forwarded-for': address })
    const statuses: number[] = []
    for (let times = 0; times < 601; times++) statuses.push((await from('203.0.113.9')).status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(600)
    expect(await from('203.0.113.9')).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
    expect((await from('198.51.100.4')).status).toBe(201)
    server.clock.now = new Date(server.clock.now.getTime() + 5000)
    expect((await from('203.0.113.9')).status).toBe(201)
  })
})

describe('Half a day after a workshop', () => {
  test('no key of a telephone or a big screen opens anything of it any more', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const workshop = await aWorkshop(server, facilitator, { steps: [welcome, roads] })
    const [phone] = await people(workshop, 1)
    const { round } = (await workshop.next()).live
    const { screenKey, version } = await workshop.remote()
    await facilitator.post(`/api/workshops/${workshop.id}/end`, { version })
    const at = `/api/workshops/${workshop.id}`
    const paths = [
      ...[`${at}/phone?key=${phone?.key}`, `${at}/screen?key=${screenKey}`],
      ...[phone?.key, screenKey].flatMap((key) =>
        ['questionnaire', 'definition'].map((what) => `${at}/rounds/${round?.id}/${what}?key=${key}`),
      ),
    ]
    const statuses = () => Promise.all(paths.map(async (path) => (await new Visitor(server.app).get(path)).status))
    server.clock.now = new Date(server.clock.now.getTime() + 35 * 60 * 60 * 1000)
    expect(await statuses()).toEqual([200, 200, 200, 200, 200, 200])
    server.clock.now = new Date(server.clock.now.getTime() + 60 * 60 * 1000)
    // Who has no account is asked to log in where somebody with an account may look.
    expect(await statuses()).toEqual([404, 401, 401, 401, 401, 401])
  })

  test('a line that was left open is closed, also that of a big screen in an empty hall', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const server = await aServer()
    const origin = await addressOf(server)
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome] })
    const [phone] = await people(workshop, 1)
    const { screenKey } = await workshop.remote()
    const at = `${origin}/api/workshops/${workshop.id}`
    const lines = [
      await EventStream.open(`${at}/phone?key=${phone?.key}`),
      await EventStream.open(`${at}/screen?key=${screenKey}`),
    ]
    for (const line of lines) await line.until(({ states }) => states.length > 0)
    vi.advanceTimersByTime(15_000)
    await workshop.facilitator.post(`/api/workshops/${workshop.id}/cards`, { step: 'welcome', content: 'Tot slot' })
    for (const line of lines) await line.until(({ states }) => states.length > 1)
    server.clock.now = new Date(server.clock.now.getTime() + 36 * 60 * 60 * 1000)
    vi.advanceTimersByTime(15_000)
    await expect.poll(() => lines.map(({ ended }) => ended)).toEqual([true, true])
  })
})

describe('Answers from a telephone', () => {
  test('count once, however often they are sent', async () => {
    const server = await aServer()
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome, roads] })
    const phones = await people(workshop, 6)
    await workshop.next()
    for (const phone of phones) await phone.answer(mine)
    for (const phone of phones)
      expect((await phone.answer({ roads: { smooth: 0, bumpy: 0, hole: 100 } })).status).toBe(201)
    await workshop.next()
    const [result] = (await workshop.next()).live.results
    expect(result?.report.audiences.staff?.questions.roads).toMatchObject({ n: 6, parts: { mean: { hole: 10 } } })
  })

  test('come too late after the lock, also for a step where others are already', async () => {
    const server = await aServer()
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome, roads, talk] })
    const [phone] = await people(workshop, 6)
    const round = (await workshop.next()).live.round?.id ?? ''
    await workshop.next()
    expect(await phone?.answer(mine, round)).toMatchObject({ status: 410, body: { type: '/problems/round-closed' } })
    await workshop.go('talk', 'topic:1')
    expect((await phone?.answer(mine, round))?.status).toBe(410)
  })

  test('stay open while the facilitator looks back', async () => {
    const server = await aServer()
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome, roads] })
    const [phone] = await people(workshop, 2)
    const round = (await workshop.next()).live.round?.id ?? ''
    await workshop.go('welcome', 'welcome')
    expect((await phone?.answer(mine, round))?.status).toBe(201)
    expect((await workshop.next()).live.round).toMatchObject({ id: round, open: true })
  })

  test('need a token of this workshop, a round of it, and answers that can be', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const workshop = await aWorkshop(server, facilitator, { steps: [welcome, roads] })
    const other = await aWorkshop(server, facilitator, { steps: [welcome, roads] })
    const [phone] = await people(workshop, 1)
    const round = (await workshop.next()).live.round?.id ?? ''
    const theirs = (await other.next()).live.round?.id ?? ''
    const send = (body: object) =>
      new Visitor(server.app).post(`/api/workshops/${workshop.id}/phone/answers`, {
        token: phone?.token,
        round,
        answers: mine,
        ...body,
      })
    const stranger = await other.join()
    for (const body of [
      { token: 'guess' },
      { token: stranger.token },
      { token: `${phone?.token}x` },
      { round: theirs },
      { round: 'none' },
    ])
      expect(await send(body)).toMatchObject({ status: 404, body: { type: '/problems/workshop-not-found' } })
    for (const body of [{ round: 7 }, { answers: 'yes' }, { name: 'Eva' }, { token: undefined }])
      expect((await send(body)).status).toBe(400)
    for (const split of [
      { smooth: 60, bumpy: 30, hole: 9 },
      { smooth: 100 },
      { smooth: 101, bumpy: -1, hole: 0 },
      'half',
    ])
      expect(await send({ answers: { roads: split } })).toMatchObject({
        status: 422,
        body: { type: '/problems/answers-invalid', errors: [{ pointer: '/answers/roads' }] },
      })
    expect((await send({ answers: { salary: 3 } })).status).toBe(422)
    expect((await send({})).status).toBe(201)
  })
})

describe('Cards', () => {
  test('are read by the facilitator first, and only then stand on the screens', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const workshop = await aWorkshop(server, facilitator, { steps: [welcome, talk] })
    const [phone] = await people(workshop, 2)
    await workshop.next()
    expect((await phone?.card('Bel mij: 06 12345678 of jan@ouders.nl <script>alert(1)</script>'))?.status).toBe(201)
    const { cards, live, screenKey } = await workshop.remote()
    expect(cards).toMatchObject([{ state: 'new', fromPhone: true, circle: null }])
    expect(cards[0]?.content).toContain('<script>')
    expect(cards[0]?.content).not.toMatch(/12345678|jan@/)
    expect(live.cards).toEqual([])
    const screen = () => new Visitor(server.app).get(`/api/workshops/${workshop.id}/screen?key=${screenKey}`)
    expect((await screen()).text).not.toContain('Bel mij')
    expect((await phone?.look())?.text).not.toContain('Bel mij')
    const at = `/api/workshops/${workshop.id}/cards/${cards[0]?.id}`
    await facilitator.patch(at, { content: 'Bel ouders vaker', state: 'shown', group: 'Contact' })
    expect((await workshop.remote()).live.cards).toMatchObject([{ content: 'Bel ouders vaker', group: 'Contact' }])
    await facilitator.patch(at, { state: 'hidden' })
    expect((await workshop.remote()).live.cards).toEqual([])
  })

  test('of ten thousand characters, of nothing, or for another step, are refused and nothing is lost', async () => {
    const server = await aServer()
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome, talk] })
    const [phone] = await people(workshop, 1)
    expect(await phone?.card('Te vroeg')).toMatchObject({ status: 409, body: { type: '/problems/cards-closed' } })
    await workshop.next()
    for (const content of ['x'.repeat(10_000), '', '   ', 'a\u0000b', 7, null])
      expect((await phone?.card(content))?.status).toBe(400)
    expect((await phone?.card('Elders', { step: 'welcome' }))?.status).toBe(409)
    expect((await phone?.card('Zonder recht', { token: 'guess' }))?.status).toBe(404)
    expect((await phone?.card('😀'.repeat(100)))?.status).toBe(201)
    expect((await workshop.remote()).cards).toHaveLength(1)
  })

  test('that are sent twice are one card', async () => {
    const server = await aServer()
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome, talk] })
    const [phone] = await people(workshop, 1)
    await workshop.next()
    const card = randomKey()
    for (let times = 0; times < 3; times++) expect((await phone?.card('Eén keer', { card }))?.status).toBe(201)
    expect((await workshop.remote()).cards).toHaveLength(1)
  })

  test('of one telephone come to an end', async () => {
    const server = await aServer()
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome, talk] })
    const [flood, other] = await people(workshop, 2)
    await workshop.next()
    const statuses: number[] = []
    for (let times = 0; times < 32; times++) statuses.push((await flood?.card(`Kaart ${times}`))?.status ?? 0)
    expect(statuses.filter((status) => status === 201)).toHaveLength(30)
    expect(statuses.at(-1)).toBe(429)
    expect((await other?.card('Ik ook nog'))?.status).toBe(201)
  })

  test('make room for others when the facilitator has read them', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const workshop = await aWorkshop(server, facilitator, { steps: [welcome, talk] })
    const [honest] = await people(workshop, 1)
    await workshop.next()
    // One pupil with many telephones of their own.
    for (let times = 0; times < 20; times++) {
      const phone = await workshop.join()
      await Promise.all(Array.from({ length: 30 }, () => phone.card('bah')))
    }
    const full = await honest?.card('Echt')
    expect(full).toMatchObject({ status: 429, body: { type: '/problems/too-many-cards' } })
    const { cards } = await workshop.remote()
    expect(cards).toHaveLength(600)
    await facilitator.patch(`/api/workshops/${workshop.id}/cards/${cards[0]?.id}`, { state: 'hidden' })
    expect((await honest?.card('Echt'))?.status).toBe(201)
    expect((await honest?.card('Weer vol'))?.status).toBe(429)
  }, 30_000)

  test('carry a heading of one line of ordinary characters, or none', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const workshop = await aWorkshop(server, facilitator, { steps: [welcome] })
    const at = `/api/workshops/${workshop.id}/cards`
    const { body } = await facilitator.post(at, { step: 'welcome', content: 'Bellen' })
    const change = (group: unknown) => facilitator.patch(`${at}/${body.id}`, { group })
    expect((await change(' Contact ')).body.group).toBe('Contact')
    for (const group of ['a\u0000b', '\ud800', '\u001b[2J', 'a\nb', 'x'.repeat(81), 7, null])
      expect((await change(group)).status).toBe(400)
    expect((await workshop.remote()).cards[0]?.group).toBe('Contact')
    expect((await change('  ')).body.group).toBe('')
  })

  test('of a workshop that is over stand as they are, and can be taken away for good', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const workshop = await aWorkshop(server, facilitator, { steps: [welcome, talk] })
    const [phone] = await people(workshop, 1)
    await workshop.next()
    await phone?.card('Onze ouders zijn lief')
    const at = `/api/workshops/${workshop.id}/cards`
    const { cards } = await workshop.remote()
    const card = `${at}/${cards[0]?.id}`
    await facilitator.patch(card, { state: 'kept' })
    const { version } = await workshop.remote()
    await facilitator.post(`/api/workshops/${workshop.id}/end`, { version })
    const over = { status: 409, body: { type: '/problems/workshop-not-live' } }
    expect(await facilitator.post(at, { step: 'talk', content: 'Nog een' })).toMatchObject(over)
    for (const change of [{ content: 'Lastig' }, { state: 'shown' }, { state: 'hidden', content: 'Lastig' }, {}])
      expect(await facilitator.patch(card, change)).toMatchObject(over)
    const late = { token: phone?.token, card: randomKey(), step: 'talk', content: 'Te laat' }
    expect(await new Visitor(server.app).post(`/api/workshops/${workshop.id}/phone/cards`, late)).toMatchObject({
      ...{ status: 409, body: { type: '/problems/cards-closed' } },
    })
    const stored = () => server.db.selectFrom('workshop_card').select(['content', 'state']).execute()
    expect(await stored()).toEqual([{ content: 'Onze ouders zijn lief', state: 'kept' }])
    expect(await facilitator.patch(card, { state: 'hidden' })).toMatchObject({ status: 200, body: { state: 'hidden' } })
    expect(await stored()).toEqual([])
    expect((await facilitator.patch(card, { state: 'hidden' })).status).toBe(404)
  })

  test('that are on their way when a workshop ends leave nothing behind that nobody has read', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const workshop = await aWorkshop(server, facilitator, { steps: [welcome, talk] })
    const phones = await people(workshop, 8)
    const { version } = await workshop.next()
    const [ended, ...sent] = await Promise.all([
      facilitator.post(`/api/workshops/${workshop.id}/end`, { version }),
      ...phones.map((phone) => phone.card('Op het nippertje', { step: 'talk' })),
    ])
    expect(ended.status).toBe(200)
    expect(sent.filter(({ status }) => status !== 201 && status !== 409)).toEqual([])
    expect(await server.db.selectFrom('workshop_card').selectAll().execute()).toEqual([])
  })

  test('in a talk in three circles come from who listens', async () => {
    const server = await aServer()
    const steps = [
      welcome,
      {
        ...circles,
        order: ['pupils', 'parents', 'staff'] as ['pupils', 'parents', 'staff'],
        ownMinutes: 15,
        questionMinutes: 15,
      },
    ]
    const workshop = await aWorkshop(server, await fatima(server), { steps })
    const [phone] = await people(workshop, 1)
    const { live } = await workshop.go('circles', 'own:pupils')
    expect(live.circles).toMatchObject({ speaking: 'pupils', part: 'own', order: ['pupils', 'parents', 'staff'] })
    expect(live.place.minutes).toBe(15)
    expect((await phone?.card('Wat wil je?', { circle: 'parents' }))?.status).toBe(201)
    expect((await phone?.card('Wij zijn aan de beurt', { circle: 'pupils' }))?.status).toBe(409)
    expect((await phone?.card('Van wie?'))?.status).toBe(409)
    expect((await workshop.remote()).cards).toMatchObject([{ circle: 'parents', state: 'new' }])
  })
})

describe('A clock', () => {
  test('runs on the time of the server, pauses, and stops when the workshop goes on', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const workshop = await aWorkshop(server, facilitator, { steps: [welcome, talk] })
    const set = async (body: object) =>
      (await facilitator.request('PUT', `/api/workshops/${workshop.id}/timer`, body)).body
    expect((await set({ state: 'running', seconds: 300 })).live.timer).toEqual({
      ...{ state: 'running', endsAt: '2027-02-01T09:05:00.000Z', seconds: 300 },
    })
    server.clock.now = new Date('2027-02-01T09:01:40Z')
    expect((await set({ state: 'paused' })).live.timer).toEqual({ state: 'paused', endsAt: null, seconds: 200 })
    expect((await set({ state: 'running', seconds: 99_999 })).errors[0].pointer).toBe('/seconds')
    expect((await workshop.next()).live.timer).toBe(null)
  })
})
