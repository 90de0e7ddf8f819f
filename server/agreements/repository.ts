import type { Selectable } from 'kysely'
import { agreementStates } from '#domain/agreements.ts'
import type { Agreement } from '#domain/api/agreements.ts'
import type { Database } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'

type Row = Selectable<Tables['agreement']>

/** Which agreements; what is left out does not matter. */
export interface AgreementsOf {
  readonly schoolId: string | readonly string[]
  readonly definitionId?: string | undefined
  readonly workshopId?: string | undefined
  readonly surveyId?: string | undefined
}

/** The earliest made first. */
export async function listAgreements(db: Database, of: AgreementsOf): Promise<Agreement[]> {
  let query = db.selectFrom('agreement').selectAll().where('school_id', 'in', [of.schoolId].flat())
  if (of.definitionId !== undefined) query = query.where('definition_id', '=', of.definitionId)
  if (of.workshopId !== undefined) query = query.where('workshop_id', '=', of.workshopId)
  if (of.surveyId !== undefined) query = query.where('survey_id', '=', of.surveyId)
  return (await query.orderBy('created_on').orderBy('due_on').orderBy('id').execute()).map(toAgreement)
}

export async function findAgreement(db: Database, id: string): Promise<Agreement | undefined> {
  const row = await db.selectFrom('agreement').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toAgreement(row)
}

export async function insertAgreement(db: Database, agreement: Agreement): Promise<void> {
  await db.insertInto('agreement').values(toRow(agreement)).execute()
}

/** Stores a change as the next version. False when what was read is not the latest any more, or is gone. */
export async function updateAgreement(db: Database, agreement: Agreement): Promise<boolean> {
  const { what, who, due_on, evidence, state, settled_on, version } = toRow(agreement)
  const result = await db
    .updateTable('agreement')
    .set({ what, who, due_on, evidence, state, settled_on, version: version + 1 })
    .where('id', '=', agreement.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function deleteAgreement(db: Database, id: string): Promise<void> {
  await db.deleteFrom('agreement').where('id', '=', id).execute()
}

const toRow = (agreement: Agreement): Row => ({
  id: agreement.id,
  school_id: agreement.schoolId,
  survey_id: agreement.surveyId,
  definition_id: agreement.definitionId,
  workshop_id: agreement.workshopId,
  what: agreement.what,
  who: agreement.who,
  due_on: agreement.dueOn,
  evidence: agreement.evidence,
  state: agreement.state,
  created_on: agreement.createdOn,
  settled_on: agreement.settledOn,
  version: agreement.version,
})

const toAgreement = (row: Row): Agreement => ({
  id: row.id,
  schoolId: row.school_id,
  surveyId: row.survey_id,
  definitionId: row.definition_id,
  workshopId: row.workshop_id,
  what: row.what,
  who: row.who,
  dueOn: row.due_on,
  evidence: row.evidence,
  state: agreementStates.find((state) => state === row.state) ?? 'open',
  createdOn: row.created_on,
  settledOn: row.settled_on,
  version: row.version,
})
