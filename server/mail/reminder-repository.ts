import { sql, type Transaction } from 'kysely'
import type { Audience } from '#domain/texts.ts'
import type { Database } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'
import { writing } from '../database/transaction.ts'
import { type Turn, toTurn } from './queue-repository.ts'

export interface ReminderRound {
  readonly round: number
  readonly startedAt: string
  readonly done: boolean
}

export async function listRounds(db: Database, surveyId: string): Promise<ReminderRound[]> {
  const query = db.selectFrom('mail_reminder').selectAll().where('survey_id', '=', surveyId).orderBy('round')
  return (await query.execute()).map(({ round, started_at, done }) => ({
    round,
    startedAt: started_at,
    done: done === 1,
  }))
}

/**
 * Gives everybody who was sent to a turn, whether or not they answered: who gets a message is decided when the turn
 * comes, and written down nowhere.
 */
export async function insertRound(
  trx: Transaction<Tables>,
  surveyId: string,
  { round, startedAt }: ReminderRound,
  audience: Audience | undefined,
): Promise<void> {
  await trx.insertInto('mail_reminder').values({ survey_id: surveyId, round, started_at: startedAt }).execute()
  const delivered = trx
    .updateTable('mail_address')
    .set({ due_round: round })
    .where('survey_id', '=', surveyId)
    .where('state', '=', 'sent')
  await (audience === undefined ? delivered : delivered.where('audience', '=', audience)).execute()
}

/** Draws one address of any round by lot, and takes its turn away. */
export const drawReminder = (db: Database, keyMark: string): Promise<Turn | undefined> =>
  writing(db, async (trx) => {
    const drawn = await trx
      .selectFrom('mail_address')
      .innerJoin('mailing', 'mailing.id', 'mail_address.mailing_id')
      .select(['mail_address.id', 'address', 'mail_address.survey_id', 'mail_address.audience', 'origin', 'tries'])
      .where('due_round', '>', 0)
      .where('key_mark', '=', keyMark)
      .orderBy(sql`random()`)
      .limit(1)
      .executeTakeFirst()
    if (!drawn) return undefined
    await trx.updateTable('mail_address').set({ due_round: 0 }).where('id', '=', drawn.id).execute()
    return toTurn(drawn)
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
