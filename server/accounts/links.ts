import type { LinkReply } from '#domain/api/accounts.ts'
import { Problem } from '#domain/problem.ts'
import type { Database } from '../database/open.ts'
import { hashOf, randomKey } from '../database/random.ts'
import { writing } from '../database/transaction.ts'
import {
  deleteExpiredLinks,
  deleteLinks,
  findLink,
  insertLink,
  type Purpose,
  type StoredLink,
} from './link-repository.ts'
import { requireGoodPassword } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { findAccount, type StoredAccount, setPasswordHash } from './repository.ts'
import { removeSecondStep } from './second-step-repository.ts'
import { deleteSessions } from './session-repository.ts'

const hour = 60 * 60 * 1000
/** Handed over or mailed by an administrator, to somebody who may be on leave. */
const lasting = 7 * 24 * hour
/** Asked for by the person who waits for it. */
const soon = hour

export const purposeFor = ({ passwordHash }: StoredAccount): 'invite' | 'reset' =>
  passwordHash === undefined ? 'invite' : 'reset'
export const shownPurpose = (purpose: Purpose): LinkReply['purpose'] => (purpose === 'invite' ? 'invite' : 'reset')

const hashOfToken = (token: string) => hashOf('account link', token)

/** A link that an administrator makes; the ones before it stop working. Gives the token, of which only a hash is kept. */
export async function makeLink(db: Database, accountId: string, purpose: Purpose, now: Date): Promise<string> {
  await deleteLinks(db, accountId)
  return addLink(db, accountId, purpose, new Date(now.getTime() + lasting))
}

/** A link that was asked for without logging in. It leaves others alone, or anybody could spoil an invitation. */
export async function makeMailedLink(db: Database, known: StoredAccount, now: Date): Promise<string> {
  await deleteExpiredLinks(db, now)
  return addLink(db, known.account.id, purposeFor(known), new Date(now.getTime() + soon))
}

async function addLink(db: Database, accountId: string, purpose: Purpose, expires: Date): Promise<string> {
  const token = randomKey() + randomKey()
  await insertLink(db, hashOfToken(token), { accountId, purpose, expiresAt: expires.toISOString() })
  return token
}

/** The token stands behind the hash: a browser does not send that part to any server, so it is in no log. */
export const linkWith = (origin: string, token: string): string => `${origin}/welcome#token=${token}`

/** The account of a link that works. Unknown, used, too old, or of a disabled account: one and the same answer. */
export async function followLink(
  db: Database,
  token: string,
  now: Date,
): Promise<{ link: StoredLink; known: StoredAccount }> {
  const link = await findLink(db, hashOfToken(token), now)
  const known = link && (await findAccount(db, link.accountId))
  if (!known || known.disabled) throw new Problem('link-expired')
  return { link, known }
}

/** Gives the account of a link its new password: once, whoever asks at the same moment. Every session ends. */
export async function choosePassword(db: Database, token: string, password: string, now: Date): Promise<StoredAccount> {
  const { known } = await followLink(db, token, now)
  requireGoodPassword(password, known.account)
  const passwordHash = await hashPassword(password)
  return writing(db, async (trx) => {
    const { link, known } = await followLink(trx, token, now)
    await deleteLinks(trx, link.accountId)
    await setPasswordHash(trx, link.accountId, passwordHash)
    if (link.purpose === 'reset-both') await removeSecondStep(trx, link.accountId)
    await deleteSessions(trx, link.accountId)
    return known
  })
}
