import type { Selectable } from 'kysely'
import type { Account } from '#domain/api/accounts.ts'
import type { Database } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'
import { findAccount } from './repository.ts'

type Row = Selectable<Tables['session']>

/** A session as its owner may see it: where it began and when it was last used, to the day. */
export interface StoredSession {
  readonly id: string
  readonly createdAt: string
  readonly lastSeenOn: string
  readonly expiresAt: string
  readonly browser: string
}

export interface LiveSession {
  readonly id: string
  readonly lastSeenOn: string
  readonly account: Account
}

export async function insertSession(db: Database, session: Row): Promise<void> {
  await db.insertInto('session').values(session).execute()
}

/** The session of this token, while it lasts and its account is in use. */
export async function findSession(db: Database, tokenHash: string, now: Date): Promise<LiveSession | undefined> {
  const row = await db
    .selectFrom('session')
    .select(['id', 'account_id', 'last_seen_on'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  const known = row && (await findAccount(db, row.account_id))
  if (!known || known.disabled) return undefined
  return { id: row.id, lastSeenOn: row.last_seen_on, account: known.account }
}

export async function listSessions(db: Database, accountId: string, now: Date): Promise<StoredSession[]> {
  const own = db.selectFrom('session').selectAll().where('account_id', '=', accountId)
  const rows = await own
    .where('expires_at', '>', now.toISOString())
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toSession)
}

export async function sawSession(db: Database, id: string, day: string): Promise<void> {
  await db.updateTable('session').set({ last_seen_on: day }).where('id', '=', id).execute()
}

export async function deleteSession(db: Database, tokenHash: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

/** Ends one session of an account; says whether it was there. */
export async function deleteOwnSession(db: Database, accountId: string, id: string): Promise<boolean> {
  const own = db.deleteFrom('session').where('account_id', '=', accountId)
  return (await own.where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n
}

/** Ends the sessions of an account, all of them or all but one. */
export async function deleteSessions(db: Database, accountId: string, except = ''): Promise<void> {
  await db.deleteFrom('session').where('account_id', '=', accountId).where('id', '<>', except).execute()
}

export async function deleteExpiredSessions(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', now.toISOString()).execute()
}

const toSession = (row: Row): StoredSession => ({
  id: row.id,
  createdAt: row.created_at,
  lastSeenOn: row.last_seen_on,
  expiresAt: row.expires_at,
  browser: row.browser,
})
