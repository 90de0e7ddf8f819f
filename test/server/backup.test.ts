import { execFile, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import { copyFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { copyDatabase } from '../../server/database/copy.ts'
import { randomKey } from '../../server/database/random.ts'
import { aMailSurvey, people, storedAddresses, withMail } from '../support/mail-survey.ts'
import { administratorOf, aFreePort, parentsCodes, startProcess } from '../support/process.ts'
import { aFolder, aServer, Visitor } from '../support/server.ts'
import { all, anOpenSurvey, fatima, password } from '../support/survey.ts'

const root = join(import.meta.dirname, '..', '..')
const backup = (dataDir: string, ...words: string[]) =>
  promisify(execFile)(process.execPath, ['server/backup.ts', ...words], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir },
  })

/** What a command that is refused says, and how it ends. */
async function refusal(dataDir: string, ...words: string[]) {
  const failed = await backup(dataDir, ...words).then(
    () => undefined,
    (error: { code: number; stderr: string }) => error,
  )
  return { status: failed?.code, lines: failed?.stderr.trim().split('\n') }
}

function inside(file: string) {
  const sqlite = new Sqlite(file, { readonly: true })
  const answers = sqlite.prepare<[], { answers: string }>('select answers from response').all()
  const used = sqlite.prepare<[], { used: number }>('select count(*) as used from invitation where used = 1').get()
  const integrity = sqlite.pragma('integrity_check', { simple: true })
  sqlite.close()
  return { answers: new Set(answers.map((row) => row.answers)), responses: answers.length, used: used?.used, integrity }
}

/** Answers that nobody else gives. */
const answersOf = (person: number) => ({
  'info-calendar': 1 + (person % 4),
  'one-wish': `wens ${person}`,
  ...digits(person),
})
const digits = (person: number) =>
  Object.fromEntries(
    Object.keys(all(1, 'relation')).map((id, digit) => [id, 1 + (Math.floor(person / 4 ** digit) % 4)]),
  )
const storedOf = (person: number) => {
  const { 'one-wish': _, ...answers } = answersOf(person)
  return JSON.stringify(answers)
}

describe('A backup while four hundred parents answer', () => {
  test('holds all that was acknowledged before, each code with its response; a restored server goes on', async () => {
    const dataDir = await aFolder()
    const env = { PORT: String(await aFreePort()), DATA_DIR: dataDir, HOST: 'localhost' }
    const first = await startProcess(env)
    const ask = await administratorOf(first, dataDir)
    const codes = await parentsCodes(ask, 400)
    const [survey] = (await ask('GET', '/api/surveys')).body as { id: string }[]
    const people = codes.map((code, person) => ({ code, person, submission: randomKey() }))
    const acknowledged: number[] = []
    const send = async ({ code, person, submission }: (typeof people)[number]) => {
      const body = JSON.stringify({ code, submission, language: 'nl', answers: answersOf(person) })
      const headers = { 'content-type': 'application/json' }
      const reply = await fetch(`${first.url}/api/responses`, { method: 'POST', headers, body })
      if (reply.status === 201) acknowledged.push(person)
      return reply.status
    }
    /** Twenty telephones at once, each for one family after another. */
    const queue = people.slice(0, 360)
    const everybody = Array.from({ length: 20 }, async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        await send(next)
        await pause(60)
      }
    })

    const file = join(await aFolder(), 'backup.sqlite')
    await expect.poll(() => acknowledged.length).toBeGreaterThanOrEqual(50)
    const before = [...acknowledged]
    const { stdout } = await backup(dataDir, file)
    expect(stdout).toContain(`is copied to ${file}`)
    expect(acknowledged.length - before.length, 'answers that came in meanwhile').toBeGreaterThan(20)
    await Promise.all(everybody)
    for (const late of people.slice(360)) await send(late)
    expect(acknowledged).toHaveLength(400)

    const copy = inside(file)
    expect(copy.integrity).toBe('ok')
    expect(before.filter((person) => !copy.answers.has(storedOf(person)))).toEqual([])
    expect(copy.used).toBe(copy.responses)
    expect(copy.responses).toBeLessThanOrEqual(360)
    expect(copy.answers.size).toBe(copy.responses)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(file, '..'))).toEqual(['backup.sqlite'])

    // As docs/backup.md says: stop, put the copy in the place of the file, take away its log, start.
    first.child.kill('SIGTERM')
    await once(first.child, 'exit')
    const live = join(dataDir, 'windroos.sqlite')
    await copyFile(file, live)
    for (const log of ['-wal', '-shm']) await rm(live + log, { force: true })
    const second = await startProcess(env)
    expect(second.output()).toContain('Windroos')
    const statuses: number[] = []
    for (const each of people) statuses.push(await send(each))
    expect(new Set(statuses)).toEqual(new Set([201]))
    expect(inside(live)).toMatchObject({ responses: 400, used: 400 })
    expect((await ask('POST', `/api/surveys/${survey?.id}/close`)).status).toBe(200)
    const report = await ask('GET', `/api/surveys/${survey?.id}/report`)
    expect(report.body.audiences.parents.answered).toBe(400)
  }, 120_000)
})

