import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { crowdDelay, retryDelay } from './retry.ts'
import type { Sent, Trouble } from './server.ts'

export type Settled = Exclude<Sent, { kind: 'retry' }>

/**
 * Sends until the server has given a definite answer: again after a growing time, when the network is back, and when
 * the person looks at the page again. Sending twice is harmless, because the server knows the submission.
 */
export class Sender implements ReactiveController {
  state: 'idle' | 'sending' | Trouble = 'idle'

  readonly #host: ReactiveControllerHost
  #post: () => Promise<Sent> = async () => ({ kind: 'received' })
  #settled: (result: Settled) => void = () => {}
  #failures = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('online', this.tryNow)
    addEventListener('focus', this.tryNow)
    document.addEventListener('visibilitychange', this.#whenSeen)
  }

  hostDisconnected(): void {
    removeEventListener('online', this.tryNow)
    removeEventListener('focus', this.tryNow)
    document.removeEventListener('visibilitychange', this.#whenSeen)
    clearTimeout(this.#timer)
  }

  start(post: () => Promise<Sent>, settled: (result: Settled) => void): void {
    if (this.state !== 'idle') return
    this.#post = post
    this.#settled = settled
    this.#failures = 0
    void this.#try()
  }

  /** Another try at once, if one is waited for. */
  readonly tryNow = (): void => {
    if (this.state !== 'idle' && this.state !== 'sending') void this.#try()
  }

  readonly #whenSeen = (): void => {
    if (document.visibilityState === 'visible') this.tryNow()
  }

  async #try(): Promise<void> {
    clearTimeout(this.#timer)
    this.#show('sending')
    const result = await this.#post()
    if (result.kind === 'retry') {
      this.#failures += 1
      const { trouble, after } = result
      const delay = trouble === 'crowd' ? crowdDelay(after, Math.random()) : retryDelay(this.#failures, after)
      this.#timer = setTimeout(this.tryNow, delay)
      this.#show(result.trouble)
    } else {
      this.#show('idle')
      this.#settled(result)
    }
  }

  #show(state: Sender['state']): void {
    this.state = state
    this.#host.requestUpdate()
  }
}
