import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { Secret, TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { monthsLater } from '#domain/days.ts'
import { migrations } from '../../migrations/all.ts'
import { DatabaseError, openDatabase } from '../../server/database/open.ts'
import { randomKey } from '../../server/database/random.ts'
import { deleteOldAnswers } from '../../server/surveys/retention.ts'
import { day, storedAddresses } from '../support/mail-survey.ts'
import { aFreePort, startProcess } from '../support/process.ts'
import { aServer, type TestServer, Visitor } from '../support/server.ts'
import { aDatabaseOf, newest, saidBy, serverOf, shapes, withPeopleAndMail } from '../support/shapes/shape.ts'
import { anSmtpServer } from '../support/smtp.ts'
import { all, password } from '../support/survey.ts'

/** Somebody at the door of a server. */
async function logIn({ app }: TestServer, email = 'fatima@school.nl', code?: string) {
  const visitor = new Visitor(app)
  const { status, body } = await visitor.post('/api/session', { email, password, code })
  return { visitor, status, body }
}

type Row = Record<string, unknown>

/** All rows of all tables, with the columns that `like` has, or all of them. */
function contentOf(file: string, like?: Record<string, readonly Row[]>): Record<string, readonly Row[]> {
  const sqlite = new Sqlite(file, { readonly: true })
  const names = sqlite.prepare<[], { name: string }>("select name from sqlite_master where type = 'table'").all()
  const content = names.map(({ name }) => {
    const columns = Object.keys(like?.[name]?.[0] ?? {}).map((column) => `"${column}"`)
    const rows = sqlite.prepare(`select ${columns.join(', ') || '*'} from "${name}"`).all() as Row[]
    return [name, rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))] as const
  })
  sqlite.close()
  return Object.fromEntries(content)
}

describe.each(shapes)('A database of release %s', (shape) => {
  const said = saidBy(shape)

  test('is brought up to date without losing a row or a value', async () => {
    const { file } = await aDatabaseOf(shape)
    const before = contentOf(file)
    await (await openDatabase(file)).destroy()
    const after = contentOf(file, before)
    // Who is logged in at the moment of the update may have to log in again.
    for (const [table, rows] of Object.entries(before))
      if (table !== 'session' && !table.startsWith('kysely')) expect([table, after[table]]).toEqual([table, rows])
    for (const [table, count] of Object.entries(said.rows))
      expect([table, after[table]?.length]).toEqual([table, count])
    expect(contentOf(file).kysely_migration?.map(({ name }) => name)).toEqual(Object.keys(migrations))
  })

  test('has the same report, texts and response as before', async () => {
    const { visitor: facilitator } = await logIn(await serverOf(shape))
    const ask = async (path: string) => (await facilitator.get(`/api/surveys/${path}`)).body
    expect(await ask(`${said.surveys.closed}/report`)).toMatchObject(said.report)
    expect(await ask(`${said.surveys.closed}/report?subgroup=lower`)).toMatchObject(said.lower)
    expect(await ask(`${said.surveys.closed}/open-answers`)).toMatchObject(said.texts)
    for (const audience of said.progress.audiences)
      expect((await ask(`${said.surveys.open}/progress`)).audiences).toContainEqual(expect.objectContaining(audience))
    expect(await ask(said.surveys.draft)).toMatchObject({ status: 'draft' })
  })

  test('goes on with the codes that are out', async () => {
    const server = await serverOf(shape)
    const parent = new Visitor(server.app)
    const { codes } = said
    const send = async (code: string, submission = randomKey()) =>
      (await parent.post('/api/responses', { code, submission, language: 'nl', answers: all(3) })).status
    const stored = async () => (await server.db.selectFrom('response').select('id').execute()).length
    expect((await parent.get(`/api/questionnaires/${codes.unused}`)).status).toBe(200)
    expect(await send(codes.used.code, codes.used.submission)).toBe(201)
    expect(await stored()).toBe(said.rows.response)
    expect([await send(codes.unused), await send(codes.unused), await send(codes.poster)]).toEqual([201, 410, 201])
    expect(await stored()).toBe((said.rows.response ?? 0) + 2)
    expect([await send(codes.used.code), await send(codes.closed), await send(codes.draft)]).toEqual([410, 410, 409])
  })

  test('keeps the answers as long as was promised, and not longer', async () => {
    const server = await serverOf(shape)
    // Before a survey could say so, it was two years.
    const months = withPeopleAndMail.find(([each]) => each === shape)?.[1].settings.closed.retentionMonths ?? 24
    const last = new Date(`${monthsLater(said.report.survey.closedOn, months)}T09:00:00Z`)
    expect(await deleteOldAnswers(server.db, server.writer, new Date(last.getTime() - day))).toBe(0)
    expect(await deleteOldAnswers(server.db, server.writer, last)).toBe(1)
  })
})

