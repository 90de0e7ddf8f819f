import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type ApiProblem, asProblem } from '../problem.ts'

/** What passes by itself: no network, a server that is busy or starts again, a proxy that says so in its place. */
const passing: readonly string[] = ['no-connection', 'busy', 'stopping', 'database-unavailable', 'storage-full']

const passes = ({ code, status }: ApiProblem) => passing.includes(code) || (code === 'unknown' && status >= 500)

/** After a first failure soon, later twice a minute. */
const pauses = [2, 5, 15, 30] as const

/**
 * Sends one sheet until the server has said yes or no. Sending twice is harmless: the server knows the submission.
 */
export class SheetSender implements ReactiveController {
  state: 'idle' | 'sending' | 'waiting' = 'idle'
  problem: ApiProblem | undefined
  readonly #host: ReactiveControllerHost
  #connected = false
  #goOn = () => {}

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#connected = true
    addEventListener('online', this.tryNow)
  }

  hostDisconnected(): void {
    this.#connected = false
    removeEventListener('online', this.tryNow)
    this.#goOn()
  }

  /** Another try at once, if one is waited for. */
  readonly tryNow = (): void => this.#goOn()

  /** True when the sheet is stored; false when the server refused it, and `problem` says why. */
  async send(post: () => Promise<unknown>): Promise<boolean> {
    if (this.state !== 'idle') return false
    this.problem = undefined
    for (let failures = 0; ; failures++) {
      this.#show('sending')
      const problem = await attempt(post)
      if (!problem || !passes(problem) || !this.#connected) return this.#settle(problem)
      await this.#wait(pauses[failures] ?? 30)
      if (!this.#connected) return this.#settle(problem)
    }
  }

  #settle(problem: ApiProblem | undefined): boolean {
    this.problem = problem
    this.#show('idle')
    return problem === undefined
  }

  #wait(seconds: number): Promise<void> {
    this.#show('waiting')
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000)
      this.#goOn = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  #show(state: SheetSender['state']): void {
    this.state = state
    this.#host.requestUpdate()
  }
}

async function attempt(post: () => Promise<unknown>): Promise<ApiProblem | undefined> {
  try {
    await post()
    return undefined
  } catch (error) {
    return asProblem(error)
  }
}
