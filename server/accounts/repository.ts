import type { Selectable } from 'kysely'
import type { Account, AccountEntry } from '#domain/api/accounts.ts'
import type { Database } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'

type Row = Selectable<Tables['account']>

/** What stands in the place of a hash until a password is chosen; it is the hash of nothing. */
const noPassword = ''

/** An account with what it takes to log in. */
export interface StoredAccount {
  readonly account: Account
  readonly disabled: boolean
  /** undefined: no password was chosen yet. */
  readonly passwordHash: string | undefined
  /** What the person's app makes codes from; it is on after a first code was right. */
  readonly secondStep: { readonly secret: string; readonly on: boolean } | undefined
}

export async function anyAccount(db: Database): Promise<boolean> {
  return (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Whether there is somebody who can log in and manage accounts. */
export async function anyAdministrator(db: Database): Promise<boolean> {
  const usable = db.selectFrom('account').select('id').where('administrator', '=', 1).where('disabled', '=', 0)
  return (await usable.where('password_hash', '<>', noPassword).limit(1).executeTakeFirst()) !== undefined
}

export async function insertAccount(db: Database, account: Account, passwordHash = noPassword): Promise<void> {
  const { id, name, email, roles } = account
  const administrator = Number(roles.some(({ role }) => role === 'administrator'))
  await db.insertInto('account').values({ id, name, email, password_hash: passwordHash, administrator }).execute()
  await insertRoles(db, id, roles)
}

export async function listAccounts(db: Database): Promise<StoredAccount[]> {
  const rows = await db.selectFrom('account').selectAll().orderBy('name').orderBy('id').execute()
  const roles = Map.groupBy(await db.selectFrom('role').selectAll().orderBy('school_id').execute(), (r) => r.account_id)
  return rows.map((row) => toStored(row, roles.get(row.id) ?? []))
}

export async function findAccount(db: Database, id: string): Promise<StoredAccount | undefined> {
  const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toStored(row, await rolesOf(db, row.id))
}

export async function findAccountByEmail(db: Database, email: string): Promise<StoredAccount | undefined> {
  const row = await db.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst()
  return row && toStored(row, await rolesOf(db, row.id))
}

export async function updateAccount(db: Database, account: Account, disabled: boolean): Promise<void> {
  const { id, name, email, roles } = account
  const administrator = Number(roles.some(({ role }) => role === 'administrator'))
  const row = { name, email, administrator, disabled: Number(disabled) }
  await db.updateTable('account').set(row).where('id', '=', id).execute()
  await db.deleteFrom('role').where('account_id', '=', id).execute()
  await insertRoles(db, id, roles)
}

export async function renameAccount(db: Database, id: string, name: string): Promise<void> {
  await db.updateTable('account').set({ name }).where('id', '=', id).execute()
}

export async function setPasswordHash(db: Database, id: string, passwordHash: string): Promise<void> {
  await db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', id).execute()
}

/** Removes an account with its roles, sessions, links and codes. Says whether it was there. */
export async function deleteAccount(db: Database, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('account').where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}

export const toEntry = ({ account, disabled, passwordHash, secondStep }: StoredAccount): AccountEntry => ({
  ...account,
  disabled,
  invited: passwordHash === undefined,
  secondStep: secondStep?.on ?? false,
})

async function insertRoles(db: Database, accountId: string, roles: Account['roles']): Promise<void> {
  const rows = roles.flatMap(({ role, schoolId }) =>
    schoolId === undefined ? [] : [{ account_id: accountId, school_id: schoolId, role }],
  )
  if (rows.length > 0) await db.insertInto('role').values(rows).execute()
}

const rolesOf = (db: Database, accountId: string) =>
  db.selectFrom('role').selectAll().where('account_id', '=', accountId).orderBy('school_id').execute()

function toStored(row: Row, atSchools: readonly Selectable<Tables['role']>[]): StoredAccount {
  const { id, name, email, password_hash: passwordHash, totp_secret: secret } = row
  return {
    account: { id, name, email, roles: toRoles(row.administrator === 1, atSchools) },
    disabled: row.disabled === 1,
    passwordHash: passwordHash === noPassword ? undefined : passwordHash,
    secondStep: secret === null ? undefined : { secret, on: row.totp_confirmed === 1 },
  }
}

function toRoles(administrator: boolean, atSchools: readonly Selectable<Tables['role']>[]): Account['roles'] {
  const roles: Account['roles'] = atSchools.map(({ school_id, role }) => ({
    role: role === 'facilitator' ? 'facilitator' : 'reader',
    schoolId: school_id,
  }))
  return administrator ? [{ role: 'administrator' }, ...roles] : roles
}
