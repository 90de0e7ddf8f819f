import type { Selectable } from 'kysely'
import { type Card, cardStates } from '#domain/api/workshops.ts'
import { audiences } from '#domain/texts.ts'
import type { Database } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'

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

/** Stores a card. One that is there already stays as it is. */
export async function insertCard(db: Database, workshopId: string, card: Card): Promise<void> {
  const row = { ...toRow(card), workshop_id: workshopId }
  await db
    .insertInto('workshop_card')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function updateCard(db: Database, workshopId: string, card: Card): Promise<void> {
  const { id, ...row } = toRow(card)
  await db.updateTable('workshop_card').set(row).where('workshop_id', '=', workshopId).where('id', '=', id).execute()
}

export async function countPhoneCards(db: Database, workshopId: string): Promise<number> {
  const query = db.selectFrom('workshop_card').where('workshop_id', '=', workshopId).where('from_phone', '=', 1)
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
