import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { Step } from '#domain/workshop/steps.ts'
import { aServer, type TestServer, Visitor } from '../support/server.ts'
import { fatima } from '../support/survey.ts'
import { aWorkshop, people, type TestWorkshop } from '../support/workshop.ts'

const welcome = { id: 'welcome', kind: 'welcome', minutes: 5 } as const
const roads = { id: 'roads', kind: 'estimate', minutes: 10, definitionId: 'school-roads', audience: 'staff' } as const
const talk: Step = { id: 'talk', kind: 'discuss', minutes: 5, form: 'fours', questions: [], cards: true }
const answered = (hole: number) => ({ roads: { smooth: 60, bumpy: 40 - hole, hole } })

/** The raw bytes of everything the server keeps. */
const everything = ({ config }: TestServer): string =>
  readdirSync(config.dataDir)
    .map((name) => readFileSync(join(config.dataDir, name)).toString('latin1'))
    .join('\n')

/** All that anybody could look at, with or without an account. */
async function everyReply(workshop: TestWorkshop, { app }: TestServer, key: string): Promise<string> {
  const at = `/api/workshops/${workshop.id}`
  const { live, screenKey } = await workshop.remote()
  const stranger = new Visitor(app)
  const replies = [
    ...[await workshop.facilitator.get(`${at}/remote`), await workshop.facilitator.get(`${at}/record`)],
    ...[await stranger.get(`${at}/screen?key=${screenKey}`), await stranger.get(`${at}/phone?key=${key}`)],
    ...[await workshop.facilitator.get('/api/surveys'), await workshop.facilitator.get(at)],
    await workshop.facilitator.get(`/api/surveys/${live.round?.id}/report`),
    await workshop.facilitator.get(`/api/surveys/${live.round?.id}/progress`),
  ]
  return replies.map(({ text }) => text).join('\n')
}

describe('While a round is open', () => {
  test('an answer that completes no five changes no byte of what anybody can see', async () => {
    const server = await aServer()
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome, roads] })
    const phones = await people(workshop, 12)
    await workshop.next()
    const seen: string[] = []
    for (const phone of phones) {
      await phone.answer(answered(10))
      await pause(300)
      seen.push(await everyReply(workshop, server, phone.key))
    }
    const changes = seen.flatMap((reply, index) => (index > 0 && reply !== seen[index - 1] ? [index + 1] : []))
    expect(changes).toEqual([5, 10, 12])
    expect(seen.join()).not.toContain('"smooth":60')
  })

  test('who can be counted as present does not give the last answers away', async () => {
    const server = await aServer()
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome, roads] })
    const phones = await people(workshop, 8)
    await workshop.next()
    for (const phone of phones.slice(0, 6)) await phone.answer(answered(10))
    await workshop.remote()
    // All telephones but six fall asleep: "everybody" may not come to mean those six.
    server.clock.now = new Date(server.clock.now.getTime() + 60_000)
    for (const phone of phones.slice(0, 6)) await phone.look()
    expect((await workshop.remote()).live).toMatchObject({ present: 6, round: { answered: '5+', everybody: false } })
  })
})

describe('When a round is closed', () => {
  test('its answers are gone from the file, and the figures that stay are those of at least five', async () => {
    const server = await aServer()
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome, roads] })
    const phones = await people(workshop, 6)
    await workshop.next()
    for (const [index, phone] of phones.entries()) await phone.answer(answered(11 + index))
    expect(everything(server)).toContain('"hole":13')
    await workshop.next()
    await server.writer.tidy()
    expect(everything(server)).not.toContain('"hole":13}')
    expect(await server.db.selectFrom('response').selectAll().execute()).toEqual([])
    expect(await server.db.selectFrom('open_link_receipt').selectAll().execute()).toEqual([])
  })

  test('by four people, nothing of it is kept but that there were too few', async () => {
    const server = await aServer()
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome, roads] })
    const phones = await people(workshop, 4)
    await workshop.next()
    for (const phone of phones) await phone.answer(answered(17))
    await workshop.next()
    await workshop.next()
    const replies = await everyReply(workshop, server, phones[0]?.key ?? '')
    expect(replies).not.toMatch(/:(17|23)\b|"n":4\b|"answered":"?4/)
    const { content } = await server.db.selectFrom('summary').select('content').executeTakeFirstOrThrow()
    expect(content).not.toMatch(/:(17|23)\b/)
  })
})

describe('The file of the server', () => {
  test('knows no telephone: not its token, not that it was there', async () => {
    const server = await aServer()
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome, roads, talk] })
    const phones = await people(workshop, 5)
    await workshop.next()
    for (const phone of phones) await phone.answer(answered(10))
    await workshop.go('talk', 'topic:1')
    for (const phone of phones) await phone.card('Vaker bellen')
    const bytes = everything(server)
    const own = phones.flatMap(({ token, present }) => [token, token.split('.')[0] ?? '', present])
    expect(own.filter((part) => bytes.includes(part))).toEqual([])
    expect(bytes).toContain('Vaker bellen')
  })

  test('has answers and cards in an order that nobody chose', async () => {
    const server = await aServer()
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome, talk] })
    const phones = await people(workshop, 20)
    await workshop.next()
    // What a server tidies when it starts is not what is meant here.
    await server.writer.tidy()
    for (const [index, phone] of phones.entries())
      await phone.card(`Kaart ${index}`, { card: String(index).padStart(20, '0') })
    const order = (await workshop.remote()).cards.map(({ content }) => Number(content.slice('Kaart '.length)))
    const inPlace = order.filter((number, index) => number === index).length
    expect(order).toHaveLength(20)
    // By chance one stands in its place; all twenty would if the order of sending decided.
    expect(inPlace).toBeLessThan(8)
    // Nor does its log tell, which holds what is written in the order of writing until it is emptied.
    await expect.poll(() => everything(server).match(/Kaart \d+/g)?.length, { timeout: 10_000 }).toBe(20)
    const written = (everything(server).match(/Kaart \d+/g) ?? []).map((text) => Number(text.slice('Kaart '.length)))
    expect(written.filter((number, index) => number === index || number === 19 - index).length).toBeLessThan(8)
  })
})
