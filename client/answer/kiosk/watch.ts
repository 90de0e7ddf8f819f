import type { ReactiveController, ReactiveControllerHost } from 'lit'

const quiet = 90_000
const countdown = 20_000
const signs = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const

interface Watched {
  /** Whether a touch counts at this moment. */
  readonly heeds: () => boolean
  /** Nobody was there any more. */
  readonly over: () => void
}

/** Watches whether somebody is still there: a while of quiet, a countdown, and then it is over. */
export class Watch implements ReactiveController {
  /** The seconds that are left, while they are counted down. */
  left: number | undefined

  readonly #host: ReactiveControllerHost
  readonly #watched: Watched
  #until = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, watched: Watched) {
    this.#host = host
    this.#watched = watched
    host.addController(this)
  }

  hostConnected(): void {
    for (const sign of signs) addEventListener(sign, this.#heard, { capture: true, passive: true })
    document.addEventListener('visibilitychange', this.#tick)
  }

  hostDisconnected(): void {
    for (const sign of signs) removeEventListener(sign, this.#heard, { capture: true })
    document.removeEventListener('visibilitychange', this.#tick)
    clearTimeout(this.#timer)
  }

  /** Somebody is there. */
  stay(): void {
    this.#begin(quiet + countdown)
  }

  countDown(): void {
    this.#begin(countdown)
  }

  rest(): void {
    clearTimeout(this.#timer)
    this.#until = 0
    this.#show(undefined)
  }

  readonly #heard = (): void => {
    if (this.#watched.heeds()) this.stay()
  }

  #begin(duration: number): void {
    this.#until = Date.now() + duration
    this.#tick()
  }

  /** Looks at the clock as well: a tablet that slept for an hour has to be back at the start when it wakes up. */
  readonly #tick = (): void => {
    if (this.#until === 0) return
    clearTimeout(this.#timer)
    const now = Date.now()
    // A clock that was set back must not keep a screen with answers for an hour.
    this.#until = Math.min(this.#until, now + quiet + countdown)
    const remaining = this.#until - now
    if (remaining <= 0) {
      this.rest()
      this.#watched.over()
      return
    }
    const counting = remaining <= countdown
    this.#show(counting ? Math.ceil(remaining / 1000) : undefined)
    this.#timer = setTimeout(this.#tick, counting ? remaining % 1000 || 1000 : remaining - countdown)
  }

  #show(left: number | undefined): void {
    if (left === this.left) return
    this.left = left
    this.#host.requestUpdate()
  }
}
