import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openSqlite } from '../../server/database/open.ts'
import { randomKey } from '../../server/database/random.ts'
import { administratorOf, aFreePort, parentsCodes, startProcess } from '../support/process.ts'
import { aFolder, aServer } from '../support/server.ts'
import { all, anOpenSurvey, fatima, profileQuestions } from '../support/survey.ts'

/** Answers that are different for each of 4,096 people, so that each can be found again. */
const answersOf = (person: number) =>
  Object.fromEntries(profileQuestions.information.map((id, digit) => [id, 1 + (Math.floor(person / 4 ** digit) % 4)]))

describe('A thousand people send at the same time', () => {
  test('and the server is killed: every acknowledged response is there, none twice, and the others can be sent again', async () => {
    const dataDir = await aFolder()
    const env = { PORT: String(await aFreePort()), DATA_DIR: dataDir, HOST: 'localhost' }
    const first = await startProcess(env)
    const ask = await administratorOf(first, dataDir)
    const codes = await parentsCodes(ask, 1000)
    const people = codes.map((code, index) => ({
      code,
      submission: randomKey(),
      answers: answersOf(index),
    }))
    const send = async ({ code, submission, answers }: (typeof people)[number]) => {
      const body = JSON.stringify({ code, submission, language: 'nl', answers })
      const headers = { 'content-type': 'application/json' }
      const reply = await fetch(`${first.url}/api/responses`, { method: 'POST', headers, body }).catch(() => undefined)
      return reply?.status === 201
    }

    let acknowledged = 0
    const received = people.map(() => false)
    const queue = people.entries()
    // So many at the same moment, and not all: on a busy machine everybody would be answered before the kill arrives.
    const sender = async () => {
      for (const [index, person] of queue) {
        received[index] = await send(person)
        if (received[index] && ++acknowledged === 300) first.child.kill('SIGKILL')
      }
    }
    await Promise.all(Array.from({ length: 100 }, sender))
    if (first.child.exitCode === null && first.child.signalCode === null) await once(first.child, 'exit')
    expect(first.child.signalCode).toBe('SIGKILL')
    const known = people.filter((_, index) => received[index]).map(({ answers }) => JSON.stringify(answers))
    expect(known.length).toBeGreaterThanOrEqual(300)
    expect(known.length).toBeLessThan(1000)

    const stored = () => {
      const sqlite = new Sqlite(join(dataDir, 'windroos.sqlite'), { readonly: true })
      const rows = sqlite.prepare<[], { answers: string }>('select answers from response').all()
      sqlite.close()
      return rows.map(({ answers }) => answers)
    }
    const second = await startProcess(env)
    const afterwards = stored()
    expect(new Set(afterwards).size).toBe(afterwards.length)
    expect(known.filter((answers) => !afterwards.includes(answers))).toEqual([])

    // Everybody who heard nothing tries again, and so does everybody who did.
    for (let from = 0; from < people.length; from += 100) {
      const again = await Promise.all(people.slice(from, from + 100).map(send))
      expect(again.every(Boolean)).toBe(true)
    }
    expect(new Set(stored()).size).toBe(1000)
    expect(stored()).toHaveLength(1000)
    second.child.kill('SIGTERM')
    await once(second.child, 'exit')
  }, 120_000)
})

test('Every connection waits for the disk, and writes zeros over what is deleted', async () => {
  const sqlite = openSqlite(join(await aFolder(), 'windroos.sqlite'))
  const settings = ['journal_mode', 'synchronous', 'secure_delete', 'foreign_keys'].map((name) =>
    sqlite.pragma(name, { simple: true }),
  )
  sqlite.close()
  expect(settings).toEqual(['wal', 2, 1, 1])
})

