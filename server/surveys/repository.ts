import type { Selectable, Transaction } from 'kysely'
import { type Survey, surveyStatuses, units } from '#domain/api/surveys.ts'
import type { InvitedAudience, Summary } from '#domain/summary.ts'
import type { Audience } from '#domain/texts.ts'
import type { Database } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'
import type { Snapshot } from './snapshot.ts'

/** A survey without what it borrows from its school. */
export type StoredSurvey = Omit<Survey, 'audiences' | 'example' | 'mayManage'> & {
  readonly audiences: readonly InvitedAudience[]
  /** A round of a workshop, which only the workshop shows. */
  readonly round: boolean
}

const columns = [
  'id',
  'school_id',
  'definition_id',
  'title',
  'status',
  'languages',
  'audiences',
  'minimum_group',
  'unit',
  'closes_on',
  'opened_on',
  'closed_on',
  'retention_months',
  'round',
] as const
type Row = Pick<Selectable<Tables['survey']>, (typeof columns)[number]>

export async function listSurveys(db: Database, schoolIds: readonly string[]): Promise<StoredSurvey[]> {
  if (schoolIds.length === 0) return []
  const all = db.selectFrom('survey').select(columns).where('school_id', 'in', schoolIds)
  const query = all.where('round', '=', 0)
  return (await query.orderBy('opened_on', 'desc').orderBy('title').execute()).map(toSurvey)
}

export async function listOpenSurveys(db: Database): Promise<StoredSurvey[]> {
  return (await db.selectFrom('survey').select(columns).where('status', '=', 'open').execute()).map(toSurvey)
}

export async function findSurvey(db: Database, id: string): Promise<StoredSurvey | undefined> {
  const row = await db.selectFrom('survey').select(columns).where('id', '=', id).executeTakeFirst()
  return row && toSurvey(row)
}

export async function insertSurvey(db: Database, survey: StoredSurvey): Promise<void> {
  await db
    .insertInto('survey')
    .values({ ...toRow(survey), snapshot: null, snapshot_hash: null })
    .execute()
}

/** Stores what may be changed of a survey. False when its status is not what it was when it was read. */
export async function updateSurvey(db: Database, survey: StoredSurvey): Promise<boolean> {
  const { title, languages, audiences, minimum_group, unit, closes_on, retention_months } = toRow(survey)
  const result = await db
    .updateTable('survey')
    .set({ title, languages, audiences, minimum_group, unit, closes_on, retention_months })
    .where('id', '=', survey.id)
    .where('status', '=', survey.status)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Deletes a survey with everything that belongs to it. False when its status is not what it was when it was read. */
export async function deleteSurvey(trx: Transaction<Tables>, { id, status }: StoredSurvey): Promise<boolean> {
  const result = await trx.deleteFrom('survey').where('id', '=', id).where('status', '=', status).executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** Opens a draft with its snapshot. False when it was not a draft any more: of two openings, one counts. */
export async function markOpen(
  db: Database,
  id: string,
  snapshot: Snapshot,
  hash: string,
  openedOn: string,
): Promise<boolean> {
  const result = await db
    .updateTable('survey')
    .set({ status: 'open', opened_on: openedOn, snapshot: JSON.stringify(snapshot), snapshot_hash: hash })
    .where('id', '=', id)
    .where('status', '=', 'draft')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Marks an open survey closed; from here on the transaction holds the write lock. False when it was not open. */
export async function markClosed(trx: Transaction<Tables>, id: string, closedOn: string): Promise<boolean> {
  const result = await trx
    .updateTable('survey')
    .set({ status: 'closed', closed_on: closedOn })
    .where('id', '=', id)
    .where('status', '=', 'open')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function findSnapshot(db: Database, surveyId: string): Promise<Snapshot | undefined> {
  const row = await db.selectFrom('survey').select('snapshot').where('id', '=', surveyId).executeTakeFirst()
  return row?.snapshot ? (JSON.parse(row.snapshot) as Snapshot) : undefined
}

export async function insertSummary(trx: Transaction<Tables>, surveyId: string, summary: Summary): Promise<void> {
  await trx
    .insertInto('summary')
    .values({ survey_id: surveyId, content: JSON.stringify(summary) })
    .execute()
}

export async function findSummary(db: Database, surveyId: string): Promise<Summary | undefined> {
  const row = await db.selectFrom('summary').select('content').where('survey_id', '=', surveyId).executeTakeFirst()
  return row && (JSON.parse(row.content) as Summary)
}

function toRow(survey: StoredSurvey): Row {
  return {
    id: survey.id,
    school_id: survey.schoolId,
    definition_id: survey.definitionId,
    title: survey.title,
    status: survey.status,
    languages: JSON.stringify(survey.languages),
    audiences: JSON.stringify(survey.audiences),
    minimum_group: survey.minimumGroup,
    unit: survey.unit,
    closes_on: survey.closesOn,
    opened_on: survey.openedOn,
    closed_on: survey.closedOn,
    retention_months: survey.retentionMonths,
    round: Number(survey.round),
  }
}

function toSurvey(row: Row): StoredSurvey {
  return {
    id: row.id,
    schoolId: row.school_id,
    definitionId: row.definition_id,
    title: row.title,
    status: surveyStatuses.find((status) => status === row.status) ?? 'draft',
    languages: JSON.parse(row.languages) as string[],
    audiences: JSON.parse(row.audiences) as {
      audience: Audience
      invited: number
      subgroups: { id: string; invited: number }[]
    }[],
    minimumGroup: row.minimum_group,
    unit: units.find((unit) => unit === row.unit) ?? 'person',
    closesOn: row.closes_on,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    retentionMonths: row.retention_months,
    round: row.round === 1,
  }
}
