import type { Selectable, Transaction } from 'kysely'
import { type Card, cardStates } from '#domain/api/workshops.ts'
import { audiences } from '#domain/texts.ts'
import type { Database } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'
import { writing } from '../database/transaction.ts'

/** In the order of their random ids: the order in which cards came would tell who had just put the telephone away. */
export async function listCards(db: Database, workshopId: string): Promise<Card[]> {
  const all = db.selectFrom('workshop_card').selectAll().where('workshop_id', '=', workshopId)
  return (await all.orderBy('id').execute()).map(toCard)
}

export async function findCard(db: Database, workshopId: string, id: string): Promise<Card | undefined> {
  const one = db.selectFrom('workshop_card').selectAll().where('workshop_id', '=', workshopId).where('id', '=', id)
  const row = await one.executeTakeFirst()
  return row && toCard(row)
}

export interface CardOf {
  readonly workshopId: string
  readonly card: Card
}

/**
 * Stores cards, all together and in the order of their ids. One that is there already stays as it is. Gives the
 * workshops that go on: a card for another one is not stored, also when that ended while the card was on its way.
 */
export const insertCards = (db: Database, cards: readonly CardOf[]): Promise<ReadonlySet<string>> =>
  writing(db, async (trx) => {
    const live = await liveAmong(trx, [...new Set(cards.map(({ workshopId }) => workshopId))])
    const rows = cards
      .filter(({ workshopId }) => live.has(workshopId))
      .map(({ workshopId, card }) => ({ ...toRow(card), workshop_id: workshopId }))
      .sort((one, other) => (one.id < other.id ? -1 : 1))
    if (rows.length > 0) await insertAll(trx, rows)
    return live
  })

/** Stores a card as it is now. False when its workshop does not go on. */
export const updateCard = (db: Database, workshopId: string, card: Card): Promise<boolean> =>
  writing(db, async (trx) => {
    const { id, ...row } = toRow(card)
    if (!(await liveAmong(trx, [workshopId])).has(workshopId)) return false
    await trx.updateTable('workshop_card').set(row).where('workshop_id', '=', workshopId).where('id', '=', id).execute()
    return true
  })

export async function deleteCard(db: Database, workshopId: string, id: string): Promise<void> {
  await db.deleteFrom('workshop_card').where('workshop_id', '=', workshopId).where('id', '=', id).execute()
}

async function liveAmong(trx: Transaction<Tables>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const live = trx.selectFrom('workshop').select('id').where('id', 'in', ids).where('status', '=', 'live')
  return new Set((await live.execute()).map(({ id }) => id))
}

const insertAll = (trx: Transaction<Tables>, rows: readonly Selectable<Tables['workshop_card']>[]) =>
  trx
    .insertInto('workshop_card')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** The cards that wait for the facilitator. */
export async function countNewCards(db: Database, workshopId: string): Promise<number> {
  const query = db.selectFrom('workshop_card').where('workshop_id', '=', workshopId).where('state', '=', 'new')
  const row = await query.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** What nobody chose to show or to keep goes at the end. */
export async function deleteUnchosenCards(db: Database, workshopId: string): Promise<void> {
  const cards = db.deleteFrom('workshop_card').where('workshop_id', '=', workshopId)
  await cards.where('state', 'in', ['new', 'hidden']).execute()
}

function toRow(card: Card): Omit<Selectable<Tables['workshop_card']>, 'workshop_id'> {
  const { id, step, content, state } = card
  const flags = { from_phone: Number(card.fromPhone), topic: Number(card.topic) }
  return { id, step, content, state, ...flags, circle: card.circle ?? '', heading: card.group }
}

function toCard(row: Selectable<Tables['workshop_card']>): Card {
  return {
    id: row.id,
    step: row.step,
    fromPhone: row.from_phone === 1,
    circle: audiences.find((audience) => audience === row.circle) ?? null,
    content: row.content,
    state: cardStates.find((state) => state === row.state) ?? 'new',
    group: row.heading,
    topic: row.topic === 1,
  }
}
