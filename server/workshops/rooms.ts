import { createHash } from 'node:crypto'
import type { Presence, Views } from './live-view.ts'
import { People } from './people.ts'

export type Audience = keyof Views

/** One screen's state as it is sent, and its mark: the same for the same state, also after a restart. */
export interface State {
  readonly mark: string
  readonly json: string
  /** The same as an event to send, made once for all who follow. */
  readonly event: Buffer
}

/** Somebody who follows a workshop on a line that stays open. */
export interface Follower {
  /** The mark of the last state that they have. */
  last: string | undefined
  readonly send: (state: State) => void
  readonly beat: () => void
  readonly end: () => void
}

interface Room {
  readonly followers: Record<Audience, Set<Follower>>
  readonly people: People
  states: Record<Audience, State> | undefined
  /** Why the last state could not be made. */
  trouble: unknown
  /** Being made now, for everybody who asks. */
  making: Promise<void> | undefined
  stale: boolean
  timer: NodeJS.Timeout | undefined
  counting: NodeJS.Timeout | undefined
}

export interface Making {
  /** What the screens show now, as texts to send; undefined when the workshop is gone. */
  readonly make: (workshopId: string, presence: Presence) => Promise<Record<Audience, string> | undefined>
  readonly onError: (error: unknown) => void
}

/** What a change may wait for others, in milliseconds: four a second is live enough, and one per vote is not calm. */
const together = 250
const countingTogether = 500
/** Proxies close a line on which nothing goes for a while. */
const heartbeat = 15_000

/**
 * The workshops that somebody follows now. What changes is stored first and shown from what is stored, so that a restart
 * loses nothing but the lines. Each state is made once, whoever follows it.
 */
export class Rooms {
  readonly #rooms = new Map<string, Room>()
  readonly #making: Making
  readonly #now: () => number
  readonly #heart: NodeJS.Timeout

  constructor(making: Making, now: () => number) {
    this.#making = making
    this.#now = now
    this.#heart = setInterval(() => this.#beat(), heartbeat)
    this.#heart.unref()
  }

  /** The state that was sent last; undefined when the workshop is gone. */
  async current(workshopId: string, audience: Audience): Promise<State | undefined> {
    const room = this.#room(workshopId)
    if (!room.states) await this.#make(workshopId, room)
    return stateIn(room, audience)
  }

  /** The state with everything that was stored before this was asked, sent to all who follow. */
  async fresh(workshopId: string, audience: Audience): Promise<State | undefined> {
    const room = this.#room(workshopId)
    // What is being made may have been read before the last change.
    if (room.making) await room.making
    if (room.stale || !room.states) await this.#make(workshopId, room)
    return stateIn(room, audience)
  }

  /** Sends every state from now on, beginning with the present one unless that is what they have. */
  async follow(workshopId: string, audience: Audience, follower: Follower, person?: string): Promise<() => void> {
    const room = this.#room(workshopId)
    room.followers[audience].add(follower)
    if (person !== undefined && room.people.came(person, this.#now())) this.#counted(workshopId, room)
    const state = await this.current(workshopId, audience)
    if (state) deliver(follower, state)
    return () => {
      if (!room.followers[audience].delete(follower)) return
      if (person !== undefined) room.people.left(person, this.#now())
    }
  }

  /** Somebody who asks again and again instead of following. */
  asked(workshopId: string, person: string) {
    const room = this.#room(workshopId)
    if (room.people.asked(person, this.#now())) this.#counted(workshopId, room)
  }

  present = (workshopId: string): number => this.#room(workshopId).people.count(this.#now())

  /** Something was stored that a screen may show. The first change is sent at once, what follows soon after together. */
  changed(workshopId: string) {
    const room = this.#rooms.get(workshopId)
    if (!room) return
    room.stale = true
    if (room.timer) return
    room.timer = setTimeout(() => {
      room.timer = undefined
      if (room.stale) this.changed(workshopId)
    }, together)
    void this.#make(workshopId, room)
  }

  /** Another number of people: when a whole room comes in, it is told a few times and not once for each of them. */
  #counted(workshopId: string, room: Room) {
    room.stale = true
    room.counting ??= setTimeout(() => {
      room.counting = undefined
      this.changed(workshopId)
    }, countingTogether)
  }

  /** How many lines are open. */
  get lines(): number {
    return [...this.#rooms.values()].reduce((sum, { followers }) => sum + size(followers), 0)
  }

  close() {
    clearInterval(this.#heart)
    for (const { followers, timer, counting } of this.#rooms.values()) {
      clearTimeout(timer)
      clearTimeout(counting)
      for (const follower of Object.values(followers).flatMap((set) => [...set])) follower.end()
    }
    this.#rooms.clear()
  }

  async #make(workshopId: string, room: Room): Promise<void> {
    do {
      room.making ??= this.#makeOnce(workshopId, room)
      await room.making
    } while (room.stale && !room.trouble)
  }

  async #makeOnce(workshopId: string, room: Room): Promise<void> {
    room.stale = false
    room.trouble = undefined
    try {
      const texts = await this.#making.make(workshopId, {
        present: room.people.count(this.#now()),
      })
      room.states = texts && {
        phone: stateOf(texts.phone),
        screen: stateOf(texts.screen),
        remote: stateOf(texts.remote),
      }
      if (room.states) for (const audience of audiences) send(room.followers[audience], room.states[audience])
      else for (const audience of audiences) for (const follower of room.followers[audience]) follower.end()
    } catch (error) {
      room.trouble = error
      room.stale = true
      this.#making.onError(error)
    } finally {
      room.making = undefined
    }
  }

  #room(workshopId: string): Room {
    const known = this.#rooms.get(workshopId)
    if (known) return known
    const room: Room = {
      followers: { phone: new Set(), screen: new Set(), remote: new Set() },
      people: new People(),
      ...{
        states: undefined,
        trouble: undefined,
        making: undefined,
        stale: true,
        timer: undefined,
        counting: undefined,
      },
    }
    this.#rooms.set(workshopId, room)
    return room
  }

  /** Keeps the lines open, and notices who went. A workshop that nobody follows any more is forgotten. */
  #beat() {
    for (const [id, room] of this.#rooms) {
      for (const audience of audiences) for (const follower of room.followers[audience]) follower.beat()
      if (room.people.swept(this.#now())) this.#counted(id, room)
      if (size(room.followers) === 0 && room.people.count(this.#now()) === 0 && !room.timer && !room.counting)
        this.#rooms.delete(id)
    }
  }
}

const audiences: readonly Audience[] = ['remote', 'screen', 'phone']

const size = (followers: Room['followers']) => audiences.reduce((sum, audience) => sum + followers[audience].size, 0)

function stateIn({ trouble, states }: Room, audience: Audience): State | undefined {
  if (trouble) throw trouble
  return states?.[audience]
}

function stateOf(json: string): State {
  const mark = createHash('sha256').update(json).digest('base64url').slice(0, 22)
  return { json, mark, event: Buffer.from(`id: ${mark}\nevent: state\ndata: ${json}\n\n`) }
}

function send(followers: Iterable<Follower>, state: State) {
  for (const follower of followers) deliver(follower, state)
}

function deliver(follower: Follower, state: State) {
  if (follower.last === state.mark) return
  follower.last = state.mark
  follower.send(state)
}