describe.each(withPeopleAndMail)('A database of release %s, with its people and its mail', (shape, said) => {
  test('lets in who could get in before, with the same second step, link and rights', async () => {
    const server = await serverOf(shape)
    const { secondStep, invited, accounts } = said.people
    expect((await (await logIn(server)).visitor.get('/api/accounts')).body).toMatchObject(accounts)

    const appCode = () =>
      TOTP.generate({ secret: Secret.fromBase32(secondStep.secret), timestamp: server.clock.now.getTime() })
    const withCode = async (code?: string) => {
      const { status, body } = await logIn(server, secondStep.email, code)
      return status === 200 ? status : body.type
    }
    expect(await withCode()).toBe('/problems/second-step-needed')
    // The code of this very moment was used to turn the step on.
    expect(await withCode(appCode())).toBe('/problems/second-step-wrong')
    expect([await withCode(secondStep.recoveryCode), await withCode(secondStep.recoveryCode)]).toEqual([
      200,
      '/problems/second-step-wrong',
    ])
    server.clock.now = new Date(server.clock.now.getTime() + 120_000)
    const facilitator = (await logIn(server, secondStep.email, appCode())).visitor
    expect((await facilitator.get('/api/schools')).body).toMatchObject([{ id: said.school, mayManage: true }])

    const choice = { token: invited.token, password }
    expect((await new Visitor(server.app).post('/api/account-links/use', choice)).status).toBe(204)
    const reader = (await logIn(server, invited.email)).visitor
    expect((await reader.get('/api/schools')).body).toMatchObject([{ id: said.school, mayManage: false }])
  })

  test('shows the same log, settings and letters', async () => {
    const server = await serverOf(shape)
    server.clock.now = new Date(server.clock.now.getTime() + day)
    const { visitor } = await logIn(server)
    const ask = async (path: string) => (await visitor.get(`/api/${path}`)).body
    const lines = (await ask('audit')).entries.map(
      ({ at, account, action, school, subject }: Record<string, string> & { account: { name: string } }) =>
        [at, account.name, action, school, subject].filter((part) => part !== null).join(' '),
    )
    // The newest line is of this visit.
    expect(lines.slice(1)).toEqual(said.audit)
    for (const which of ['draft', 'open', 'closed'] as const) {
      const survey = `surveys/${said.surveys[which]}`
      expect(await ask(survey)).toMatchObject(said.settings[which])
      const texts: { own: string | null }[] = (await ask(`${survey}/texts`)).texts
      expect(texts.filter(({ own }) => own !== null)).toMatchObject(said.ownTexts[which])
    }
  })

  test('still knows the codes that were replaced', async () => {
    const parent = new Visitor((await serverOf(shape)).app)
    const send = async (code: string) =>
      (await parent.post('/api/responses', { code, submission: randomKey(), language: 'nl', answers: all(3) })).body
        .type
    for (const code of said.codes.replaced) expect(await send(code)).toBe('/problems/code-replaced')
    expect(await send(said.codes.replacedAndClosed)).toBe('/problems/survey-closed')
  })

  test('goes on with its mail: the round that was under way, who waited, and the next round, with the same codes', async () => {
    const smtp = await anSmtpServer()
    const { dataDir } = await aDatabaseOf(shape)
    const { key, mailings, turns, waiting, codes } = said.mail
    await writeFile(join(dataDir, 'mail-key'), `${key}\n`, { mode: 0o600 })
    const env = { ...smtp.env, PUBLIC_URL: 'https://elsewhere.school.example', DATA_DIR: dataDir }
    const server = await aServer({ env })
    const { visitor } = await logIn(server)
    const url = `/api/surveys/${said.surveys.open}`
    expect((await visitor.get(`${url}/mailings`)).body).toMatchObject({ trouble: null, mailings })
    const patient = { timeout: 10_000 }
    /** Who is sent to next, when that many messages came out, with their codes. */
    const next = async (count: number) => {
      await expect.poll(() => smtp.letters.length, patient).toBe(count)
      return Object.fromEntries(smtp.letters.splice(0).map(({ to, code }) => [to.join(), code]))
    }
    const start = server.clock.now.getTime()

    expect(await next(turns.length)).toEqual(Object.fromEntries(turns.map((address) => [address, codes[address]])))
    server.clock.now = new Date(start + 120_000)
    const first = await next(1)
    expect((await visitor.get(`/api/questionnaires/${first[waiting]}`)).status).toBe(200)

    // A message comes out before it is written down that it was sent, and who was not sent to is not reminded.
    const stateOf = async () => (await storedAddresses(server)).find(({ address }) => address === waiting)?.state
    await expect.poll(stateOf, patient).toBe('sent')
    const reminders = async () => (await visitor.get(`${url}/mailings`)).body.reminders
    await expect.poll(reminders, patient).toMatchObject({ rounds: 1, busy: false, reason: 'too-soon' })
    server.clock.now = new Date(start + 2 * day)
    expect((await visitor.post(`${url}/reminders`)).status).toBe(202)
    expect(await next(Object.keys(codes).length + 1)).toEqual({ ...codes, ...first })
    await expect.poll(reminders, patient).toMatchObject({ rounds: 2, busy: false, reason: 'enough' })
    expect(smtp.letters).toEqual([])
  })
})

