import type { Persistence } from './persist.ts'
import { request } from './server.ts'

/**
 * What was fetched once and does not change: the questions of a round, the words of its results, and code that only some
 * steps need. What does not arrive is fetched again until it does.
 */
export class Shelf {
  readonly #changed: () => void
  readonly #persistence: Persistence
  readonly #found = new Map<string, unknown>()
  readonly #underWay = new Map<string, 'first' | 'again'>()

  constructor(persistence: Persistence, changed: () => void) {
    this.#persistence = persistence
    this.#changed = changed
  }

  /** What stands at this address; undefined until it is there. `ready` may fetch what belongs to it. */
  get<T>(address: string, ready: (value: T) => Promise<unknown> = async () => {}): T | undefined {
    if (!this.#found.has(address) && !this.#underWay.has(address)) void this.#fetch(address, ready)
    return this.#found.get(address) as T | undefined
  }

  /** A part of the page's own code. */
  part<T>(name: string, load: () => Promise<T>): T | undefined {
    if (!this.#found.has(name) && !this.#underWay.has(name)) void this.#load(name, load)
    return this.#found.get(name) as T | undefined
  }

  /** It did not come at the first try. */
  isLate(address: string): boolean {
    return this.#underWay.get(address) === 'again'
  }

  async #fetch<T>(address: string, ready: (value: T) => Promise<unknown>): Promise<void> {
    await this.#load(address, async () => {
      const reply = await this.#persistence.ask(
        () => request(address),
        () => this.#late(address),
      )
      if (reply?.status !== 200) throw new Error(`nothing at ${address}`)
      await ready(reply.body as T)
      return reply.body
    })
  }

  async #load(name: string, load: () => Promise<unknown>): Promise<void> {
    this.#underWay.set(name, 'first')
    try {
      this.#found.set(name, await load())
      this.#underWay.delete(name)
    } catch {
      this.#late(name)
      // Asked for again when the screen is drawn anew, which the next state does.
      setTimeout(() => {
        this.#underWay.delete(name)
        this.#changed()
      }, 3000)
    }
    this.#changed()
  }

  #late(name: string): void {
    this.#underWay.set(name, 'again')
    this.#changed()
  }
}
