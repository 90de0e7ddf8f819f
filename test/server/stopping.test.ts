import { once } from 'node:events'
import { statSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFreePort, startProcess } from '../support/process.ts'
import { aFolder } from '../support/server.ts'

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
