import { sql } from 'kysely'
import { type Audience, audienceOf } from '#domain/texts.ts'
import type { Database } from '../database/open.ts'
import { writing } from '../database/transaction.ts'
import { deleteUnsentInvitations } from './repository.ts'

/** An address whose turn it is. */
export interface Turn {
  readonly addressId: string
  readonly address: string
  readonly surveyId: string
  readonly audience: Audience
  readonly origin: string
  readonly tries: number
}

/** Orders by lot, on either database. */
const byLot = sql`random()`

/**
 * Draws one address that waits for its first message and marks it before anything is sent: whoever is marked when the
 * server dies may have got the message, and is not sent to again. Only addresses whose codes this key makes.
 */
export const drawFirst = (db: Database, keyMark: string, now: Date): Promise<Turn | undefined> =>
  writing(db, async (trx) => {
    const drawn = await trx
      .selectFrom('mail_address')
      .innerJoin('mailing', 'mailing.id', 'mail_address.mailing_id')
      .select(['mail_address.id', 'address', 'mail_address.survey_id', 'mail_address.audience', 'origin', 'tries'])
      .where('state', '=', 'waiting')
      .where('next_try_at', '<=', now.toISOString())
      .where('stopped', '=', 0)
      .where('key_mark', '=', keyMark)
      .orderBy(byLot)
      .limit(1)
      .executeTakeFirst()
    if (!drawn) return undefined
    await trx.updateTable('mail_address').set({ state: 'sending' }).where('id', '=', drawn.id).execute()
    return toTurn(drawn)
  })

/** Whether anybody waits for a first message, now or later. */
export async function anyWaiting(db: Database): Promise<boolean> {
  const query = db
    .selectFrom('mail_address')
    .innerJoin('mailing', 'mailing.id', 'mail_address.mailing_id')
    .select('mail_address.id')
    .where('state', '=', 'waiting')
    .where('stopped', '=', 0)
    .limit(1)
  return (await query.executeTakeFirst()) !== undefined
}

export type Outcome = 'sent' | 'refused' | 'uncertain'

/** Writes down how the first message fared. An address that is gone by now (the survey closed) stays gone. */
export async function settle(db: Database, addressId: string, state: Outcome, reason = ''): Promise<void> {
  await db.updateTable('mail_address').set({ state, reason }).where('id', '=', addressId).execute()
}

interface NextTry {
  readonly tries: number
  readonly at: Date
  /** Of the invitation that the message was about. */
  readonly codeHash: string
}

/** Lets an address wait for another try. Of a mailing that was stopped meanwhile it is forgotten, as the others were. */
export const putBack = (db: Database, addressId: string, { tries, at, codeHash }: NextTry): Promise<void> =>
  writing(db, async (trx) => {
    const own = trx.selectFrom('mail_address').innerJoin('mailing', 'mailing.id', 'mail_address.mailing_id')
    const mailing = await own.select('stopped').where('mail_address.id', '=', addressId).executeTakeFirst()
    if (mailing?.stopped === 1) {
      await trx.deleteFrom('mail_address').where('id', '=', addressId).execute()
      await deleteUnsentInvitations(trx, [codeHash])
      return
    }
    const waiting = { state: 'waiting', tries, next_try_at: at.toISOString() }
    await trx.updateTable('mail_address').set(waiting).where('id', '=', addressId).execute()
  })

/** What was being sent when the server ended may have arrived: it is shown, and never sent again by itself. */
export async function settleInterrupted(db: Database): Promise<void> {
  await db.updateTable('mail_address').set({ state: 'uncertain' }).where('state', '=', 'sending').execute()
}

export const toTurn = (row: {
  id: string
  address: string
  survey_id: string
  audience: string
  origin: string
  tries: number
}): Turn => ({
  addressId: row.id,
  address: row.address,
  surveyId: row.survey_id,
  audience: audienceOf(row.audience),
  origin: row.origin,
  tries: row.tries,
})
