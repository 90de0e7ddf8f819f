import { Problem } from '#domain/problem.ts'

const pause = 60_000

/**
 * Which groups got new codes in the place of unused ones a moment ago. A second time right after it (two clicks, two
 * colleagues) would make worthless the sheet that the first is about to print. Kept in memory alone: no time of a code
 * is written down.
 */
export class RecentReplacements {
  readonly #now: () => Date
  readonly #times = new Map<string, number>()

  constructor(now: () => Date) {
    this.#now = now
  }

  /** Replaces the codes of a group, unless that was done within the last minute. */
  async once<T>(group: string, replace: () => Promise<T>): Promise<T> {
    const now = this.#now().getTime()
    // A clock that was set back leaves times of the future behind: they go as well.
    for (const [each, time] of this.#times) if (time > now || now - time >= pause) this.#times.delete(each)
    if (this.#times.has(group)) throw new Problem('codes-just-replaced', { retryAfter: pause / 1000 })
    this.#times.set(group, now)
    try {
      return await replace()
    } catch (error) {
      this.#times.delete(group)
      throw error
    }
  }
}
