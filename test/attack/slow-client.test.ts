import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { Patience } from '../../server/http/slow-clients.ts'
import { aServer } from '../support/server.ts'
import { all, anOpenSurvey, fatima } from '../support/survey.ts'
import { aCaller, listening, trickle } from './support/listening.ts'

/** Real sockets; the times are shorter than in use, and nothing else is different. */
const short: Patience = { headers: 1000, request: 1500, silence: 1500, nextRequest: 500, check: 100 }
const longest = 10_000
const endless: Patience = { headers: 60_000, request: 60_000, silence: 60_000, nextRequest: 60_000, check: 60_000 }

const post = 'POST /api/responses HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'
const attacks = {
  'says nothing': async (port: number) => aCaller(port),
  'says its headers one byte at a time': async (port: number) => {
    const caller = await aCaller(port)
    trickle(caller, `GET /api/health HTTP/1.1\r\nX-Long: ${'x'.repeat(10_000)}`, 20)
    return caller
  },
  'says its answers one byte at a time': async (port: number) => {
    const caller = await aCaller(port)
    caller.socket.write(`${post}Content-Length: 10000\r\n\r\n`)
    trickle(caller, ' '.repeat(10_000), 20)
    return caller
  },
  'says half of its answers and then nothing': async (port: number) => {
    const caller = await aCaller(port)
    caller.socket.write(`${post}Content-Length: 10000\r\n\r\n{"code":`)
    return caller
  },
  'stays after its request': async (port: number) => {
    const caller = await aCaller(port)
    caller.socket.write('GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n')
    return caller
  },
  'asks a lot and listens to nothing': async (port: number) => {
    const caller = await aCaller(port)
    caller.socket.pause()
    caller.socket.write('GET /api/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(60))
    return caller
  },
}
const names = Object.keys(attacks) as (keyof typeof attacks)[]

describe('A connection that', () => {
  test.each(names)('%s is ended, and others are answered meanwhile', async (name) => {
    const { app, port, url } = await listening(await aServer(), { patience: short })
    const caller = await attacks[name](port)
    expect((await fetch(`${url}/api/health`, { headers: { connection: 'close' } })).status).toBe(200)
    const open = () => new Promise<number>((resolve) => app.server.getConnections((_error, count) => resolve(count)))
    await expect.poll(open, { timeout: longest }).toBe(0)
    if (name.startsWith('says its answers')) expect(caller.heard()).toContain('application/problem+json')
  })

  test('does any of this would stay if the server had endless patience', async () => {
    const { app, port } = await listening(await aServer(), { patience: endless })
    for (const name of names) await attacks[name](port)
    await pause(2500)
    const open = await new Promise<number>((resolve) => app.server.getConnections((_error, count) => resolve(count)))
    expect(open).toBe(names.length)
  })
})

test('Five hundred connections that say nothing or trickle: parents answer as quickly as ever, and then they are gone', async () => {
  const server = await aServer()
  const survey = await anOpenSurvey(server, await fatima(server))
  const codes = await survey.codes('parents', 40)
  const patience = { ...short, headers: 4000, request: 4000, silence: 4500 }
  const { app, port, url } = await listening(server, { patience })
  const callers = await Promise.all(Array.from({ length: 500 }, () => aCaller(port)))
  for (const [index, { socket }] of callers.entries()) {
    if (index % 3 === 1) socket.write('GET /api/health HTTP/1.1\r\nX-')
    if (index % 3 === 2) socket.write(`${post}Content-Length: 1000\r\n\r\n{"code":"`)
  }
  const times: number[] = []
  for (const code of codes) {
    const start = performance.now()
    const body = JSON.stringify({ code, submission: 'A'.repeat(22), language: 'nl', answers: all(3) })
    const headers = { 'content-type': 'application/json' }
    expect((await fetch(`${url}/api/responses`, { method: 'POST', headers, body })).status).toBe(201)
    times.push(performance.now() - start)
  }
  expect(times.sort((a, b) => a - b)[20]).toBeLessThan(500)
  expect(callers.filter(({ isOpen }) => isOpen()).length).toBe(500)
  const open = () => new Promise<number>((resolve) => app.server.getConnections((_error, count) => resolve(count)))
  await expect.poll(open, { timeout: 10_000 }).toBe(0)
}, 60_000)