/** Makes a table, changes another one, and then fails. */
const failing: Migration = {
  async up(db) {
    await db.schema.createTable('half_way').addColumn('id', 'text').execute()
    await db.schema.alterTable('school').addColumn('half_way', 'text').execute()
    await db.deleteFrom('summary').execute()
    throw new Error('the power failed')
  },
}

describe('An update that cannot be finished', () => {
  test('leaves the database as it was, and a mended one goes on from there', async () => {
    const { file } = await aDatabaseOf('0001')
    const before = contentOf(file)
    const attempt = openDatabase(file, {}, { ...migrations, '9999-failing': failing })
    await expect(attempt).rejects.toThrow(DatabaseError)
    await expect(attempt).rejects.toThrow('cannot be brought up to date: the power failed')
    expect(contentOf(file)).toEqual(before)
    await (await openDatabase(file)).destroy()
    expect(contentOf(file).summary).toEqual(before.summary)
  })

  test('would otherwise leave the half of it behind: the migrator alone does', async () => {
    const { file } = await aDatabaseOf('0001')
    const before = contentOf(file)
    const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: new Sqlite(file) }) })
    const list = { ...migrations, '9999-failing': failing }
    await new Migrator({ db, provider: { getMigrations: async () => list } }).migrateToLatest()
    await db.destroy()
    expect(contentOf(file)).not.toEqual(before)
    expect(contentOf(file)).toHaveProperty('half_way')
  })
})

test('A database of a newer version is refused in one line, and not a byte of it changes', async () => {
  const { dataDir, file } = await aDatabaseOf(newest)
  const sqlite = new Sqlite(file)
  sqlite.exec("insert into kysely_migration values ('9999-from-the-future', '2030-01-01'); create table news (id text)")
  sqlite.pragma('journal_mode = DELETE')
  sqlite.close()
  const before = await readFile(file)
  const running = await startProcess({ DATA_DIR: dataDir, PORT: String(await aFreePort()) })
  if (running.child.exitCode === null) await once(running.child, 'exit')
  expect(running.child.exitCode).toBe(1)
  expect(running.output().trim().split('\n')).toEqual([
    expect.stringContaining('made by a newer version of Windroos (9999-from-the-future): start that version'),
  ])
  expect((await readFile(file)).equals(before)).toBe(true)
})
