import { Asking } from './asking.ts'
import type { StreamEvent } from './events.ts'
import type { Contact, Pace } from './follow.ts'
import { readStream } from './read-stream.ts'
import type { ServerClock } from './server-clock.ts'
import { onWake, Waits } from './wake.ts'

interface Followed {
  readonly url: string
  readonly clock: ServerClock
  readonly state: (text: string) => void
  readonly contact: (contact: Contact) => void
  readonly pace: Pace
}

/** A stream that is opened again whenever it ends; where it does not come, questions every few seconds. */
export class Following {
  readonly #followed: Followed
  readonly #asking: Asking
  readonly #waits = new Waits()
  readonly #end = new AbortController()
  #line = new AbortController()
  #contact: Contact | undefined
  #text: string | undefined
  #lastId: string | undefined
  #lastHeard = 0
  #retry: number

  constructor(followed: Followed) {
    const { url, clock, pace } = followed
    this.#followed = followed
    this.#retry = pace.retry
    this.#asking = new Asking({
      ...{ url, pace: pace.poll, waits: this.#waits },
      state: (text) => this.#take(text),
      date: (date) => clock.setRoughly(date),
      contact: (contact) => this.#show(contact),
    })
  }

  /** Returns what ends it. */
  begin(): () => void {
    const stopWaking = onWake(() => this.#wake())
    this.#end.signal.addEventListener('abort', () => {
      stopWaking()
      this.#line.abort()
      this.#asking.stop()
      this.#waits.cut()
    })
    this.#show('connecting')
    void this.#stream()
    return () => this.#end.abort()
  }

  async #stream(): Promise<void> {
    const { first, again } = this.#followed.pace
    for (let failures = 0; !this.#end.signal.aborted; ) {
      const begun = Date.now()
      const { came, refused } = await this.#connect()
      failures = came ? 0 : failures + 1
      if (failures > 0 && !this.#asking.going) this.#show('connecting')
      // A line that stays silent is held up somewhere; and who has nothing yet on the screen need not wait for a line.
      const heldUp = !came && Date.now() - begun >= first
      if (heldUp || refused || failures >= 3 || this.#text === undefined) this.#asking.start()
      if (this.#end.signal.aborted) return this.#asking.stop()
      // By lot, so that a room full of telephones does not come back in the same moment.
      await this.#waits.wait(failures >= 3 ? again : this.#retry * (0.5 + Math.random()))
    }
  }

  async #connect(): Promise<{ came: boolean; refused: boolean }> {
    const { url, pace } = this.#followed
    this.#line = new AbortController()
    this.#lastHeard = Date.now()
    let came = false
    const ended = await readStream({
      ...{ url, lastId: this.#lastId, signal: this.#line.signal },
      patience: { first: pace.first, later: pace.silence },
      event: (event) => {
        came = true
        this.#hear(event)
      },
      retry: (milliseconds) => {
        this.#retry = milliseconds
      },
      heard: () => {
        this.#lastHeard = Date.now()
      },
    })
    return { came, refused: ended === 'refused' }
  }

  #hear({ event, data, id }: StreamEvent): void {
    if (this.#end.signal.aborted) return
    this.#asking.stop()
    this.#show('live')
    const [, now = ''] = /"now"\s*:\s*"([^"]+)"/.exec(event === 'time' ? data : '') ?? []
    this.#followed.clock.set(now)
    if (event === 'state' && this.#take(data)) this.#lastId = id
  }

  /** False for what is no state: then it is as if it had not come. */
  #take(text: string): boolean {
    if (text === this.#text) return true
    try {
      JSON.parse(text)
    } catch {
      return false
    }
    this.#text = text
    this.#followed.state(text)
    return true
  }

  /** A device that slept may hold a line that is long dead. */
  #wake(): void {
    if (Date.now() - this.#lastHeard > this.#followed.pace.silence / 2) this.#line.abort()
    this.#waits.cut()
  }

  #show(contact: Contact): void {
    if (this.#end.signal.aborted || contact === this.#contact) return
    this.#contact = contact
    this.#followed.contact(contact)
    if (contact === 'gone') this.#end.abort()
  }
}
