import type { Joined } from '#domain/api/workshops.ts'
import type { Answers } from '#domain/question-types/answer.ts'
import type { Audience } from '#domain/texts.ts'
import type { Typed } from '../../questions/typed.ts'

/** What somebody answered in a round, before and after sending. It goes when the workshop ends. */
export interface HeldRound {
  /** `unsure`: the round was closed while the answers were on their way. */
  readonly state: 'open' | 'sending' | 'sent' | 'missed' | 'unsure'
  readonly answers: Answers
  /** By question, what was typed and is no answer yet. */
  readonly unfinished: Readonly<Record<string, Typed>>
}

export interface HeldCard {
  /** 128 random bits, so that the same card sent twice is stored once. */
  readonly id: string
  readonly step: string
  readonly circle?: Audience | undefined
  readonly content: string
  readonly state: 'sending' | 'sent' | 'late' | 'many' | 'refused'
}

/** What stands on the device of somebody in a workshop: one workshop at a time. */
export interface Held {
  /** The code it was joined with: scanning it again is no reason to join again. */
  readonly code: string
  readonly joined: Joined
  /** A random id, to count who is there and nothing else. */
  readonly present: string
  readonly language: string
  readonly circle?: Audience | undefined
  /** Whom the questions here are for: parents are addressed otherwise. */
  readonly audience?: Audience | undefined
  readonly rounds: Readonly<Record<string, HeldRound>>
  readonly cards: readonly HeldCard[]
  /** A card that is being written. */
  readonly writing?: string | undefined
}

export const newHeld = (code: string, joined: Joined, language: string): Held => ({
  ...{ code, joined, language, present: randomId(), rounds: {}, cards: [] },
})

/** 128 random bits in letters and digits. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

const place = 'windroos-workshop'

/**
 * Keeps it, so that a device that slept or a page that was loaded again comes back where it was. A browser may have no
 * storage, forbid it or have it full: then it lives as long as the page. `open` is a function because merely touching
 * `localStorage` can throw.
 */
export class Device {
  readonly #open: () => Storage
  #memory: Held | undefined

  constructor(open: () => Storage) {
    this.#open = open
  }

  read(): Held | undefined {
    return this.#memory ?? parseHeld(this.#attempt((storage) => storage.getItem(place)))
  }

  write(held: Held): void {
    const kept = this.#attempt((storage) => {
      storage.setItem(place, JSON.stringify(held))
      return true
    })
    this.#memory = kept ? undefined : held
  }

  /** Changes what stands there now, which another tab may have changed; nothing when that is another workshop. */
  change(workshop: string, change: (held: Held) => Held): void {
    const held = this.read()
    if (held?.joined.workshop === workshop) this.write(change(held))
  }

  wipe(): void {
    this.#memory = undefined
    this.#attempt((storage) => storage.removeItem(place))
  }

  #attempt<T>(use: (storage: Storage) => T): T | undefined {
    try {
      return use(this.#open())
    } catch {
      return undefined
    }
  }
}

/** What stands in a stored text; undefined when it is not what this page wrote. */
function parseHeld(stored: string | null | undefined): Held | undefined {
  try {
    const held: unknown = JSON.parse(stored ?? 'null')
    return isHeld(held) ? held : undefined
  } catch {
    return undefined
  }
}

function isHeld(value: unknown): value is Held {
  if (!isRecord(value) || !isRecord(value.joined) || !isRecord(value.rounds)) return false
  const { workshop, key, token, languages } = value.joined
  const texts = [value.code, value.present, value.language, workshop, key, token]
  return (
    texts.every((text) => typeof text === 'string') &&
    Array.isArray(languages) &&
    Array.isArray(value.cards) &&
    value.cards.every((card) => isRecord(card) && typeof card.content === 'string') &&
    Object.values(value.rounds).every(
      (round) => isRecord(round) && isRecord(round.answers) && isRecord(round.unfinished),
    )
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
