import type { Database } from '../database/open.ts'
import { deleteOldAuditEntries } from './audit-repository.ts'
import { deleteExpiredLinks } from './link-repository.ts'
import { deleteExpiredSessions } from './session-repository.ts'

/** What is kept of accounts no longer than is needed: the log for two years, sessions and links until they end. */
export async function deleteOldTraces(db: Database, now: Date): Promise<void> {
  await deleteOldAuditEntries(db, now)
  await deleteExpiredSessions(db, now)
  await deleteExpiredLinks(db, now)
}
