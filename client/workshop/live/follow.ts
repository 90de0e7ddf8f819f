import { Following } from './following.ts'
import { type Clock, ServerClock } from './server-clock.ts'

/**
 * How the screen hears of changes. `live`: at once. `polling`: a few seconds later, because the network lets no stream
 * through. `lost`: not at this moment; what is on the screen may be old, and it is tried again by itself. `gone`: never
 * any more (the workshop is away, or this screen may not see it); nothing is tried then.
 */
export type Contact = 'connecting' | 'live' | 'polling' | 'lost' | 'gone'

/** In milliseconds. */
const usualPace = {
  /** How long the first event of a stream may take. */
  first: 8000,
  /** How long a stream may be silent: more than two heartbeats. */
  silence: 35_000,
  /** Before a stream that broke off is opened again; the server may say otherwise. */
  retry: 2000,
  /** Between two questions without a stream. */
  poll: 3000,
  /** Between two tries of the stream meanwhile. */
  again: 60_000,
}
export type Pace = typeof usualPace

/**
 * Follows a screen of a workshop: `onView` gets the present state and each that follows, `onContact` how it comes. The
 * clock is the server's. Returns what ends it.
 */
export function follow<View>(
  url: string,
  onView: (view: View, clock: Clock) => void,
  onContact: (contact: Contact) => void,
  pace: Partial<Pace> = {},
): () => void {
  const clock = new ServerClock()
  const state = (text: string) => onView(JSON.parse(text), clock)
  const following = new Following({ url, clock, state, contact: onContact, pace: { ...usualPace, ...pace } })
  return following.begin()
}
