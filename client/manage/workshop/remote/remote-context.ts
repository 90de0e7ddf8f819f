import type { DefinitionSummary } from '#domain/api/definitions.ts'
import type { LiveWorkshop, RemoteView } from '#domain/api/live-workshop.ts'
import type { CardChange, NewCard, TimerChange } from '#domain/api/workshops.ts'
import type { Position } from '#domain/workshop/moments.ts'
import type { Words } from '../../words.ts'

/** What the parts of the remote show from. */
export interface RemoteContext {
  readonly words: Words
  readonly view: RemoteView
  readonly instruments: readonly Pick<DefinitionSummary, 'id' | 'title'>[]
  /** The titles of the measures that are talked about. */
  readonly measures: ReadonlyMap<string, string>
  /** The site that telephones go to. */
  readonly origin: string
  readonly busy: boolean
  readonly acts: RemoteActs
}

/** What an agreement is made of, beside where it was made. */
export interface WrittenAgreement {
  readonly what: string
  readonly who: string
  readonly dueOn: string | null
  readonly evidence: string | null
}

/** What the facilitator can do. Each is done once at a time; true when it was. */
export interface RemoteActs {
  readonly go: (place: Position) => Promise<boolean>
  readonly setTimer: (change: TimerChange) => Promise<boolean>
  readonly addCard: (card: NewCard) => Promise<boolean>
  readonly changeCards: (cards: readonly string[], change: CardChange) => Promise<boolean>
  readonly agree: (agreement: WrittenAgreement) => Promise<boolean>
  /** Asks whether the workshop is over. */
  readonly askEnd: () => void
}

/** A text of the figures in the language of the page, or else in the first it has. */
export const inLanguage = (texts: Readonly<Record<string, string>>, language: string): string =>
  texts[language] ?? Object.values(texts)[0] ?? ''

/** Whether the figures of this moment are too few to show. */
export function tooFew({ place, results, reveal }: LiveWorkshop): boolean {
  if (place.kind === 'reveal') return reveal?.enough === false
  return results.length > 0 && results.every(({ enough }) => !enough)
}
