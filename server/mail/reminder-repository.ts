import { sql, type Transaction } from 'kysely'
import { type Audience, audienceOf } from '#domain/texts.ts'
import type { Database } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'
import { writing } from '../database/transaction.ts'
import { type Turn, toTurn } from './queue-repository.ts'

export interface ReminderRound {
  readonly audience: Audience
  readonly round: number
  readonly startedAt: string
  readonly done: boolean
}

export async function listRounds(db: Database, surveyId: string): Promise<ReminderRound[]> {
  const query = db.selectFrom('mail_reminder').selectAll().where('survey_id', '=', surveyId).orderBy('round')
  return (await query.execute()).map(({ audience, round, started_at, done }) => ({
    audience: audienceOf(audience),
    round,
    startedAt: started_at,
    done: done === 1,
  }))
}

/** The audiences of whom somebody was sent a first message. */
export async function mailedAudiences(db: Database, surveyId: string): Promise<Audience[]> {
  const query = db.selectFrom('mail_address').select('audience').distinct().where('survey_id', '=', surveyId)
  return (await query.where('state', '=', 'sent').orderBy('audience').execute()).map((row) => audienceOf(row.audience))
}

/**
 * Gives everybody of an audience who was sent to a turn, whether or not they answered: who gets a message is decided when the turn
 * comes, and written down nowhere.
 */
export async function insertRound(
  trx: Transaction<Tables>,
  surveyId: string,
  audience: Audience,
  startedAt: string,
): Promise<void> {
  const round = (await listRounds(trx, surveyId)).filter((each) => each.audience === audience).length + 1
  await trx
    .insertInto('mail_reminder')
    .values({ survey_id: surveyId, audience, round, started_at: startedAt })
    .execute()
  await trx
    .updateTable('mail_address')
    .set({ due_round: round })
    .where('survey_id', '=', surveyId)
    .where('audience', '=', audience)
    .where('state', '=', 'sent')
    .execute()
}

/** Somebody whose turn it is in a round. */
export interface ReminderTurn extends Turn {
  readonly round: number
}

/** Draws one address of any round by lot, and takes its turn away. */
export const drawReminder = (db: Database, keyMark: string): Promise<ReminderTurn | undefined> =>
  writing(db, async (trx) => {
    const drawn = await trx
      .selectFrom('mail_address')
      .innerJoin('mailing', 'mailing.id', 'mail_address.mailing_id')
      .select(['mail_address.id', 'address', 'mail_address.survey_id', 'mail_address.audience', 'origin', 'tries'])
      .select('due_round')
      .where('due_round', '>', 0)
      .where('key_mark', '=', keyMark)
      .orderBy(sql`random()`)
      .limit(1)
      .executeTakeFirst()
    if (!drawn) return undefined
    await trx.updateTable('mail_address').set({ due_round: 0 }).where('id', '=', drawn.id).execute()
    return { ...toTurn(drawn), round: drawn.due_round }
  })

/** Gives turns back that were taken and not used, so that their rounds go on. Not where the mailing was stopped. */
export const giveBack = (db: Database, turns: readonly ReminderTurn[]): Promise<void> =>
  writing(db, async (trx) => {
    for (const { addressId, surveyId, audience, round } of turns) {
      const given = await trx
        .updateTable('mail_address')
        .set({ due_round: round })
        .where('id', '=', addressId)
        .where('mailing_id', 'in', ({ selectFrom }) => selectFrom('mailing').select('id').where('stopped', '=', 0))
        .executeTakeFirst()
      if (given.numUpdatedRows === 0n) continue
      const own = trx.updateTable('mail_reminder').set({ done: 0 }).where('survey_id', '=', surveyId)
      await own.where('audience', '=', audience).where('round', '=', round).execute()
    }
  })

/** Ends the rounds in which everybody had a turn. */
export async function finishRounds(db: Database): Promise<void> {
  await db
    .updateTable('mail_reminder')
    .set({ done: 1 })
    .where('done', '=', 0)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('mail_address')
            .select('id')
            .whereRef('mail_address.survey_id', '=', 'mail_reminder.survey_id')
            .whereRef('mail_address.audience', '=', 'mail_reminder.audience')
            .where('due_round', '>', 0),
        ),
      ),
    )
    .execute()
}

/** Whether anybody has a turn to come, of those whose codes this key makes. */
export async function anyDue(db: Database, keyMark?: string): Promise<boolean> {
  const query = db
    .selectFrom('mail_address')
    .innerJoin('mailing', 'mailing.id', 'mail_address.mailing_id')
    .select('mail_address.id')
    .where('due_round', '>', 0)
    .limit(1)
  const own = keyMark === undefined ? query : query.where('key_mark', '=', keyMark)
  return (await own.executeTakeFirst()) !== undefined
}

/** Whether this address is still invited and this code was not used: asked at the moment of sending, kept nowhere. */
export async function isStillAsked(db: Database, addressId: string, codeHash: string): Promise<boolean> {
  const query = db
    .selectFrom('invitation')
    .innerJoin('mail_address', 'mail_address.survey_id', 'invitation.survey_id')
    .select('invitation.survey_id')
    .where('mail_address.id', '=', addressId)
    .where('code_hash', '=', codeHash)
    .where('used', '=', 0)
  return (await query.executeTakeFirst()) !== undefined
}
