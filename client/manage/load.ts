import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { type ApiProblem, asProblem } from './problem.ts'
import { problemNotice } from './views/notice.ts'
import type { Words } from './words.ts'

/** Bubbles from a page whose request was refused because nobody is logged in. */
export class LoginRequiredEvent extends Event {
  static readonly type = 'wr-login-required'

  constructor() {
    super(LoginRequiredEvent.type, { bubbles: true, composed: true })
  }
}

/** Loads what a page shows, again whenever its key changes, and renders waiting, failing and having it. */
export class Load<T> implements ReactiveController {
  value: T | undefined
  problem: ApiProblem | undefined
  pending = false
  readonly #host: ReactiveControllerHost & EventTarget
  readonly #keyOf: () => string
  readonly #load: (signal: AbortSignal) => Promise<T>
  #connected = false
  #key: string | undefined
  #running: AbortController | undefined

  constructor(
    host: ReactiveControllerHost & EventTarget,
    keyOf: () => string,
    load: (signal: AbortSignal) => Promise<T>,
  ) {
    this.#host = host
    this.#keyOf = keyOf
    this.#load = load
    host.addController(this)
  }

  hostConnected(): void {
    this.#connected = true
  }

  hostUpdate(): void {
    // A page that was left may still have an update to come; it has nothing to load any more.
    if (this.#connected && this.#keyOf() !== this.#key) void this.reload()
  }

  hostDisconnected(): void {
    this.#connected = false
    this.#running?.abort()
    this.#key = undefined
  }

  async reload(): Promise<void> {
    this.#key = this.#keyOf()
    this.#running?.abort()
    const running = new AbortController()
    this.#running = running
    this.pending = true
    this.problem = undefined
    this.#host.requestUpdate()
    try {
      const value = await this.#load(running.signal)
      if (!running.signal.aborted) this.value = value
    } catch (error) {
      if (!running.signal.aborted) this.#failed(asProblem(error))
    }
    if (running.signal.aborted) return
    this.pending = false
    this.#host.requestUpdate()
  }

  /** What was there stays on the screen while it is loaded again, so that nothing jumps and the focus is kept. */
  render(words: Words, complete: (value: T) => unknown): TemplateResult {
    const { texts } = words
    const retry = () => void this.reload()
    return html`
      <div class="status" role="status">${this.pending ? html`<p class="wait">${texts.common.loading}</p>` : ''}</div>
      ${this.problem ? problemNotice(words, this.problem, retry) : ''}
      ${this.value === undefined || this.problem ? '' : complete(this.value)}`
  }

  #failed(problem: ApiProblem): void {
    this.problem = problem
    if (problem.code === 'login-required') this.#host.dispatchEvent(new LoginRequiredEvent())
  }
}
