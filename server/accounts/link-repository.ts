import type { Selectable } from 'kysely'
import type { Database } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'

/** What a link is for; the last takes the second step away as well. */
export const purposes = ['invite', 'reset', 'reset-both'] as const
export type Purpose = (typeof purposes)[number]

export interface StoredLink {
  readonly accountId: string
  readonly purpose: Purpose
  readonly expiresAt: string
}

export async function insertLink(db: Database, tokenHash: string, link: StoredLink): Promise<void> {
  const { accountId, purpose, expiresAt } = link
  const row = { token_hash: tokenHash, account_id: accountId, purpose, expires_at: expiresAt }
  await db.insertInto('account_link').values(row).execute()
}

export async function findLink(db: Database, tokenHash: string, now: Date): Promise<StoredLink | undefined> {
  const query = db.selectFrom('account_link').selectAll().where('token_hash', '=', tokenHash)
  const row = await query.where('expires_at', '>', now.toISOString()).executeTakeFirst()
  return row && toLink(row)
}

export async function listLinks(db: Database, accountId: string, now: Date): Promise<StoredLink[]> {
  const query = db.selectFrom('account_link').selectAll().where('account_id', '=', accountId)
  return (await query.where('expires_at', '>', now.toISOString()).orderBy('expires_at').execute()).map(toLink)
}

/** None of the account's links works any more. */
export async function deleteLinks(db: Database, accountId: string): Promise<void> {
  await db.deleteFrom('account_link').where('account_id', '=', accountId).execute()
}

export async function deleteExpiredLinks(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('account_link').where('expires_at', '<=', now.toISOString()).execute()
}

const toLink = (row: Selectable<Tables['account_link']>): StoredLink => ({
  accountId: row.account_id,
  purpose: purposes.find((known) => known === row.purpose) ?? 'reset',
  expiresAt: row.expires_at,
})
