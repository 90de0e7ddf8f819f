/** Somebody whose line broke, or who asks now and then, is still there for a while: a telephone sleeps and wakes. */
const grace = 12_000
/** More than any room holds: who invents telephones makes no number larger than this, and costs no more memory. */
const mostPeople = 1000

/**
 * Who is in the room: telephones by the random id that they made up, in memory alone. It is only ever counted.
 */
export class People {
  /** How many lines each of them holds open; how many lines there can be is limited elsewhere. */
  readonly #following = new Map<string, number>()
  /** When the others were last seen; the longest ago comes first, so that counting looks at nobody who stays. */
  readonly #away = new Map<string, number>()
  #told = 0

  /** True when that makes another number. */
  came(id: string, now: number): boolean {
    this.#away.delete(id)
    this.#following.set(id, (this.#following.get(id) ?? 0) + 1)
    return this.#changes(now)
  }

  asked(id: string, now: number): boolean {
    if (!this.#following.has(id)) this.#saw(id, now)
    return this.#changes(now)
  }

  left(id: string, now: number) {
    const lines = this.#following.get(id)
    if (lines === undefined) return
    if (lines > 1) {
      this.#following.set(id, lines - 1)
      return
    }
    this.#following.delete(id)
    this.#saw(id, now)
  }

  /** Forgets who has been away for long; true when that makes another number. */
  swept(now: number): boolean {
    return this.#changes(now)
  }

  count(now: number): number {
    for (const [id, seenAt] of this.#away) {
      if (now - seenAt < grace) break
      this.#away.delete(id)
    }
    return Math.min(this.#following.size + this.#away.size, mostPeople)
  }

  #saw(id: string, now: number) {
    // Taken out first: who was seen just now stands last.
    const known = this.#away.delete(id)
    if (known || this.count(now) < mostPeople) this.#away.set(id, now)
  }

  #changes(now: number): boolean {
    const before = this.#told
    this.#told = this.count(now)
    return this.#told !== before
  }
}
