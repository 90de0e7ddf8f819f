export const minute = 60_000

/** How long to wait after each failure, one longer than the other; after the last one it has been enough. */
export const pauses = [1, 5, 15, 60, 180].map((minutes) => minutes * minute)

/** Whether the mail server can be asked at all: after a failure that is about nobody in particular, all wait. */
export class Patience {
  readonly #now: () => Date
  #failures = 0
  #notBefore = 0
  #trouble: string | null = null

  constructor(now: () => Date) {
    this.#now = now
  }

  /** Why nothing is sent at the moment; null when all is well. */
  get trouble(): string | null {
    return this.#trouble
  }

  get waiting(): boolean {
    return this.#now().getTime() < this.#notBefore
  }

  answered() {
    this.#failures = 0
    this.#trouble = null
  }

  /** Not now: again in a minute, and later if that fails as well, but at least every hour. */
  notNow(reason: string) {
    this.#trouble = reason
    this.#notBefore = this.#now().getTime() + Math.min(pauses[this.#failures] ?? 60 * minute, 60 * minute)
    this.#failures += 1
  }
}
