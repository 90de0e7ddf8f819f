import type { Selectable } from 'kysely'
import { type AuditEntry, auditActions } from '#domain/api/audit.ts'
import type { Database } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'

type Row = Selectable<Tables['audit_entry']>

export async function insertAuditEntry(db: Database, entry: Row): Promise<void> {
  await db.insertInto('audit_entry').values(entry).execute()
}

/** The newest entries first; `before` is the last one that the reader has seen. */
export async function listAuditEntries(
  db: Database,
  { before, count }: { before?: { at: string; id: string } | undefined; count: number },
): Promise<AuditEntry[]> {
  let query = db.selectFrom('audit_entry').selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(count)
  if (before)
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), '<', tuple(before.at, before.id)))
  return (await query.execute()).flatMap(toEntry)
}

function toEntry(row: Row): AuditEntry[] {
  const action = auditActions.find((known) => known === row.action)
  if (!action) return []
  const account = { id: row.account_id, name: row.account_name }
  return [{ id: row.id, at: row.at, account, action, school: row.school_name, subject: row.subject }]
}

/** What was deleted has no name in the log any more; that something was done stays. */
export async function forgetSubject(db: Database, schoolId: string, subject: string): Promise<void> {
  const entries = db.updateTable('audit_entry').set({ subject: null })
  await entries.where('school_id', '=', schoolId).where('subject', '=', subject).execute()
}

/** The same for a school and everything that was done there. */
export async function forgetSchool(db: Database, schoolId: string): Promise<void> {
  const nameless = { school_id: null, school_name: null, subject: null }
  await db.updateTable('audit_entry').set(nameless).where('school_id', '=', schoolId).execute()
}
