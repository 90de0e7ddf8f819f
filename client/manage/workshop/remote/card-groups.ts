import type { Card } from '#domain/api/workshops.ts'

/** The cards as the facilitator goes through them. */
export interface SortedCards {
  /** From telephones, read by nobody yet. */
  readonly waiting: readonly Card[]
  /** Of this step, on the screen or kept, those with the same heading together. */
  readonly here: readonly Card[]
  readonly elsewhere: readonly Card[]
  readonly hidden: readonly Card[]
}

export function sortedCards(cards: readonly Card[], step: string): SortedCards {
  const told = cards.filter(({ state }) => state === 'shown' || state === 'kept')
  const byHeading = (list: readonly Card[]) => [...list].sort((a, b) => a.group.localeCompare(b.group))
  return {
    waiting: cards.filter(({ state }) => state === 'new'),
    here: byHeading(told.filter((card) => card.step === step)),
    elsewhere: byHeading(told.filter((card) => card.step !== step)),
    hidden: cards.filter(({ state }) => state === 'hidden'),
  }
}

/** The headings in use, to choose from. */
export const headingsOf = (cards: readonly Card[]): string[] =>
  [...new Set(cards.map(({ group }) => group).filter((group) => group !== ''))].sort((a, b) => a.localeCompare(b))

/** What a card is called as a topic: its heading, under which others may stand as well. */
export const topicOf = ({ group, content }: Pick<Card, 'group' | 'content'>): string => (group === '' ? content : group)

/** What could be chosen from, of what was written down and not hidden; each with the cards it stands for. */
export function possibleTopics(cards: readonly Card[]): { topic: string; cards: string[] }[] {
  const told = cards.filter(({ state }) => state === 'shown' || state === 'kept')
  const chosen = new Set(told.filter(({ topic }) => topic).map(topicOf))
  const topics = [...new Set(told.map(topicOf))].filter((topic) => !chosen.has(topic))
  return topics.map((topic) => ({ topic, cards: cardsOf(told, topic) }))
}

/** The cards that a topic stands for. */
export const cardsOf = (cards: readonly Card[], topic: string): string[] =>
  cards.filter((card) => topicOf(card) === topic).map(({ id }) => id)