describe('A disk that is full', () => {
  test('gives a clear problem, keeps what was stored, and does not spend the code', async () => {
    const server = await aServer({ maxPages: 400 })
    const survey = await anOpenSurvey(server, await fatima(server))
    const codes = await survey.codes('parents', 1000)
    const long = { ...all(3), 'one-wish': 'x'.repeat(1000) }
    const statuses: number[] = []
    let refused = ''
    for (const code of codes) {
      const reply = await survey.send(code, long)
      statuses.push(reply.status)
      if (reply.status !== 201) {
        expect(reply).toMatchObject({ status: 507, body: { type: '/problems/storage-full' } })
        expect(reply.headers['retry-after']).toBeDefined()
        refused = code
        break
      }
    }
    expect(refused).not.toBe('')
    const stored = await server.db.selectFrom('response').selectAll().execute()
    expect(stored).toHaveLength(statuses.filter((status) => status === 201).length)
    const { used } = await server.db
      .selectFrom('invitation')
      .select(({ fn }) => fn.sum<number>('used').as('used'))
      .executeTakeFirstOrThrow()
    expect(used).toBe(stored.length)
  })
})

describe('Starting', () => {
  const startWith = async (env: Record<string, string>) => {
    const running = await startProcess({ DATA_DIR: await aFolder(), PORT: String(await aFreePort()), ...env })
    if (running.child.exitCode === null) await Promise.race([once(running.child, 'exit'), pause(10_000)])
    return { status: running.child.exitCode, lines: running.output().trim().split('\n') }
  }

  test('on a file that is not a database says so in one line and leaves the file as it was', async () => {
    const { readFile, writeFile } = await import('node:fs/promises')
    const folder = await aFolder()
    const file = join(folder, 'windroos.sqlite')
    await writeFile(file, 'Notulen van de ouderraad\n'.repeat(400))
    const { status, lines } = await startWith({ DATA_DIR: folder })
    expect(status).toBe(1)
    expect(lines).toEqual([expect.stringContaining('cannot be opened as a database: file is not a database')])
    expect(await readFile(file, 'utf8')).toBe('Notulen van de ouderraad\n'.repeat(400))
  })

  test('on a port that is in use says so in one line', async () => {
    const other = createServer().listen(0, 'localhost')
    onTestFinished(() => void other.close())
    await once(other, 'listening')
    const bound = other.address()
    const port = typeof bound === 'object' && bound ? bound.port : 0
    const { status, lines } = await startWith({ PORT: String(port) })
    expect(status).toBe(1)
    expect(lines).toEqual([expect.stringContaining(`Port ${port} is in use`)])
  })

  test.each([
    [{ PORT: 'drie' }, 'PORT=drie is not a port number'],
    [{ PUBLIC_URL: 'scan.school.nl:8080' }, 'PUBLIC_URL=scan.school.nl:8080 is not an address'],
    [{ DEFINITIONS_DIR: '/nowhere' }, 'DEFINITIONS_DIR=/nowhere is not a folder'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL=loud is not one of'],
    [{ DATA_DIR: '/dev/null/data' }, '/dev/null/data'],
  ])('with %j says what is wrong in one line', async (env, message) => {
    const { status, lines } = await startWith(env as Record<string, string>)
    expect(status).toBe(1)
    expect(lines).toEqual([expect.stringContaining(message)])
  })

  test('for the first time says in three lines where to go and with which token', async () => {
    const folder = await aFolder()
    const port = String(await aFreePort())
    const { output } = await startProcess({ DATA_DIR: folder, PORT: port })
    const { readFile } = await import('node:fs/promises')
    const token = (await readFile(join(folder, 'setup-token'), 'utf8')).trim()
    const lines = output().trim().split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toContain(`http://localhost:${port}`)
    expect(lines[1]).toContain(`/setup#token=${token}`)
  })

  test('again after a normal stop goes on with the same data', async () => {
    const dataDir = await aFolder()
    const env = { PORT: String(await aFreePort()), DATA_DIR: dataDir }
    const first = await startProcess(env)
    const ask = await administratorOf(first, dataDir)
    await ask('POST', '/api/schools', { name: 'De Klimboom', type: 'po' })
    first.child.kill('SIGTERM')
    await once(first.child, 'exit')
    expect(first.child.exitCode).toBe(0)
    const second = await startProcess(env)
    expect(second.output()).not.toContain('token')
    expect(await (await fetch(`${second.url}/api/session`)).json()).toMatchObject({ account: null, setupNeeded: false })
  })
})
