import { type Place, placeBefore, placeIn, placeKey } from '../../../answer/place.ts'
import type { Steps } from '../../../answer/steps.ts'

/**
 * The place among the questions of a round, kept in the history of the browser: its Back button goes to the question
 * before, and a reload stays where it was. Places of an earlier round do not count.
 */
export class RoundRoute {
  readonly #round: string

  constructor(round: string) {
    this.#round = round
  }

  read({ steps, order }: Steps): Place {
    const place = placeIn(this.#state(), steps, order)
    const [first] = steps
    return place.at === 'start' && first ? { at: 'question', id: first.question.id, thenReview: false } : place
  }

  go(place: Place, from: Place): void {
    history.pushState({ ...place, round: this.#round, from: placeKey(from) }, '')
  }

  /** The place before this one; undefined when the browser goes there by itself. */
  back(place: Place, { steps }: Steps): Place | undefined {
    const before = placeBefore(place, steps)
    if (this.#state()?.from === placeKey(before)) {
      history.back()
      return undefined
    }
    history.replaceState({ ...before, round: this.#round }, '')
    return before
  }

  #state(): { readonly from?: unknown } | undefined {
    const { state } = history
    return typeof state === 'object' && state !== null && state.round === this.#round ? state : undefined
  }
}
