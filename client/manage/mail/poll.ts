import type { ReactiveController, ReactiveControllerHost } from 'lit'

const every = 2000

/** Looks again every few seconds while something is going on, and not in a tab that nobody looks at. */
export class Poll implements ReactiveController {
  readonly #goesOn: () => boolean
  readonly #look: () => Promise<void>
  #timer: number | undefined
  #connected = false

  constructor(host: ReactiveControllerHost, goesOn: () => boolean, look: () => Promise<void>) {
    this.#goesOn = goesOn
    this.#look = look
    host.addController(this)
  }

  hostUpdated(): void {
    if (this.#goesOn()) this.#timer ??= window.setTimeout(this.#again, every)
  }

  hostConnected(): void {
    this.#connected = true
  }

  hostDisconnected(): void {
    this.#connected = false
    window.clearTimeout(this.#timer)
    this.#timer = undefined
  }

  /** Something was done that should be seen at once. */
  now(): Promise<void> {
    return this.#look()
  }

  #again = async () => {
    // What fails now may go well the next time; the page says nothing of it meanwhile.
    if (!document.hidden) await this.#look().catch(() => undefined)
    this.#timer = this.#connected && this.#goesOn() ? window.setTimeout(this.#again, every) : undefined
  }
}
