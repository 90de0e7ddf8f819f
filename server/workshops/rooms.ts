import { type Follower, Followers, sendUnlessKnown } from './followers.ts'
import type { Presence } from './live-view.ts'
import { People } from './people.ts'
import { type Audience, type State, WorkshopStates } from './states.ts'

interface Room {
  readonly followers: Followers
  readonly people: People
  readonly states: WorkshopStates
  counting: NodeJS.Timeout | undefined
}

export interface Making {
  /** What the screens show now, as texts to send; undefined when the workshop is gone. */
  readonly make: (workshopId: string, presence: Presence) => Promise<Record<Audience, string> | undefined>
  readonly onError: (error: unknown) => void
}

/** What another number of people may wait for others, in milliseconds. */
const countingTogether = 500
/** Proxies close a line on which nothing goes for a while. */
const heartbeat = 15_000
/** No room holds so many people: whose telephone is one too many asks again and again instead of following. */
const mostPhones = 1500
/** More open lines than this on one server: better to say so than to slow everybody down. */
const mostLines = 6000

/**
 * The workshops that somebody follows now: who follows, who is there, and sending them what their screens show. What
 * changes is stored first and shown from what is stored, so that a restart loses nothing but the lines.
 */
export class Rooms {
  readonly #rooms = new Map<string, Room>()
  readonly #making: Making
  readonly #now: () => number
  readonly #heart: NodeJS.Timeout
  #closed = false

  constructor(making: Making, now: () => number) {
    this.#making = making
    this.#now = now
    this.#heart = setInterval(() => this.#beat(), heartbeat)
    this.#heart.unref()
  }

  /** The state that was sent last; undefined when the workshop is gone. */
  async current(workshopId: string, audience: Audience): Promise<State | undefined> {
    return (await this.#room(workshopId).states.current())?.[audience]
  }

  /** The state with everything that was stored before this was asked, sent to all who follow. */
  async fresh(workshopId: string, audience: Audience): Promise<State | undefined> {
    return (await this.#room(workshopId).states.fresh())?.[audience]
  }

  /** Whether one more line may open. Who leads and the big screen are never kept out by telephones. */
  hasPlaceFor(workshopId: string, audience: Audience): boolean {
    if (audience !== 'phone') return true
    const phones = this.#rooms.get(workshopId)?.followers.count('phone') ?? 0
    return phones < mostPhones && this.lines < mostLines
  }

  /**
   * Sends every state from now on, beginning with the present one unless that is what they have. Where there is none,
   * the line ends and nothing of it stays behind.
   */
  async follow(workshopId: string, audience: Audience, follower: Follower, person?: string): Promise<() => void> {
    const room = this.#room(workshopId)
    room.followers.add(audience, follower)
    if (person !== undefined && room.people.came(person, this.#now())) this.#counted(room)
    const leave = () => {
      if (room.followers.delete(audience, follower) && person !== undefined) room.people.left(person, this.#now())
    }
    // Why there is none was told when it could not be made.
    if (!this.#closed) await room.states.current().catch(() => undefined)
    // The last one: another may have been sent while this waited for the first.
    const states = this.#closed ? undefined : room.states.last
    if (states) sendUnlessKnown(follower, states[audience])
    else {
      leave()
      follower.end()
    }
    return leave
  }

  /** Somebody who asks again and again instead of following. */
  asked(workshopId: string, person: string) {
    const room = this.#room(workshopId)
    if (room.people.asked(person, this.#now())) this.#counted(room)
  }

  present = (workshopId: string): number => this.#rooms.get(workshopId)?.people.count(this.#now()) ?? 0

  /** Something was stored that a screen may show. */
  changed(workshopId: string) {
    this.#rooms.get(workshopId)?.states.changed()
  }

  /** How many lines are open. */
  get lines(): number {
    return [...this.#rooms.values()].reduce((sum, { followers }) => sum + followers.size, 0)
  }

  /** Ends every line. Who is half way still gets an answer, but nothing goes on by itself from now on. */
  close() {
    this.#closed = true
    clearInterval(this.#heart)
    for (const { followers, states, counting } of this.#rooms.values()) {
      states.close()
      clearTimeout(counting)
      followers.end()
    }
    this.#rooms.clear()
  }

  /** Another number of people: when a whole room comes in, it is told a few times and not once for each of them. */
  #counted(room: Room) {
    room.states.outdate()
    if (this.#closed || room.counting) return
    room.counting = setTimeout(() => {
      room.counting = undefined
      room.states.changed()
    }, countingTogether)
    room.counting.unref()
  }

  #room(workshopId: string): Room {
    const known = this.#rooms.get(workshopId)
    if (known) return known
    const room = this.#newRoom(workshopId)
    if (this.#closed) room.states.close()
    else this.#rooms.set(workshopId, room)
    return room
  }

  #newRoom(workshopId: string): Room {
    const followers = new Followers()
    const people = new People()
    const present = () => people.count(this.#now())
    const states = new WorkshopStates({
      make: () => this.#making.make(workshopId, { present: present() }),
      made: (made) => followers.tell(made),
      failed: this.#making.onError,
      awaited: () => followers.size > 0 || present() > 0,
    })
    return { followers, people, states, counting: undefined }
  }

  /** Keeps the lines open, and notices who went. A workshop that nobody follows any more is forgotten. */
  #beat() {
    for (const [id, room] of this.#rooms) {
      room.followers.beat()
      if (room.people.swept(this.#now())) this.#counted(room)
      const isEmpty = room.followers.size === 0 && room.people.count(this.#now()) === 0
      if (isEmpty && room.states.resting && !room.counting) this.#rooms.delete(id)
    }
  }
}
