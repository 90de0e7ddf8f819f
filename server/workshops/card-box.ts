import type { Database } from '../database/open.ts'
import { type CardOf, insertCards } from './card-repository.ts'

/** Nobody notices this on a telephone, and a room that writes at once waits for the disk a few times. */
const together = 20
const largestBatch = 200

interface Waiting extends CardOf {
  readonly resolve: (stored: boolean) => void
  readonly reject: (error: unknown) => void
}

/** Stores cards that come in at about the same moment together, so that a flood of them does not hold up the server. */
export class CardBox {
  readonly #db: Database
  #waiting: Waiting[] = []
  #timer: NodeJS.Timeout | undefined

  constructor(db: Database) {
    this.#db = db
  }

  /** Resolves when the card is stored; with false when its workshop does not go on any more. */
  put(card: CardOf): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ...card, resolve, reject })
      this.#timer ??= setTimeout(() => this.#store(), together)
    })
  }

  /** How many of a workshop are not stored yet. */
  count = (workshopId: string): number => this.#waiting.filter((each) => each.workshopId === workshopId).length

  async #store() {
    const batch = this.#waiting.splice(0, largestBatch)
    this.#timer = this.#waiting.length > 0 ? setTimeout(() => this.#store(), together) : undefined
    try {
      const live = await insertCards(this.#db, batch)
      for (const { workshopId, resolve } of batch) resolve(live.has(workshopId))
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
}
