import type { Selectable } from 'kysely'
import type { Account } from '#domain/api/accounts.ts'
import type { Database } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'

export async function anyAccount(db: Database): Promise<boolean> {
  return (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function insertAccount(db: Database, account: Account, passwordHash: string): Promise<void> {
  await db
    .insertInto('account')
    .values({
      id: account.id,
      name: account.name,
      email: account.email,
      password_hash: passwordHash,
      administrator: Number(account.roles.some(({ role }) => role === 'administrator')),
    })
    .execute()
}

export async function findAccountByEmail(db: Database, email: string) {
  const row = await db.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst()
  return row && { account: toAccount(row, await rolesOf(db, row.id)), passwordHash: row.password_hash }
}

export async function insertSession(db: Database, session: Selectable<Tables['session']>): Promise<void> {
  await db.insertInto('session').values(session).execute()
}

export async function findSessionAccount(db: Database, tokenHash: string, now: Date): Promise<Account | undefined> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .selectAll('account')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now.toISOString())
    .where('account.disabled', '=', 0)
    .executeTakeFirst()
  return row && toAccount(row, await rolesOf(db, row.id))
}

export async function deleteSession(db: Database, tokenHash: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

export async function deleteExpiredSessions(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', now.toISOString()).execute()
}

async function rolesOf(db: Database, accountId: string): Promise<Account['roles']> {
  const rows = await db
    .selectFrom('role')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('school_id')
    .execute()
  return rows.map(({ school_id, role }) => ({
    role: role === 'facilitator' ? 'facilitator' : 'reader',
    schoolId: school_id,
  }))
}

const toAccount = (
  { id, name, email, administrator }: Selectable<Tables['account']>,
  roles: Account['roles'],
): Account => ({ id, name, email, roles: administrator === 1 ? [{ role: 'administrator' }, ...roles] : roles })
