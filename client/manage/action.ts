import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type ApiProblem, asProblem } from './problem.ts'

/** Something a person started: while it runs its button waits, and when it fails the page can say why. */
export class Action implements ReactiveController {
  busy = false
  problem: ApiProblem | undefined
  readonly #host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  // A controller without a life of its own; Lit asks for at least one method.
  hostConnected(): void {}

  /** Runs one task at a time; true when it succeeded. */
  async run(task: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    this.problem = undefined
    this.#host.requestUpdate()
    try {
      await task()
      return true
    } catch (error) {
      this.problem = asProblem(error)
      return false
    } finally {
      this.busy = false
      this.#host.requestUpdate()
    }
  }
}
