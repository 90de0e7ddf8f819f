import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { randomKey } from '../../server/database/random.ts'
import { normaliseCode } from '../../server/surveys/codes.ts'
import { administratorOf, aFreePort, parentsCodes, startProcess } from '../support/process.ts'
import { aFolder } from '../support/server.ts'
import { all } from '../support/survey.ts'
import { aSurveyLeftBehind, startProgram } from './support/running.ts'
import { hashOfCode } from './support/staff-room.ts'

const wish = 'geheime wens'
const json = { 'content-type': 'application/json' }

const bodyOf = (code: string, answers: unknown = { ...all(3), 'one-wish': wish }) =>
  JSON.stringify({ code, submission: randomKey(), language: 'nl', answers })

const send = (url: string, code: string, answers?: unknown) =>
  fetch(`${url}/api/responses`, { method: 'POST', headers: json, body: bodyOf(code, answers) })

/** Codes in every way of writing, and what is stored of them. */
const formsOf = (codes: readonly string[]) =>
  codes.flatMap((code) => [code, code.toLowerCase(), normaliseCode(code) ?? '', hashOfCode(code)])

const told = (output: string, codes: readonly string[]) =>
  [wish, 'info-calendar', ...formsOf(codes)].filter((word) => output.includes(word))

describe.each(['trace', 'debug', 'info', 'warn', 'error', 'fatal'])('The log at level %s', (level) => {
  test('says nothing of respondents: no code, no answer, no line at all', async () => {
    const dataDir = await aFolder()
    const running = await startProcess({ PORT: String(await aFreePort()), DATA_DIR: dataDir, LOG_LEVEL: level })
    const { url } = running
    const ask = await administratorOf(running, dataDir)
    const codes = await parentsCodes(ask, 3)
    const { paths } = (await ask('GET', '/api/openapi.json')).body as { paths: object }
    await pause(200)
    const before = running.output()

    const statuses: number[] = []
    for (const code of [...codes, '0000-0000-00']) {
      for (const path of ['/i/{code}', ...Object.keys(paths).filter((path) => path.includes('{code}'))])
        statuses.push((await fetch(url + path.replace('{code}', code))).status)
      for (const answers of [undefined, { nonsense: wish }, all(3)])
        statuses.push((await send(url, code, answers)).status)
    }
    expect(statuses).toContain(201)
    await askOddly(url, codes[0] ?? '')
    await pause(200)
    expect(running.output().slice(before.length)).toBe('')
    expect(told(running.output(), codes)).toEqual([])
  })
})

/** Visits that are not quite a page, requests that are not quite one, and people who hang up half way. */
async function askOddly(url: string, code: string) {
  for (const path of [`/i/${code}/`, `/I/${code}`, `/i/%zz${code}`, `/k/${code}`, `/uitleg/${code}`, '/assets/none.js'])
    await fetch(url + path)
  for (const path of [`/api/questionnaires/${code}/more`, `/api/questionnaires/?code=${code}`, `/api/${code}`])
    await fetch(url + path)
  for (const method of ['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'POST'])
    for (const path of [`/i/${code}`, `/api/questionnaires/${code}`]) await fetch(url + path, { method })
  for (const path of ['/api/responses', '/api/responses/', '/api/response'])
    for (const [type, body] of [
      ['text/plain', bodyOf(code)],
      ['application/json', bodyOf(code).slice(0, -1)],
      ['application/json', bodyOf(code, wish.repeat(40_000))],
    ] as const)
      await fetch(url + path, { method: 'POST', headers: { 'content-type': type }, body }).catch(() => undefined)
  await sayAndHangUp(url, `GET /i/${code} HTTP/1.1\r\nbroken header\r\n\r\n`)
  await sayAndHangUp(url, `GET /api/questionnaires/${code} HTTP/1.1\r\nHost: x\r\n\r\n`)
  const head =
    'POST /api/responses HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n'
  await sayAndHangUp(url, head + bodyOf(code))
}

async function sayAndHangUp(url: string, bytes: string) {
  const socket = connect(Number(new URL(url).port), 'localhost')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(bytes)
  await pause(20)
  socket.destroy()
}

describe('Where a response fails inside the server, the log at level trace and the reply carry no answer and no code', () => {
  test.each(['writer', 'codes'])('because of a %s that says all it knows in its error', async (part) => {
    const { env, codes } = await aSurveyLeftBehind(3)
    const running = await startProgram(`test/attack/support/failing-server.ts ${part}`, env)
    const before = running.output()
    const replies: string[] = []
    for (const code of codes) {
      const reply = await send(running.url, code)
      replies.push(`${reply.status} ${await reply.text()}`)
      if (part === 'codes') expect((await fetch(`${running.url}/api/questionnaires/${code}`)).status).toBe(500)
    }
    await pause(200)
    expect(replies.filter((reply) => reply.startsWith('500 {"type":"/problems/internal"'))).toHaveLength(3)
    expect(told(replies.join(), codes)).toEqual([])
    expect(running.output().slice(before.length)).toBe('')
  })

  test.skipIf(process.platform === 'win32')('because of a disk that is full', async () => {
    const { env, codes } = await aSurveyLeftBehind(400)
    const running = await startProgram('server/main.ts', env, 700)
    const before = running.output()
    const statuses = new Set<number>()
    const replies: string[] = []
    for (const code of codes) {
      const reply = await send(running.url, code, { ...all(3), 'one-wish': `${wish} `.repeat(70) })
      statuses.add(reply.status)
      if (reply.status !== 201) replies.push(await reply.text())
      if (replies.length === 5) break
    }
    expect(statuses.has(201)).toBe(true)
    expect(replies).toHaveLength(5)
    await pause(1500)
    expect(told(replies.join(), codes)).toEqual([])
    expect(running.output().slice(before.length)).toBe('')
    // Stopping on a full disk says nothing of it either.
    running.child.kill('SIGTERM')
    await once(running.child, 'exit')
    expect(told(running.output(), codes)).toEqual([])
  })

  test('would be read by anybody in the log of a server that logs the usual way', async () => {
    const codes = ['K7QF-29XM-4C']
    const running = await startProgram('test/attack/support/usual-server.ts', { PORT: String(await aFreePort()) })
    await fetch(`${running.url}/api/questionnaires/${codes[0]}`)
    await send(running.url, codes[0] ?? '')
    await pause(200)
    expect(told(running.output(), codes)).toEqual([wish, 'info-calendar', codes[0]])
  })
})
