import type { LiveWorkshop, PhoneView } from '#domain/api/live-workshop.ts'
import type { Contact } from '../live/follow.ts'
import { follow } from '../live/follow.ts'
import type { Clock } from '../live/server-clock.ts'
import type { Device, Held } from './device.ts'
import { Persistence } from './persist.ts'
import { Posting } from './posting.ts'
import { afterClosing } from './round/round-draft.ts'
import { Shelf } from './shelf.ts'

interface Listener {
  readonly changed: () => void
  readonly ended: () => void
  readonly gone: () => void
}

/** Being in a workshop with this device: what goes on there, what stands here, and what is on its way between them. */
export class Presence {
  held: Held
  live: LiveWorkshop | undefined
  clock: Clock = { now: () => Date.now() }
  contact: Contact = 'connecting'
  waiting = false
  invalid: readonly string[] = []
  readonly shelf: Shelf
  readonly persistence = new Persistence()
  readonly posting: Posting

  readonly #device: Device
  readonly #listener: Listener
  #stop: () => void = () => {}

  constructor(held: Held, device: Device, listener: Listener) {
    this.held = held
    this.#device = device
    this.#listener = listener
    this.shelf = new Shelf(this.persistence, listener.changed)
    this.posting = new Posting({
      ...{ workshop: held.joined.workshop, token: () => this.held.joined.token, persistence: this.persistence },
      change: (change) => this.change(change),
      waiting: (waiting) => {
        this.waiting = waiting
        listener.changed()
      },
      invalid: (questions) => {
        this.invalid = questions
      },
    })
  }

  begin(): void {
    const { joined, present } = this.held
    const query = `key=${encodeURIComponent(joined.key)}&present=${encodeURIComponent(present)}`
    this.persistence.begin()
    this.#stop = follow<PhoneView>(
      `/api/workshops/${joined.workshop}/phone?${query}`,
      ({ live }, clock) => this.#see(live, clock),
      (contact) => this.#hear(contact),
    )
    addEventListener('storage', this.#elsewhere)
    this.posting.resume(this.held)
  }

  end(): void {
    removeEventListener('storage', this.#elsewhere)
    this.#stop()
    this.persistence.end()
  }

  /** Another tab on this device wrote something: answers that were sent there are sent. */
  readonly #elsewhere = (): void => {
    const kept = this.#device.read()
    if (kept?.joined.workshop !== this.held.joined.workshop) return
    this.held = kept
    this.#listener.changed()
  }

  /** What stands on the device, with this change to it. */
  change(change: (held: Held) => Held): void {
    const { workshop } = this.held.joined
    this.#device.change(workshop, change)
    const kept = this.#device.read()
    // Another tab may have left, or joined another workshop: this one goes on by itself.
    this.held = kept?.joined.workshop === workshop ? kept : change(this.held)
    this.#listener.changed()
  }

  #see(live: LiveWorkshop, clock: Clock): void {
    const before = this.live?.round?.id
    this.live = live
    this.clock = clock
    if (live.status === 'ended') {
      this.#listener.ended()
      return
    }
    if (before !== live.round?.id) this.invalid = []
    this.#closeRounds(live)
    this.#listener.changed()
  }

  /** Answers that were not sent when their round was closed will not be. */
  #closeRounds({ round }: LiveWorkshop): void {
    const left = Object.entries(this.held.rounds).filter(([id]) => !(round?.open && round.id === id))
    const late = left.filter(([, held]) => afterClosing(held) !== held)
    if (late.length === 0) return
    const closed = Object.fromEntries(late.map(([id, held]) => [id, afterClosing(held)]))
    this.change((held) => ({ ...held, rounds: { ...held.rounds, ...closed } }))
  }

  #hear(contact: Contact): void {
    this.contact = contact
    if (contact === 'gone') {
      this.#listener.gone()
      return
    }
    // The network is back: what waited for it need not wait longer.
    if (contact === 'live' || contact === 'polling') this.persistence.tryNow()
    this.#listener.changed()
  }
}
