import { once } from 'node:events'
import { statSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { randomKey } from '../../server/database/random.ts'
import { administratorOf, aFreePort, parentsCodes, startProcess } from '../support/process.ts'
import { aFolder } from '../support/server.ts'
import { all } from '../support/survey.ts'

test('A server that is stopped does not wait for ever for somebody who stays half-way a request', async () => {
  const port = await aFreePort()
  const { child } = await startProcess({ PORT: String(port), DATA_DIR: await aFolder() })
  const socket = connect(port, 'localhost')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(
    'POST /api/responses HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"code":',
  )
  child.kill('SIGTERM')
  await once(child, 'exit')
  expect(child.exitCode).toBe(0)
})

test('A server that is stopped stores the answers that are on their way, and says so', async () => {
  const dataDir = await aFolder()
  const port = await aFreePort()
  const running = await startProcess({ PORT: String(port), DATA_DIR: dataDir, HOST: 'localhost' })
  const codes = await parentsCodes(await administratorOf(running, dataDir), 40)
  // Half of what each parent sends has arrived when the server is asked to stop.
  const parents = await Promise.all(
    codes.map(async (code) => {
      const body = JSON.stringify({ code, submission: randomKey(), language: 'nl', answers: all(3) })
      const socket = connect(port, 'localhost')
      const parent = { socket, rest: body.slice(20), heard: '' }
      socket.on('data', (chunk) => {
        parent.heard += chunk
      })
      socket.on('error', () => undefined)
      await once(socket, 'connect')
      const head = `POST /api/responses HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nExpect: 100-continue`
      socket.write(`${head}\r\n\r\n${body.slice(0, 20)}`)
      return parent
    }),
  )
  // The server has said to each of them that it has read the beginning.
  await vi.waitFor(() => {
    for (const { heard } of parents) expect(heard).toContain('100 Continue')
  }, 20_000)
  running.child.kill('SIGTERM')
  await pause(200)
  for (const { socket, rest } of parents) socket.write(rest)
  await once(running.child, 'exit')
  expect(running.child.exitCode).toBe(0)
  for (const { heard } of parents) {
    expect(heard).toMatch(/HTTP\/1\.1 201 [\s\S]*\{"received":true\}/)
    // Nobody is kept on the line, so nobody has to be waited for.
    expect(heard).toMatch(/\r\nconnection: close\r\n/i)
  }

  const sqlite = new Sqlite(join(dataDir, 'windroos.sqlite'), { readonly: true })
  expect(sqlite.prepare('select count(*) from response').pluck().get()).toBe(40)
  expect(sqlite.prepare('select sum(used) from invitation').pluck().get()).toBe(40)
  sqlite.close()
})

test('The database is for the account that runs the server, and for nobody else on the machine', async () => {
  const dataDir = await aFolder()
  await startProcess({ PORT: String(await aFreePort()), DATA_DIR: dataDir })
  for (const name of ['windroos.sqlite', 'windroos.sqlite-wal', 'setup-token'])
    expect(statSync(join(dataDir, name)).mode & 0o077).toBe(0)
})

test('Bytes that are no request get a problem, not the words of a library', async () => {
  const port = await aFreePort()
  const { url } = await startProcess({ PORT: String(port), DATA_DIR: await aFolder() })
  const socket = connect(port, 'localhost')
  let reply = ''
  socket.on('data', (chunk) => {
    reply += chunk
  })
  await once(socket, 'connect')
  socket.end('GET / HTTP/1.1\r\nbroken header\r\n\r\n')
  await once(socket, 'close')
  expect(reply).toContain('application/problem+json')
  const unreadable = await fetch(`${url}/api/questionnaires/%zz`)
  expect(unreadable.status).toBe(404)
  expect(await unreadable.json()).toMatchObject({ type: '/problems/not-found' })
})
