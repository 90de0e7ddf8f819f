import type { Selectable, Transaction } from 'kysely'
import { workshopStatuses } from '#domain/api/workshops.ts'
import type { Position } from '#domain/workshop/moments.ts'
import type { Step } from '#domain/workshop/steps.ts'
import type { Database } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'

/** The clock of a step: what is left of it, or when it ends on the server's clock. */
export interface Timer {
  readonly state: 'running' | 'paused'
  readonly endsAt: string | null
  readonly seconds: number
}

export interface StoredWorkshop extends Position {
  readonly id: string
  readonly schoolId: string
  readonly title: string
  readonly languages: readonly string[]
  readonly status: (typeof workshopStatuses)[number]
  readonly steps: readonly Step[]
  readonly surveyId: string | null
  readonly version: number
  readonly createdOn: string
  readonly heldOn: string | null
  readonly startedAt: string | null
  readonly timer: Timer | null
  /** Every place where it has been: what was shown, and not only could have been. */
  readonly reached: readonly Position[]
  readonly secret: string
  readonly joinCode: string | null
}

export async function insertWorkshop(db: Database, workshop: StoredWorkshop): Promise<void> {
  await db.insertInto('workshop').values(toRow(workshop)).execute()
}

export async function findWorkshop(db: Database, id: string): Promise<StoredWorkshop | undefined> {
  const row = await db.selectFrom('workshop').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toWorkshop(row)
}

export async function findByJoinCode(db: Database, joinCode: string): Promise<StoredWorkshop | undefined> {
  const row = await db.selectFrom('workshop').selectAll().where('join_code', '=', joinCode).executeTakeFirst()
  return row && toWorkshop(row)
}

/** The workshops of these schools, the newest first. */
export async function listWorkshops(db: Database, schoolIds: readonly string[]): Promise<StoredWorkshop[]> {
  if (schoolIds.length === 0) return []
  const all = db.selectFrom('workshop').selectAll().where('school_id', 'in', schoolIds)
  return (await all.orderBy('created_on', 'desc').orderBy('title').orderBy('id').execute()).map(toWorkshop)
}

export async function listLiveWorkshops(db: Database): Promise<StoredWorkshop[]> {
  return (await db.selectFrom('workshop').selectAll().where('status', '=', 'live').execute()).map(toWorkshop)
}

/** Stores a workshop as the next version of itself. False when it is not the version it was when it was read. */
export async function updateWorkshop(db: Database, workshop: StoredWorkshop): Promise<boolean> {
  const { id, ...row } = toRow(workshop)
  const result = await db
    .updateTable('workshop')
    .set({ ...row, version: workshop.version + 1 })
    .where('id', '=', id)
    .where('version', '=', workshop.version)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** The clock is no new version: who sets it is in nobody's way. */
export async function updateTimer(db: Database, id: string, timer: Timer | null): Promise<void> {
  const stored = timer && JSON.stringify(timer)
  await db.updateTable('workshop').set({ timer: stored }).where('id', '=', id).where('status', '=', 'live').execute()
}

/** Deletes a workshop with its cards and its rounds. A scan is a survey of the school, and stays. */
export async function deleteWorkshop(trx: Transaction<Tables>, id: string): Promise<void> {
  const rounds = trx.selectFrom('workshop_round').select('survey_id').where('workshop_id', '=', id)
  await trx.deleteFrom('survey').where('round', '=', 1).where('id', 'in', rounds).execute()
  await trx.deleteFrom('workshop').where('id', '=', id).execute()
}

/** A round of a step: the survey that holds it. */
export interface StoredRound {
  readonly surveyId: string
  readonly step: string
  readonly number: 1 | 2
  readonly open: boolean
}

export async function insertRound(trx: Transaction<Tables>, workshopId: string, round: StoredRound): Promise<void> {
  const { surveyId, step, number } = round
  await trx
    .insertInto('workshop_round')
    .values({ workshop_id: workshopId, survey_id: surveyId, step, number })
    .execute()
}

export async function listRounds(db: Database, workshopId: string): Promise<StoredRound[]> {
  const rows = await db
    .selectFrom('workshop_round')
    .innerJoin('survey', 'survey.id', 'workshop_round.survey_id')
    .select(['survey_id', 'step', 'number', 'survey.status'])
    .where('workshop_id', '=', workshopId)
    .orderBy('step')
    .orderBy('number')
    .execute()
  return rows.map(({ survey_id, step, number, status }) => ({
    ...{ surveyId: survey_id, step, number: number === 2 ? 2 : 1, open: status === 'open' },
  }))
}

/** How many people answered a round so far. */
export async function countAnswers(db: Database, surveyId: string): Promise<number> {
  const query = db.selectFrom('response').where('survey_id', '=', surveyId)
  const row = await query.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** The answers of a round that has been counted: nobody needs them any more. */
export async function deleteAnswers(trx: Transaction<Tables>, surveyId: string): Promise<void> {
  await trx.deleteFrom('response').where('survey_id', '=', surveyId).execute()
  await trx.deleteFrom('open_answer').where('survey_id', '=', surveyId).execute()
}

type Row = Selectable<Tables['workshop']>

function toRow(workshop: StoredWorkshop): Row {
  return {
    id: workshop.id,
    school_id: workshop.schoolId,
    title: workshop.title,
    languages: JSON.stringify(workshop.languages),
    status: workshop.status,
    steps: JSON.stringify(workshop.steps),
    survey_id: workshop.surveyId,
    version: workshop.version,
    created_on: workshop.createdOn,
    held_on: workshop.heldOn,
    started_at: workshop.startedAt,
    step: workshop.step,
    moment: workshop.moment,
    timer: workshop.timer && JSON.stringify(workshop.timer),
    reached: JSON.stringify(workshop.reached),
    secret: workshop.secret,
    join_code: workshop.joinCode,
  }
}

function toWorkshop(row: Row): StoredWorkshop {
  return {
    id: row.id,
    schoolId: row.school_id,
    title: row.title,
    languages: JSON.parse(row.languages) as string[],
    status: workshopStatuses.find((status) => status === row.status) ?? 'draft',
    steps: JSON.parse(row.steps) as Step[],
    surveyId: row.survey_id,
    version: row.version,
    createdOn: row.created_on,
    heldOn: row.held_on,
    startedAt: row.started_at,
    step: row.step,
    moment: row.moment,
    timer: row.timer === null ? null : (JSON.parse(row.timer) as Timer),
    reached: JSON.parse(row.reached) as Position[],
    secret: row.secret,
    joinCode: row.join_code,
  }
}
