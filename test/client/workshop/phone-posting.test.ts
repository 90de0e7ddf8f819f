import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { type Held, newHeld } from '../../../client/workshop/phone/device.ts'
import { Persistence } from '../../../client/workshop/phone/persist.ts'
import { Posting } from '../../../client/workshop/phone/posting.ts'
import { newRound, withAnswer } from '../../../client/workshop/phone/round/round-draft.ts'
import { join } from '../../../client/workshop/phone/server.ts'

type Reply = (response: ServerResponse) => void
const realFetch = fetch
afterEach(() => void vi.unstubAllGlobals())

const problem =
  (status: number, code: string, more: { pointer?: string; after?: string } = {}): Reply =>
  (response) => {
    const errors = more.pointer ? [{ pointer: more.pointer, message: 'wrong' }] : undefined
    response.writeHead(status, {
      'content-type': 'application/problem+json',
      ...(more.after && { 'retry-after': more.after }),
    })
    response.end(JSON.stringify({ type: `/problems/${code}`, status, errors }))
  }
const received: Reply = (response) =>
  void response.writeHead(201, { 'content-type': 'application/json' }).end('{"received":true}')
const cut: Reply = (response) => void response.destroy()
const hotel: Reply = (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Log in</h1>')

/** A telephone, and a real server that gives these replies one after the other, the last one again and again. */
async function aTelephone(...replies: Reply[]) {
  const bodies: Record<string, unknown>[] = []
  const server = createServer(async (request, response) => {
    bodies.push(JSON.parse(await text(request)))
    const reply = replies.length > 1 ? replies.shift() : replies[0]
    reply?.(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  vi.stubGlobal('fetch', (path: string, options: RequestInit) => realFetch(`http://127.0.0.1:${port}${path}`, options))
  const persistence = new Persistence()
  persistence.begin()
  onTestFinished(() => {
    persistence.end()
    server.closeAllConnections()
    server.close()
  })
  const joined = { workshop: 'w', title: 't', school: 's', languages: ['nl'], key: 'k', token: 'the token' }
  let held: Held = newHeld('482913', joined, 'nl')
  const waited: boolean[] = []
  const invalid: string[] = []
  const posting = new Posting({
    ...{ workshop: 'w', token: () => joined.token, persistence },
    change: (change) => {
      held = change(held)
    },
    // Who waits taps "try again now": the test need not wait for the growing pauses.
    waiting: (waiting) => {
      waited.push(waiting)
      if (waiting) setTimeout(persistence.tryNow, 5)
    },
    invalid: (questions) => invalid.push(...questions),
  })
  const own = withAnswer(withAnswer(newRound, 'news', 3), 'roads', undefined, { smooth: '70' })
  return { posting, persistence, bodies, waited, invalid, own, held: () => held }
}

test('answers are sent once, without what is no answer yet, and stay on the device as sent', async () => {
  const { posting, bodies, own, held } = await aTelephone(received)
  await posting.answers('r1', own)
  expect(bodies).toEqual([{ token: 'the token', round: 'r1', answers: { news: 3 } }])
  expect(held().rounds.r1).toEqual({ state: 'sent', answers: { news: 3 }, unfinished: {} })
})

test('two taps send once', async () => {
  const { posting, bodies, own } = await aTelephone(received)
  await Promise.all([posting.answers('r1', own), posting.answers('r1', own)])
  expect(bodies.length).toBe(1)
})

test('a network that is away, a page that wants a login and a busy server are waited for', async () => {
  const busy = problem(503, 'busy')
  const { posting, bodies, waited, own, held } = await aTelephone(cut, hotel, busy, problem(500, 'internal'), received)
  await posting.answers('r1', own)
  expect(held().rounds.r1?.state).toBe('sent')
  expect(bodies.length).toBe(5)
  expect(waited).toEqual([true, true, true, true, false])
})

test('a round that was closed before is missed; closed after a try without an answer, nobody can say', async () => {
  const early = await aTelephone(problem(410, 'round-closed'))
  await early.posting.answers('r1', early.own)
  expect(early.held().rounds.r1).toMatchObject({ state: 'missed', answers: { news: 3 } })
  const late = await aTelephone(cut, problem(410, 'round-closed'))
  await late.posting.answers('r1', late.own)
  expect(late.held().rounds.r1?.state).toBe('unsure')
})

test('answers that the server cannot read come back to be given again, by question', async () => {
  const named = await aTelephone(problem(422, 'answers-invalid', { pointer: '/answers/news' }))
  await named.posting.answers('r1', named.own)
  expect(named.held().rounds.r1).toMatchObject({ state: 'open', answers: { news: 3 } })
  expect(named.invalid).toEqual(['news'])
  const unnamed = await aTelephone(problem(400, 'request-invalid'))
  await unnamed.posting.answers('r1', unnamed.own)
  expect(unnamed.invalid).toEqual(['news'])
})

test('what was on its way when the page was closed goes on, with the same id', async () => {
  const { posting, bodies, held } = await aTelephone(received)
  const card = { id: 'c'.repeat(32), step: 'talk', content: 'Meer tijd', state: 'sending' } as const
  const before = {
    ...held(),
    rounds: { r1: { ...newRound, state: 'sending', answers: { news: 2 } } },
    cards: [card],
  } as const
  posting.resume(before)
  await expect.poll(() => bodies.length).toBe(2)
  expect(bodies).toContainEqual({ token: 'the token', round: 'r1', answers: { news: 2 } })
  expect(bodies).toContainEqual({ token: 'the token', card: card.id, step: 'talk', content: 'Meer tijd' })
})

test('a card says what became of it', async () => {
  for (const [reply, state] of [
    [received, 'sent'],
    [problem(409, 'cards-closed'), 'late'],
    [problem(410, 'round-closed'), 'late'],
    [problem(429, 'too-many-cards', { after: '60' }), 'many'],
    [problem(400, 'request-invalid'), 'refused'],
  ] as const) {
    const { posting, bodies, held } = await aTelephone(reply)
    posting.write({ step: 'talk', circle: 'parents', content: 'Wat helpt?' })
    expect(held()).toMatchObject({ writing: '', cards: [{ content: 'Wat helpt?', state: 'sending' }] })
    await expect.poll(() => held().cards[0]?.state).toBe(state)
    expect(bodies[0]).toMatchObject({
      circle: 'parents',
      content: 'Wat helpt?',
      card: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
  }
})

test('who leaves sends nothing more', async () => {
  const { posting, persistence, bodies, own, held } = await aTelephone(cut)
  const sending = posting.answers('r1', own)
  await expect.poll(() => bodies.length).toBeGreaterThan(0)
  persistence.end()
  await sending
  const before = bodies.length
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(bodies.length).toBe(before)
  expect(held().rounds.r1?.state).toBe('sending')
})

test('joining says what is wrong: the code, too many tries, the network or the server', async () => {
  for (const [reply, expected] of [
    [problem(404, 'join-code-unknown'), { problem: 'unknown', after: 0 }],
    [problem(429, 'too-many-tries', { after: '420' }), { problem: 'tries', after: 420 }],
    [problem(503, 'busy'), { problem: 'busy' }],
    [cut, { problem: 'network' }],
    [hotel, { problem: 'network' }],
  ] as const) {
    await aTelephone(reply)
    expect(await join('482913')).toMatchObject({ kind: 'problem', ...expected })
  }
})
