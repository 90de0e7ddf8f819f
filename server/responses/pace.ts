import { Problem } from '#domain/problem.ts'

const minute = 60_000
/** After so many seconds somebody who had to wait may try again. */
const pause = 10

/**
 * How many responses one code for many may store in a minute. Nobody is refused: who comes when it is full keeps the
 * answers and comes back a little later. It is counted in memory alone, so that no time of an answer is written down.
 */
export class Pace {
  readonly #most: number
  readonly #now: () => Date
  readonly #stored = new Map<string, number[]>()

  constructor(now: () => Date, most = 60) {
    this.#now = now
    this.#most = most
  }

  /** Stores at this pace. What turns out to be no new response gives its place back. */
  async keep<Outcome>(code: string, store: () => Promise<Outcome>, isNew: (outcome: Outcome) => boolean) {
    const time = this.#enter(code)
    let stored = false
    try {
      const outcome = await store()
      stored = isNew(outcome)
      return outcome
    } finally {
      if (!stored) this.#giveBack(code, time)
    }
  }

  /** Takes a place before storing, so that a crowd at one moment does not slip through together. */
  #enter(code: string): number {
    const time = this.#now().getTime()
    this.#forget(time)
    const times = this.#stored.get(code) ?? []
    if (times.length >= this.#most) throw new Problem('link-busy', { retryAfter: pause })
    this.#stored.set(code, [...times, time])
    return time
  }

  #giveBack(code: string, time: number) {
    const times = this.#stored.get(code) ?? []
    const index = times.indexOf(time)
    if (index >= 0) this.#stored.set(code, times.toSpliced(index, 1))
  }

  /** A clock that was set back leaves times of the future behind: they go as well. */
  #forget(now: number) {
    for (const [code, times] of this.#stored) {
      const recent = times.filter((time) => time <= now && now - time < minute)
      if (recent.length > 0) this.#stored.set(code, recent)
      else this.#stored.delete(code)
    }
  }
}
