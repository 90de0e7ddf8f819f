import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type Place, placeBefore, placeIn, placeKey } from './place.ts'
import type { Steps } from './steps.ts'

/** What keeps the places somebody passed: the history of the browser, or the memory of the page alone. */
export interface Trail {
  readonly state: unknown
  push(state: unknown): void
  replace(state: unknown): void
  /** True when it is there at once; otherwise a `popstate` follows. */
  back(): boolean
}

export const browserTrail: Trail = {
  get state(): unknown {
    return history.state
  },
  push: (state) => history.pushState(state, ''),
  replace: (state) => history.replaceState(state, ''),
  back: () => {
    history.back()
    return false
  },
}

/**
 * The place in the questionnaire, kept in the history of the browser: its Back button goes to the question before,
 * and a reload stays where it was. The address stays as it is.
 */
export class Route implements ReactiveController {
  place: Place = { at: 'start' }
  readonly #trail: () => Trail
  readonly #moved: () => void

  /** `moved` hears that the browser went to another entry. */
  constructor(host: ReactiveControllerHost, trail: () => Trail, moved: () => void) {
    this.#trail = trail
    this.#moved = moved
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('popstate', this.#moved)
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#moved)
  }

  /** Takes the place from the current entry. */
  read({ steps, order }: Steps): void {
    this.place = placeIn(this.#trail().state, steps, order)
  }

  go(place: Place): void {
    this.#trail().push({ ...place, from: placeKey(this.place) })
    this.place = place
  }

  /** To the place before. True when it is there at once; otherwise the browser goes back, and `moved` hears of it. */
  back(visit: Steps): boolean {
    const before = placeBefore(this.place, visit.steps)
    const trail = this.#trail()
    const from = cameFrom(trail.state)
    if (from === placeKey(before)) {
      const there = trail.back()
      if (there) this.read(visit)
      return there
    }
    // The entry before this one is another place (after "continue where I was"): this entry becomes the place itself.
    trail.replace({ ...before, from })
    this.place = before
    return true
  }
}

const cameFrom = (state: unknown): unknown =>
  typeof state === 'object' && state !== null && 'from' in state ? state.from : undefined
