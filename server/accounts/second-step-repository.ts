import type { Database } from '../database/open.ts'

/** Keeps the secret of an app that still has to show its first code. */
export async function startSecondStep(db: Database, accountId: string, secret: string): Promise<void> {
  const row = { totp_secret: secret, totp_confirmed: 0, totp_last_step: null }
  await db.updateTable('account').set(row).where('id', '=', accountId).execute()
}

/** From now on this account asks for a code; these are the codes for when the app is lost. */
export async function confirmSecondStep(db: Database, accountId: string, codeHashes: readonly string[]): Promise<void> {
  await db.updateTable('account').set({ totp_confirmed: 1 }).where('id', '=', accountId).execute()
  await db.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  const rows = codeHashes.map((code_hash) => ({ account_id: accountId, code_hash }))
  await db.insertInto('recovery_code').values(rows).execute()
}

export async function removeSecondStep(db: Database, accountId: string): Promise<void> {
  const row = { totp_secret: null, totp_confirmed: 0, totp_last_step: null }
  await db.updateTable('account').set(row).where('id', '=', accountId).execute()
  await db.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
}

/** Accepts a code of this time step, once: false when this step or a later one opened the door before. */
export async function useStep(db: Database, accountId: string, step: number): Promise<boolean> {
  const update = db.updateTable('account').set({ totp_last_step: step }).where('id', '=', accountId)
  const unused = update.where(({ or, eb }) => or([eb('totp_last_step', 'is', null), eb('totp_last_step', '<', step)]))
  return (await unused.executeTakeFirst()).numUpdatedRows > 0n
}

/** Accepts a recovery code, once. */
export async function useRecoveryCode(db: Database, accountId: string, codeHash: string): Promise<boolean> {
  const own = db.deleteFrom('recovery_code').where('account_id', '=', accountId)
  return (await own.where('code_hash', '=', codeHash).executeTakeFirst()).numDeletedRows > 0n
}

export async function countRecoveryCodes(db: Database, accountId: string): Promise<number> {
  const rows = db.selectFrom('recovery_code').select(({ fn }) => fn.countAll<number>().as('count'))
  return Number((await rows.where('account_id', '=', accountId).executeTakeFirst())?.count ?? 0)
}
