import type { Trail } from '../route.ts'

/** The places of one person on a shared device. They are in no history, so nobody can go back to them. */
export class MemoryTrail implements Trail {
  readonly #changed: () => void
  #states: unknown[] = []

  constructor(changed: () => void) {
    this.#changed = changed
  }

  get state(): unknown {
    return this.#states.at(-1)
  }

  get atStart(): boolean {
    return this.#states.length === 0
  }

  push(state: unknown): void {
    this.#states.push(state)
    this.#changed()
  }

  replace(state: unknown): void {
    this.#states.splice(-1, 1, state)
    this.#changed()
  }

  back(): true {
    this.#states.pop()
    this.#changed()
    return true
  }

  clear(): void {
    this.#states = []
    this.#changed()
  }
}
