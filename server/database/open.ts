import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
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
export function openSqlite(file: string, { maxPages }: SqliteOptions = {}): Sqlite.Database {
  const sqlite = new Sqlite(file)
  // WAL with a full sync: a commit that returned is on the disk, also when the power fails.
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  // What is deleted is overwritten with zeros, not left behind on free pages.
  sqlite.pragma('secure_delete = ON')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 5000')
  if (maxPages !== undefined) sqlite.pragma(`max_page_count = ${maxPages}`)
  return sqlite
}

/** Opens the SQLite file, makes it when it is not there, and brings its tables up to date. */
export async function openDatabase(file: string, options: SqliteOptions = {}): Promise<Database> {
  let sqlite: Sqlite.Database
  try {
    mkdirSync(dirname(file), { recursive: true })
    sqlite = openSqlite(file, options)
  } catch (error) {
    throw new DatabaseError(`${file} cannot be opened as a database: ${messageOf(error)}`, { cause: error })
  }
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) {
    await db.destroy()
    throw new DatabaseError(`${file} cannot be brought up to date: ${messageOf(error)}`, { cause: error })
  }
  return db
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
