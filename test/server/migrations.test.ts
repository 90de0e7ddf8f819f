import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { describe, expect, test } from 'vitest'
import { migrations } from '../../migrations/all.ts'
import { DatabaseError, openDatabase } from '../../server/database/open.ts'
import { randomKey } from '../../server/database/random.ts'
import { aFreePort, startProcess } from '../support/process.ts'
import { aFolder, aServer, Visitor } from '../support/server.ts'
import { all, password } from '../support/survey.ts'

/** A database of every released version: a school, three surveys and their people, and what that version said of them. */
const folder = join(import.meta.dirname, '..', 'support', 'shapes')
const shapes = readdirSync(folder).flatMap((name) => (name.endsWith('.sql') ? [name.slice(0, -4)] : []))
const newest = shapes.at(-1) ?? ''

interface Said {
  readonly surveys: Record<'draft' | 'open' | 'closed', string>
  readonly codes: Record<'draft' | 'unused' | 'poster' | 'closed', string> & {
    readonly used: { readonly code: string; readonly submission: string }
  }
  readonly rows: Record<string, number>
  readonly report: object
  readonly lower: object
  readonly texts: { readonly questions: readonly object[] }
  readonly progress: { readonly audiences: readonly object[] }
}
const saidBy = (shape: string) => JSON.parse(readFileSync(join(folder, `${shape}.json`), 'utf8')) as Said

/** The file that a server of that version left behind. */
async function aDatabaseOf(shape: string) {
  const dataDir = await aFolder()
  const file = join(dataDir, 'windroos.sqlite')
  const sqlite = new Sqlite(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.exec(readFileSync(join(folder, `${shape}.sql`), 'utf8'))
  sqlite.close()
  return { dataDir, file }
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
    const server = await aServer({ env: { DATA_DIR: (await aDatabaseOf(shape)).dataDir } })
    const facilitator = new Visitor(server.app)
    expect((await facilitator.post('/api/session', { email: 'fatima@school.nl', password })).status).toBe(200)
    const ask = async (path: string) => (await facilitator.get(`/api/surveys/${path}`)).body
    expect(await ask(`${said.surveys.closed}/report`)).toMatchObject(said.report)
    expect(await ask(`${said.surveys.closed}/report?subgroup=lower`)).toMatchObject(said.lower)
    expect(await ask(`${said.surveys.closed}/open-answers`)).toMatchObject(said.texts)
    for (const audience of said.progress.audiences)
      expect((await ask(`${said.surveys.open}/progress`)).audiences).toContainEqual(expect.objectContaining(audience))
    expect(await ask(said.surveys.draft)).toMatchObject({ status: 'draft' })
  })

  test('goes on with the codes that are out', async () => {
    const server = await aServer({ env: { DATA_DIR: (await aDatabaseOf(shape)).dataDir } })
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
