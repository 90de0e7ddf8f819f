import type { Audience, State, States } from './states.ts'

/** Somebody who follows a workshop on a line that stays open. */
export interface Follower {
  /** The mark of the last state that they have. */
  last: string | undefined
  readonly send: (state: State) => void
  readonly beat: () => void
  readonly end: () => void
}

/** Who leads sees it first. */
const audiences: readonly Audience[] = ['remote', 'screen', 'phone']

/** Everybody who follows one workshop, by what they see of it. */
export class Followers {
  readonly #of: Readonly<Record<Audience, Set<Follower>>> = { remote: new Set(), screen: new Set(), phone: new Set() }

  add(audience: Audience, follower: Follower) {
    this.#of[audience].add(follower)
  }

  /** False when they had left before. */
  delete(audience: Audience, follower: Follower): boolean {
    return this.#of[audience].delete(follower)
  }

  count(audience: Audience): number {
    return this.#of[audience].size
  }

  get size(): number {
    return audiences.reduce((sum, audience) => sum + this.count(audience), 0)
  }

  /** Sends everybody what they see of it now; a workshop that is gone has nothing more to follow. */
  tell(states: States | undefined) {
    if (!states) return this.end()
    for (const audience of audiences)
      for (const follower of this.#of[audience]) sendUnlessKnown(follower, states[audience])
  }

  beat() {
    for (const follower of this.#all()) follower.beat()
  }

  end() {
    for (const follower of this.#all()) follower.end()
  }

  /** As they are now: who hears of an end leaves. */
  #all(): Follower[] {
    return audiences.flatMap((audience) => [...this.#of[audience]])
  }
}

/** Nothing goes over the line of somebody who has this state already. */
export function sendUnlessKnown(follower: Follower, state: State) {
  if (follower.last === state.mark) return
  follower.last = state.mark
  follower.send(state)
}
