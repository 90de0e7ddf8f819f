import type { Selectable } from 'kysely'
import { type AuditEntry, auditActions } from '#domain/api/audit.ts'
import type { Database } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'

type Row = Selectable<Tables['audit_entry']>

const auditMonths = 24

/** Writes an entry; one with an id that is there already says nothing new. */
export async function insertAuditEntry(db: Database, entry: Row): Promise<void> {
  await db
    .insertInto('audit_entry')
    .values(entry)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
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

/** A survey that was deleted has no name in the log any more, nor an earlier one; that something was done stays. */
export async function forgetSurvey(db: Database, surveyId: string): Promise<void> {
  const nameless = { survey_id: null, subject: null }
  await db.updateTable('audit_entry').set(nameless).where('survey_id', '=', surveyId).execute()
}

/** The same for a school and everything that was done there. */
export async function forgetSchool(db: Database, schoolId: string): Promise<void> {
  const nameless = { school_id: null, school_name: null, survey_id: null, subject: null }
  await db.updateTable('audit_entry').set(nameless).where('school_id', '=', schoolId).execute()
}

/** Where an entry stands in the log. */
export async function findAuditPlace(db: Database, id: string): Promise<{ at: string; id: string } | undefined> {
  return db.selectFrom('audit_entry').select(['at', 'id']).where('id', '=', id).executeTakeFirst()
}

/** What an account did, newest first. */
export async function listActionsOf(db: Database, accountId: string): Promise<Omit<AuditEntry, 'account'>[]> {
  const own = db.selectFrom('audit_entry').selectAll().where('account_id', '=', accountId)
  return (await own.orderBy('at', 'desc').orderBy('id', 'desc').execute()).flatMap(toEntry)
}

/** What others did with an account; not who they are. */
export async function listMentionsOf(db: Database, accountId: string): Promise<Pick<AuditEntry, 'at' | 'action'>[]> {
  const about = db.selectFrom('audit_entry').selectAll().where('subject_id', '=', accountId)
  const others = about.where(({ or, eb }) => or([eb('account_id', 'is', null), eb('account_id', '<>', accountId)]))
  return (await others.orderBy('at', 'desc').orderBy('id', 'desc').execute()).flatMap(toEntry)
}

/** What accounts did is kept for two years. A daily job asks for this; it says how many entries went. */
export async function deleteOldAuditEntries(db: Database, now: Date): Promise<number> {
  const first = new Date(now)
  first.setUTCMonth(first.getUTCMonth() - auditMonths)
  // A day that this month does not have becomes one of the next: back to the last day there is.
  if (first.getUTCDate() !== now.getUTCDate()) first.setUTCDate(0)
  const old = db.deleteFrom('audit_entry').where('at', '<', first.toISOString())
  return Number((await old.executeTakeFirst()).numDeletedRows)
}
