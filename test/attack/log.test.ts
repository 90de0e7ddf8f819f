import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { randomKey } from '../../server/database/random.ts'
import { administratorOf, aFreePort, parentsCodes, startProcess } from '../support/process.ts'
import { aFolder } from '../support/server.ts'
import { all } from '../support/survey.ts'

test.each(['trace', 'info', 'warn'])(
  'The log at level %s says nothing of respondents: no code, no answer, no line at all',
  async (level) => {
    const dataDir = await aFolder()
    const running = await startProcess({ PORT: String(await aFreePort()), DATA_DIR: dataDir, LOG_LEVEL: level })
    const ask = await administratorOf(running, dataDir)
    const codes = await parentsCodes(ask, 3)
    await pause(200)
    const before = running.output()

    const send = (code: string, answers: unknown) =>
      fetch(`${running.url}/api/responses`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code, submission: randomKey(), language: 'nl', answers }),
      })
    const statuses: number[] = []
    for (const code of [...codes, '0000-0000-00']) {
      for (const path of [`/i/${code}`, `/api/questionnaires/${code}`])
        statuses.push((await fetch(running.url + path)).status)
      statuses.push((await send(code, { ...all(3), 'one-wish': 'geheime wens' })).status)
      statuses.push((await send(code, { nonsense: 'geheime wens' })).status)
      statuses.push((await send(code, all(3))).status)
    }
    expect(statuses).toContain(201)
    // Visits that are not quite a page, and bytes that are not quite a request.
    for (const path of [`/i/${codes[0]}/`, `/i/%zz${codes[0]}`, '/assets/nothing.js']) await fetch(running.url + path)
    await sendBytes(running.url, `GET /i/${codes[0]} HTTP/1.1\r\nbroken header\r\n\r\n`)
    await pause(200)
    expect(running.output().slice(before.length)).toBe('')
    expect(running.output()).not.toContain('geheime wens')
    for (const code of codes) expect(running.output()).not.toContain(code)
  },
)

async function sendBytes(url: string, bytes: string) {
  const socket = connect(Number(new URL(url).port), 'localhost')
  await once(socket, 'connect')
  socket.end(bytes)
  socket.resume()
  await once(socket, 'close')
}
