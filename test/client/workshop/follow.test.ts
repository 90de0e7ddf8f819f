import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { type Contact, follow, type Pace } from '../../../client/workshop/live/follow.ts'
import type { Clock } from '../../../client/workshop/live/server-clock.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void
const wantsStream = (request: IncomingMessage) => request.headers.accept === 'text/event-stream'

/** A real server that does what the test says, and may be told to do something else. */
async function aServer(handler: Handler) {
  const asked: IncomingMessage[] = []
  const server: Server & { does: Handler } = Object.assign(
    createServer((request, response) => {
      asked.push(request)
      server.does(request, response)
    }),
    { does: handler },
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { server, asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/phone` }
}

const quick = { first: 150, silence: 250, retry: 20, poll: 30, again: 200 }

function aScreen(url: string, pace: Partial<Pace> = {}) {
  const views: unknown[] = []
  const contacts: Contact[] = []
  const clocks: Clock[] = []
  const stop = follow<unknown>(
    url,
    (view, clock) => {
      views.push(view)
      clocks.push(clock)
    },
    (contact) => contacts.push(contact),
    { ...quick, ...pace },
  )
  onTestFinished(stop)
  return { views, contacts, clocks, stop }
}

function streams(response: ServerResponse, ...events: string[]) {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  for (const event of events) response.write(event)
}
const state = (id: string, view: unknown) => `id: ${id}\nevent: state\ndata: ${JSON.stringify(view)}\n\n`

test('a screen gets the state and each that follows, also when it arrives in pieces', async () => {
  const { url } = await aServer((_, response) => {
    streams(response, 'event: time\ndata: {"now":"2027-02-01T09:00:00.000Z"}\n\n', 'retry: 20\r\n\r\nid: a\neve')
    setTimeout(() => response.write('nt: state\ndata: {"step":"één"'), 20)
    setTimeout(() => response.write('}\n\n: heartbeat\n\nid: b\nevent: state\ndata: {"step":"two"}\n\n'), 40)
  })
  const { views, contacts, clocks } = aScreen(url)
  await expect.poll(() => views).toEqual([{ step: 'één' }, { step: 'two' }])
  expect(contacts).toEqual(['connecting', 'live'])
  const ahead = (clocks[0]?.now() ?? 0) - Date.parse('2027-02-01T09:00:00Z')
  expect(ahead).toBeGreaterThanOrEqual(0)
  expect(ahead).toBeLessThan(5000)
})

test('a character that is cut in two by the network is whole again', async () => {
  const bytes = Buffer.from(state('a', { step: 'één' }))
  const { url } = await aServer((_, response) => {
    streams(response)
    const middle = bytes.indexOf(Buffer.from('é')) + 1
    response.write(bytes.subarray(0, middle))
    setTimeout(() => response.write(bytes.subarray(middle)), 30)
  })
  const { views } = aScreen(url)
  await expect.poll(() => views).toEqual([{ step: 'één' }])
})

test('a line that breaks is taken up again where it was, without a word about it', async () => {
  const { url, asked } = await aServer((request, response) => {
    if (request.headers['last-event-id'] === 'a') return streams(response, state('b', 2))
    streams(response, state('a', 1))
    setTimeout(() => response.destroy(), 20)
  })
  const { views, contacts } = aScreen(url)
  await expect.poll(() => views).toEqual([1, 2])
  expect(contacts).toEqual(['connecting', 'live'])
  expect(asked.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, 'a'])
})

test('a line on which nothing comes any more is let go, one with a heartbeat is kept', async () => {
  const { url, asked } = await aServer((request, response) => {
    streams(response, state('a', 1))
    if (request.headers['last-event-id'] === undefined) return
    const heart = setInterval(() => response.write(': here\n\n'), 50)
    response.on('close', () => clearInterval(heart))
  })
  aScreen(url)
  await expect.poll(() => asked.length).toBe(2)
  await pause(700)
  expect(asked.length).toBe(2)
})

test('where the network holds up streams, the screen asks, and takes up the stream when it comes', async () => {
  let blocked = true
  const { url, asked } = await aServer((request, response) => {
    if (wantsStream(request)) return blocked ? undefined : streams(response, state('c', 3))
    const date = 'Mon, 01 Feb 2027 09:00:00 GMT'
    if (request.headers['if-none-match'] === '"a"') return void response.writeHead(304, { date }).end()
    response.writeHead(200, { 'content-type': 'application/json', etag: '"a"', date }).end('1')
  })
  const { views, contacts, clocks } = aScreen(url)
  await expect.poll(() => contacts).toEqual(['connecting', 'polling'])
  expect(views).toEqual([1])
  expect(Math.abs((clocks[0]?.now() ?? 0) - Date.parse('2027-02-01T09:00:00Z'))).toBeLessThan(5000)
  await pause(150)
  expect(views).toEqual([1])
  blocked = false
  await expect.poll(() => contacts).toEqual(['connecting', 'polling', 'live'])
  expect(views).toEqual([1, 3])
  const before = asked.length
  await pause(150)
  expect(asked.length).toBe(before)
})

test('a network that wants a login first, or is away, is no end: the screen finds its way back', async () => {
  const { url, server } = await aServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Log in</h1>')
  })
  const { views, contacts } = aScreen(url)
  await expect.poll(() => contacts).toEqual(['connecting', 'lost'])
  server.does = (_, response) => void response.writeHead(404).end('<h1>Not here</h1>')
  await pause(200)
  server.does = (_, response) => response.destroy()
  await pause(200)
  expect(contacts.at(-1)).toBe('lost')
  server.does = (_, response) => streams(response, state('a', 1))
  await expect.poll(() => views).toEqual([1])
  expect(contacts).toEqual(['connecting', 'lost', 'live'])
})

test('a workshop that is gone is gone: nothing is asked any more', async () => {
  const { url, asked } = await aServer((_, response) => {
    const problem = JSON.stringify({ type: '/problems/workshop-not-found', status: 404 })
    response.writeHead(404, { 'content-type': 'application/problem+json' }).end(problem)
  })
  const { contacts } = aScreen(url)
  await expect.poll(() => contacts).toEqual(['connecting', 'gone'])
  const before = asked.length
  await pause(300)
  expect(asked.length).toBe(before)
})

test('one question that gets lost on the way is not called trouble, two are', async () => {
  let questions = 0
  const { url } = await aServer((request, response) => {
    if (wantsStream(request)) return void response.writeHead(503).end()
    questions += 1
    if (questions === 2 || (questions > 3 && questions < 7)) return void response.destroy()
    response.writeHead(200, { 'content-type': 'application/json' }).end('1')
  })
  const { contacts } = aScreen(url)
  await expect.poll(() => questions).toBeGreaterThan(7)
  expect(contacts).toEqual(['connecting', 'polling', 'lost', 'polling'])
})

test('a first line that breaks does not keep the screen empty', async () => {
  const { url } = await aServer((request, response) => {
    if (wantsStream(request)) return void response.destroy()
    response.writeHead(200, { 'content-type': 'application/json' }).end('1')
  })
  const { views } = aScreen(url, { retry: 60_000 })
  await expect.poll(() => views).toEqual([1])
})

test('what is no state does no harm, and the next one comes through', async () => {
  const { url } = await aServer((_, response) => {
    streams(response, 'event: state\ndata: {"half\n\n', 'event: other\ndata: {}\n\n', 'data\n\n', state('a', 1))
  })
  const { views } = aScreen(url)
  await expect.poll(() => views).toEqual([1])
})

test('who stops following hears nothing more', async () => {
  const { url, server, asked } = await aServer((_, response) => {
    streams(response, state('a', 1))
    setTimeout(() => response.write(state('b', 2)), 100)
  })
  const { views, stop } = aScreen(url)
  await expect.poll(() => views).toEqual([1])
  stop()
  await pause(200)
  expect(views).toEqual([1])
  expect(asked.length).toBe(1)
  await expect.poll(() => new Promise((resolve) => server.getConnections((_, count) => resolve(count)))).toBe(0)
})
