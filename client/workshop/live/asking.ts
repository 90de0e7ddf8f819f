import { ask } from './ask.ts'
import type { Waits } from './wake.ts'

interface Listener {
  readonly url: string
  /** Milliseconds between two questions. */
  readonly pace: number
  readonly waits: Waits
  readonly state: (text: string) => boolean
  readonly date: (date: string | null) => void
  readonly contact: (contact: 'polling' | 'lost' | 'gone') => void
}

/** Asks for the present state every few seconds, as long as no stream comes through. */
export class Asking {
  readonly #listener: Listener
  #turn: AbortController | undefined

  constructor(listener: Listener) {
    this.#listener = listener
  }

  get going(): boolean {
    return this.#turn !== undefined
  }

  start(): void {
    if (this.#turn) return
    this.#turn = new AbortController()
    void this.#run(this.#turn.signal)
  }

  stop(): void {
    this.#turn?.abort()
    this.#turn = undefined
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { url, pace, waits, state, date, contact } = this.#listener
    let tag: string | null = null
    for (let failures = 0, before = 'lost'; ; ) {
      const asked = await ask(url, tag, signal)
      if (signal.aborted) return
      if (asked.kind === 'gone') return contact('gone')
      failures = asked.kind === 'trouble' ? failures + 1 : 0
      if (asked.kind !== 'trouble') date(asked.date)
      if (asked.kind === 'state' && state(asked.text)) tag = asked.tag
      // One question that gets lost on the way is no trouble yet.
      const here = failures === 0 || (failures === 1 && before === 'polling') ? 'polling' : 'lost'
      contact(here)
      before = here
      await waits.wait(Math.max(asked.kind === 'trouble' ? asked.after * 1000 : 0, pace * Math.min(5, 1 + failures)))
      if (signal.aborted) return
    }
  }
}
