import { createHash } from 'node:crypto'
import type { Views } from './live-view.ts'

export type Audience = keyof Views

/** One screen's state as it is sent, and its mark: the same for the same state, also after a restart. */
export interface State {
  readonly mark: string
  readonly json: string
  /** The same as an event to send, made once for all who follow. */
  readonly event: Buffer
}

export type States = Readonly<Record<Audience, State>>

export interface Source {
  /** What the screens show now, as texts to send; undefined when the workshop is gone. */
  readonly make: () => Promise<Record<Audience, string> | undefined>
  /** Gets every state that was made. */
  readonly made: (states: States | undefined) => void
  readonly failed: (error: unknown) => void
  /** Whether somebody waits for the next state without asking for it. */
  readonly awaited: () => boolean
}

/** What a change may wait for others, in milliseconds: four a second is live enough, and one per vote is not calm. */
const together = 250
/** What goes on failing is tried ever less often, but never less than this. */
const longestWait = 8000

/**
 * What the screens of one workshop show: made when something changed, once for everybody who asks. Where it cannot be
 * made for a while, what was made last goes on being shown.
 */
export class WorkshopStates {
  readonly #source: Source
  #states: States | undefined
  #stale = true
  /** Being made now, for everybody who asks. */
  #making: Promise<void> | undefined
  /** How often making failed since it last succeeded, and why. */
  #failures = 0
  #trouble: unknown
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(source: Source) {
    this.#source = source
  }

  /** What was made last; undefined when the workshop is gone. */
  async current(): Promise<States | undefined> {
    if (this.#states) {
      // Where nobody followed, trying again was given up.
      if (this.#failures > 0) this.#makeSoon()
      return this.#states
    }
    // Failed just now, and will be tried again: asking more often would not mend it.
    if (!(this.#failures > 0 && this.#timer)) await this.#make()
    if (this.#failures > 0) throw this.#trouble
    return this.#states
  }

  /** The same, for who does not wait. */
  get last(): States | undefined {
    return this.#states
  }

  /** With everything that was stored before this was asked. */
  async fresh(): Promise<States | undefined> {
    // What is being made may have been read before the last change; what is begun after it was not.
    if (this.#making) await this.#making
    if (this.#making || this.#stale || !this.#states) await this.#make()
    if (this.#failures > 0) throw this.#trouble
    return this.#states
  }

  /** Something was stored that a screen may show. The first change is made at once, what follows soon after together. */
  changed() {
    this.outdate()
    this.#makeSoon()
  }

  /** Something changed that can wait until the next time; who asks for it fresh gets it. */
  outdate() {
    this.#stale = true
  }

  /** True when nothing will be made unless somebody asks. */
  get resting(): boolean {
    return !this.#making && !this.#timer
  }

  /** From now on nothing is made that nobody asks for. */
  close() {
    this.#closed = true
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #makeSoon() {
    if (this.#timer || this.#closed) return
    this.#wait(together)
    void this.#make()
  }

  #wait(time: number) {
    clearTimeout(this.#timer)
    if (this.#closed) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      if (this.#stale && (this.#failures === 0 || this.#source.awaited())) this.#makeSoon()
    }, time)
    this.#timer.unref()
  }

  #make(): Promise<void> {
    this.#making ??= this.#makeOnce().finally(() => {
      this.#making = undefined
    })
    return this.#making
  }

  async #makeOnce(): Promise<void> {
    this.#stale = false
    try {
      const texts = await this.#source.make()
      this.#states = texts && statesOf(texts)
      if (this.#failures > 0) this.#wait(together)
      this.#failures = 0
      if (!this.#closed) this.#source.made(this.#states)
    } catch (error) {
      this.#stale = true
      this.#failures += 1
      this.#trouble = error
      this.#wait(Math.min(together * 2 ** this.#failures, longestWait))
      this.#source.failed(error)
    }
  }
}

const statesOf = ({ phone, screen, remote }: Record<Audience, string>): States => ({
  phone: stateOf(phone),
  screen: stateOf(screen),
  remote: stateOf(remote),
})

function stateOf(json: string): State {
  const mark = createHash('sha256').update(json).digest('base64url').slice(0, 22)
  return { json, mark, event: Buffer.from(`id: ${mark}\nevent: state\ndata: ${json}\n\n`) }
}
