import { forgetSchool } from '../accounts/audit-repository.ts'
import type { Database } from '../database/open.ts'
import { writing } from '../database/transaction.ts'
import { deleteSchool } from './repository.ts'

/** Deletes a school with its surveys and everything in them, and its name in the log. */
export async function removeSchool(db: Database, id: string): Promise<void> {
  await writing(db, async (trx) => {
    await deleteSchool(trx, id)
    await forgetSchool(trx, id)
  })
}
