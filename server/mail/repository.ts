import type { Transaction } from 'kysely'
import type { EmailAddress } from '#domain/addresses/email-address.ts'
import { type Audience, audienceOf } from '#domain/texts.ts'
import type { Database } from '../database/open.ts'
import { randomKey } from '../database/random.ts'
import type { Tables } from '../database/tables.ts'

/** Invitations that were sent by mail together. */
export interface StoredMailing {
  readonly id: string
  readonly surveyId: string
  readonly audience: Audience
  /** '' for people who were invited without a subgroup. */
  readonly subgroup: string
  readonly startedOn: string
  readonly origin: string
  readonly keyMark: string
  readonly stopped: boolean
}

/** As many rows as SQLite takes in one statement, at seven values a row. */
const rowsAtOnce = 1000

/** Which of these addresses this audience was mailed at before. */
export async function knownAddresses(db: Database, surveyId: string, audience: Audience): Promise<Set<string>> {
  const rows = await db
    .selectFrom('mail_address')
    .select('address_key')
    .where('survey_id', '=', surveyId)
    .where('audience', '=', audience)
    .execute()
  return new Set(rows.map(({ address_key }) => address_key))
}

/** Stores a mailing and whom it is for, and gives the ids of its addresses in an order that says nothing. */
export async function insertMailing(
  trx: Transaction<Tables>,
  mailing: StoredMailing,
  addresses: readonly EmailAddress[],
): Promise<string[]> {
  const { id, surveyId, audience, subgroup, startedOn, origin, keyMark } = mailing
  await trx
    .insertInto('mailing')
    .values({ id, survey_id: surveyId, audience, subgroup, started_on: startedOn, origin, key_mark: keyMark })
    .execute()
  const rows = addresses
    .map(({ address, key }) => ({
      id: randomKey(),
      mailing_id: id,
      survey_id: surveyId,
      audience,
      address,
      address_key: key,
      state: 'waiting',
    }))
    // In the order of their random keys, so that their place in the file is no place on the list.
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await trx
      .insertInto('mail_address')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute()
  return rows.map((row) => row.id)
}

export async function listMailings(db: Database, surveyId: string): Promise<StoredMailing[]> {
  const query = db.selectFrom('mailing').selectAll().where('survey_id', '=', surveyId)
  return (await query.orderBy('started_on').orderBy('id').execute()).map(toMailing)
}

export async function findMailing(db: Database, surveyId: string, id: string): Promise<StoredMailing | undefined> {
  const query = db.selectFrom('mailing').selectAll().where('survey_id', '=', surveyId).where('id', '=', id)
  const row = await query.executeTakeFirst()
  return row && toMailing(row)
}

/** How many addresses of each mailing are in each state of their first message. */
export async function countStates(db: Database, surveyId: string) {
  const rows = await db
    .selectFrom('mail_address')
    .select(({ fn }) => ['mailing_id', 'state', fn.countAll<number>().as('count')])
    .where('survey_id', '=', surveyId)
    .groupBy(['mailing_id', 'state'])
    .execute()
  return rows.map(({ mailing_id, state, count }) => ({ mailingId: mailing_id, state, count: Number(count) }))
}

/** The addresses whose first message did not arrive, or may not have. */
export async function listUndelivered(db: Database, surveyId: string) {
  const rows = await db
    .selectFrom('mail_address')
    .select(['mailing_id', 'address', 'state', 'reason'])
    .where('survey_id', '=', surveyId)
    .where('state', 'in', ['refused', 'uncertain'])
    .orderBy('address')
    .execute()
  return rows.map(({ mailing_id, ...row }) => ({ mailingId: mailing_id, ...row }))
}

/** Stops a mailing: whoever was not sent to yet leaves the list. Gives the ids of those addresses. */
export async function stopMailing(trx: Transaction<Tables>, id: string): Promise<string[]> {
  await trx.updateTable('mailing').set({ stopped: 1 }).where('id', '=', id).execute()
  await trx.updateTable('mail_address').set({ due_round: 0 }).where('mailing_id', '=', id).execute()
  const unsent = await trx
    .deleteFrom('mail_address')
    .where('mailing_id', '=', id)
    .where('state', '=', 'waiting')
    .returning('id')
    .execute()
  return unsent.map((row) => row.id)
}

/** Takes back invitations that nobody was told of. */
export async function deleteUnsentInvitations(trx: Transaction<Tables>, hashes: readonly string[]): Promise<void> {
  for (let from = 0; from < hashes.length; from += rowsAtOnce)
    await trx
      .deleteFrom('invitation')
      .where('code_hash', 'in', hashes.slice(from, from + rowsAtOnce))
      .where('used', '=', 0)
      .execute()
}

/** Forgets whom a survey was mailed to; part of closing it. */
export async function deleteMailings(trx: Transaction<Tables>, surveyId: string): Promise<void> {
  await trx.deleteFrom('mail_address').where('survey_id', '=', surveyId).execute()
  await trx.deleteFrom('mailing').where('survey_id', '=', surveyId).execute()
  await trx.deleteFrom('mail_reminder').where('survey_id', '=', surveyId).execute()
}

const toMailing = (row: {
  id: string
  survey_id: string
  audience: string
  subgroup: string
  started_on: string
  origin: string
  key_mark: string
  stopped: number
}): StoredMailing => ({
  id: row.id,
  surveyId: row.survey_id,
  audience: audienceOf(row.audience),
  subgroup: row.subgroup,
  startedOn: row.started_on,
  origin: row.origin,
  keyMark: row.key_mark,
  stopped: row.stopped === 1,
})
