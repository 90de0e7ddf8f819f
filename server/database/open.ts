import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { migrations } from '../../migrations/all.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

/** The database cannot be used; the message is one line for the person who starts the server. */
export class DatabaseError extends Error {}

export interface SqliteOptions {
  /** The file may grow to this many pages of 4 kB; unlimited when left out. */
  readonly maxPages?: number | undefined
}

/** The settings on which durability and deletion rest, for every connection to the file. */
export function openSqlite(file: string, options: SqliteOptions = {}): Sqlite.Database {
  const sqlite = new Sqlite(file)
  applySettings(sqlite, options)
  return sqlite
}

function applySettings(sqlite: Sqlite.Database, { maxPages }: SqliteOptions) {
  // WAL with a full sync: a commit that returned is on the disk, also when the power fails.
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  // What is deleted is overwritten with zeros, not left behind on free pages.
  sqlite.pragma('secure_delete = ON')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 5000')
  if (maxPages !== undefined) sqlite.pragma(`max_page_count = ${maxPages}`)
}

/** Opens the SQLite file, makes it when it is not there, and brings its tables up to date. */
export async function openDatabase(
  file: string,
  options: SqliteOptions = {},
  list: Readonly<Record<string, Migration>> = migrations,
): Promise<Database> {
  const sqlite = connect(file, options, Object.keys(list))
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) })
  try {
    await migrate(sqlite, new Migrator({ db, provider: { getMigrations: async () => ({ ...list }) } }))
    return db
  } catch (error) {
    await db.destroy()
    throw new DatabaseError(`${file} cannot be brought up to date: ${messageOf(error)}`, { cause: error })
  }
}

function connect(file: string, options: SqliteOptions, known: readonly string[]): Sqlite.Database {
  let sqlite: Sqlite.Database | undefined
  try {
    mkdirSync(dirname(file), { recursive: true })
    sqlite = new Sqlite(file)
    // Before any setting is made: a file that is not for this version stays as it was, byte for byte.
    refuseNewer(sqlite, file, known)
    applySettings(sqlite, options)
    return sqlite
  } catch (error) {
    sqlite?.close()
    if (error instanceof DatabaseError) throw error
    throw new DatabaseError(`${file} cannot be opened as a database: ${messageOf(error)}`, { cause: error })
  }
}

function refuseNewer(sqlite: Sqlite.Database, file: string, known: readonly string[]) {
  const tables = "select 1 from sqlite_master where type = 'table' and name = 'kysely_migration'"
  if (!sqlite.prepare(tables).get()) return
  const done = sqlite.prepare<[], { name: string }>('select name from kysely_migration order by name').all()
  const unknown = done.find(({ name }) => !known.includes(name))
  if (unknown)
    throw new DatabaseError(
      `${file} was made by a newer version of Windroos (${unknown.name}): start that version, or restore a backup of this one`,
    )
}

/** All migrations or none: by itself the migrator would leave behind the half of one that failed on SQLite. */
async function migrate(sqlite: Sqlite.Database, migrator: Migrator): Promise<void> {
  sqlite.exec('begin immediate')
  try {
    const { error } = await migrator.migrateToLatest()
    if (error !== undefined) throw error
    sqlite.exec('commit')
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('rollback')
    throw error
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
