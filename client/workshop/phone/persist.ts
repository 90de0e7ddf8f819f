import { onWake, Waits } from '../live/wake.ts'
import type { Reply } from './server.ts'

/** Waiting longer makes no sense: the round may be over by then. */
const longest = 10_000

/**
 * Asks again until the server has given a definite answer: after a growing time, at once when the network is back, and
 * when somebody looks at the page again. What is sent this way may arrive twice.
 */
export class Persistence {
  readonly #waits = new Waits()
  #stop: (() => void) | undefined

  begin(): void {
    this.#stop ??= onWake(() => this.tryNow())
  }

  end(): void {
    this.#stop?.()
    this.#stop = undefined
    this.#waits.cut()
  }

  readonly tryNow = (): void => this.#waits.cut()

  /** `waiting` hears of every try that failed. Undefined when it was ended before there was an answer. */
  async ask(ask: () => Promise<Reply | undefined>, waiting: () => void = () => {}): Promise<Reply | undefined> {
    for (let failures = 0; this.#stop; failures += 1) {
      const reply = await ask()
      if (reply && isDefinite(reply)) return reply
      if (!this.#stop) return undefined
      waiting()
      // By lot, so that a room full of telephones does not come back in the same moment.
      const delay = Math.min(longest, 1000 * 2 ** failures) * (0.75 + Math.random() / 2)
      await this.#waits.wait(Math.max(delay, (reply?.after ?? 0) * 1000))
    }
    return undefined
  }
}

/** A server that is too busy, or is stopping, has not said no. */
const isDefinite = ({ status, problem }: Reply): boolean =>
  status < 500 && (status !== 429 || problem === 'too-many-cards')
