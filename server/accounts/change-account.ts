import type { Account, AccountChange, NewAccount } from '#domain/api/accounts.ts'
import { Problem } from '#domain/problem.ts'
import type { Database } from '../database/open.ts'
import { randomKey } from '../database/random.ts'
import { writing } from '../database/transaction.ts'
import { listSchools } from '../schools/repository.ts'
import { deleteLinks } from './link-repository.ts'
import { makeLink } from './links.ts'
import {
  anyAdministrator,
  deleteAccount,
  findAccount,
  findAccountByEmail,
  insertAccount,
  type StoredAccount,
  updateAccount,
} from './repository.ts'
import { deleteSessions } from './session-repository.ts'

/** An account without a password, and the token of the link to choose one. */
export async function inviteAccount(
  db: Database,
  { name, email, roles }: NewAccount,
  now: Date,
): Promise<{ account: Account; token: string }> {
  const account = { id: randomKey(), name, email: email.toLowerCase(), roles }
  return writing(db, async (trx) => {
    await requireFreeEmail(trx, account)
    await requireSchools(trx, roles)
    await insertAccount(trx, account)
    return { account, token: await makeLink(trx, account.id, 'invite', now) }
  })
}

/** Changes an account; whoever is logged in with it notices at the next request. */
export async function changeAccount(db: Database, id: string, change: AccountChange): Promise<StoredAccount> {
  return writing(db, async (trx) => {
    const before = await accountWith(trx, id)
    const { name = before.account.name, roles = before.account.roles, disabled = before.disabled } = change
    const email = change.email?.toLowerCase() ?? before.account.email
    const account = { id, name, email, roles }
    await requireFreeEmail(trx, account)
    if (change.roles) await requireSchools(trx, change.roles)
    await updateAccount(trx, account, disabled)
    await requireAdministrator(trx)
    if (disabled) await deleteSessions(trx, id)
    // A link that went to an address belongs to that address.
    if (disabled || email !== before.account.email) await deleteLinks(trx, id)
    return accountWith(trx, id)
  })
}

export async function removeAccount(db: Database, id: string): Promise<void> {
  await writing(db, async (trx) => {
    if (!(await deleteAccount(trx, id))) throw new Problem('account-not-found')
    await requireAdministrator(trx)
  })
}

export async function accountWith(db: Database, id: string): Promise<StoredAccount> {
  const known = await findAccount(db, id)
  if (!known) throw new Problem('account-not-found')
  return known
}

async function requireFreeEmail(db: Database, { id, email }: Account): Promise<void> {
  const other = await findAccountByEmail(db, email)
  if (other && other.account.id !== id) throw new Problem('email-taken')
}

async function requireSchools(db: Database, roles: Account['roles']): Promise<void> {
  const known = new Set((await listSchools(db)).map(({ id }) => id))
  const errors = roles.flatMap(({ schoolId }, index) =>
    schoolId === undefined || known.has(schoolId)
      ? []
      : [{ pointer: `/roles/${index}/schoolId`, message: 'there is no such school' }],
  )
  if (errors.length > 0) throw new Problem('request-invalid', { errors })
}

/** Asked after a change, inside its transaction: without anybody who can log in and manage, it is undone. */
async function requireAdministrator(db: Database): Promise<void> {
  if (!(await anyAdministrator(db))) throw new Problem('last-administrator')
}