describe('A backup', () => {
  test('of a server that was killed holds what it had acknowledged; of one that is stopped, it leaves nothing beside it', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server))
    await survey.answered('parents', [all(3), all(4), all(2)])
    const killed = await aFolder()
    for (const log of ['', '-wal']) await copyFile(server.file + log, join(killed, `windroos.sqlite${log}`))
    await backup(killed, join(killed, 'copy.sqlite'))
    expect(inside(join(killed, 'copy.sqlite'))).toMatchObject({ responses: 3, used: 3, integrity: 'ok' })

    await server.stop()
    await backup(server.config.dataDir, join(server.config.dataDir, 'copy.sqlite'))
    expect(readdirSync(server.config.dataDir).filter((name) => name.includes('sqlite'))).toEqual([
      'copy.sqlite',
      'windroos.sqlite',
    ])
  })

  test('that is put back mails nobody a second time: who was waiting is uncertain, and no round goes on', async () => {
    const survey = await aMailSurvey({}, { MAIL_PER_MINUTE: '1' })
    const { server, smtp } = survey
    await survey.mail(people(6))
    await survey.arrived(1)
    await expect.poll(async () => (await survey.mailings()).mailings[0].counts).toMatchObject({ sent: 1, waiting: 5 })
    // A backup in the middle of everything: a round of reminders as well, and a message on its way.
    const [waiting] = (await storedAddresses(server)).filter(({ state }) => state === 'waiting')
    await server.db
      .updateTable('mail_address')
      .set({ state: 'sending' })
      .where('id', '=', waiting?.id ?? '')
      .execute()
    await server.db.updateTable('mail_address').set({ due_round: 1 }).where('state', '=', 'sent').execute()
    const started = '2027-02-01T09:00:00.000Z'
    await server.db
      .insertInto('mail_reminder')
      .values({ survey_id: survey.id, audience: 'parents', round: 1, started_at: started })
      .execute()
    const dataDir = await aFolder()
    copyDatabase(server.file, join(dataDir, 'windroos.sqlite'))
    await copyFile(join(server.config.dataDir, 'mail-key'), join(dataDir, 'mail-key'))
    expect(readdirSync(dataDir).sort()).toEqual(['mail-key', 'windroos.sqlite'])
    // The database that is in use is as it was.
    expect((await storedAddresses(server)).map(({ state }) => state).sort()).toEqual([
      'sending',
      'sent',
      'waiting',
      'waiting',
      'waiting',
      'waiting',
    ])
    await server.stop()

    const restored = await aServer({
      env: { DATA_DIR: dataDir, ...smtp.env, PUBLIC_URL: 'https://scan.school.example' },
    })
    const facilitator = new Visitor(restored.app)
    await facilitator.post('/api/session', { email: 'fatima@school.nl', password })
    const again = withMail({ ...survey, server: restored, facilitator }, smtp)
    await pause(1500)
    expect(smtp.letters).toHaveLength(1)
    const { mailings, reminders } = await again.mailings()
    expect(mailings[0]).toMatchObject({ total: 6, counts: { sent: 1, waiting: 0, uncertain: 5 } })
    expect(mailings[0].uncertain).toHaveLength(5)
    expect(reminders).toMatchObject({ busy: false, rounds: 1 })
  })

  test('is refused in one line, and leaves nothing behind, where it cannot be made', async () => {
    const { config, file, db } = await aServer()
    const folder = await aFolder()
    const there = join(folder, 'there.sqlite')
    await writeFile(there, 'Notulen')
    const cases: [string, string[], string][] = [
      [config.dataDir, [], 'Say where to'],
      [config.dataDir, ['one.sqlite', 'two.sqlite'], 'Say where to'],
      [config.dataDir, [there], `${there} exists already: choose another name`],
      [config.dataDir, [file], `${file} exists already`],
      [config.dataDir, [join(folder, 'no-such-folder', 'copy.sqlite')], 'ENOENT'],
      [folder, [join(folder, 'copy.sqlite')], `There is no database at ${folder}`],
    ]
    for (const [dataDir, words, message] of cases) {
      const { status, lines } = await refusal(dataDir, ...words)
      expect([words, status, lines]).toEqual([words, 1, [expect.stringContaining(message)]])
    }
    const other = await aFolder()
    await writeFile(join(other, 'windroos.sqlite'), 'Notulen van de ouderraad\n'.repeat(400))
    expect(await refusal(other, join(folder, 'copy.sqlite'))).toEqual({
      status: 1,
      lines: [expect.stringContaining('file is not a database')],
    })
    expect(readdirSync(folder)).toEqual(['there.sqlite'])
    expect(await db.selectFrom('account').selectAll().execute()).toEqual([])
  })

  test.skipIf(process.platform === 'win32')('on a full disk is not there at all', async () => {
    const { config } = await aServer()
    const folder = await aFolder()
    // Files of this process may not grow beyond 64 kB, as on a disk with no more room than that.
    const command = `ulimit -f 64; exec "${process.execPath}" server/backup.ts "${join(folder, 'copy.sqlite')}"`
    const { status, stderr } = spawnSync('bash', ['-c', command], {
      cwd: root,
      env: { ...process.env, DATA_DIR: config.dataDir },
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/cannot be copied to .*(full|I\/O)/)])
    expect(readdirSync(folder)).toEqual([])
  })
})
