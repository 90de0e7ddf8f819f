import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type Place, placeBefore, placeIn, placeKey } from './place.ts'
import type { Step } from './steps.ts'

/**
 * The place in the questionnaire, kept in the history of the browser: its Back button goes to the question before,
 * and a reload stays where it was. The address stays as it is.
 */
export class Route implements ReactiveController {
  place: Place = { at: 'start' }
  readonly #moved: () => void

  /** `moved` hears that the browser went to another entry. */
  constructor(host: ReactiveControllerHost, moved: () => void) {
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
  read(steps: readonly Step[]): void {
    this.place = placeIn(history.state, steps)
  }

  go(place: Place): void {
    history.pushState({ ...place, from: placeKey(this.place) }, '')
    this.place = place
  }

  /** To the place before. True when it is there at once; otherwise the browser goes back, and `moved` hears of it. */
  back(steps: readonly Step[]): boolean {
    const before = placeBefore(this.place, steps)
    const from: unknown = history.state?.from
    if (from === placeKey(before)) {
      history.back()
      return false
    }
    // The entry before this one is another place (after "continue where I was"): this entry becomes the place itself.
    history.replaceState({ ...before, from }, '')
    this.place = before
    return true
  }
}
