import { sql, type Transaction } from 'kysely'
import type { Database } from './open.ts'
import type { Tables } from './tables.ts'

/**
 * A transaction that reads before it writes. It takes SQLite's write lock first: otherwise somebody else may write in
 * between, and what was read is no longer true.
 */
export const writing = <T>(db: Database, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (trx) => {
    await sql`delete from session where 1 = 0`.execute(trx)
    return work(trx)
  })
