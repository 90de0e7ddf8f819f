import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import type { Audience } from '#domain/texts.ts'
import type { PageLanguage } from '../../answer/languages.ts'
import type { Clock } from '../live/server-clock.ts'
import type { Held, HeldRound } from './device.ts'
import type { Shelf } from './shelf.ts'
import type { Say } from './speech.ts'

/** All that a screen of the telephone is made from, and what somebody can do there. */
export interface Scene {
  readonly say: Say
  /** Of the page around the questions. */
  readonly pageLanguage: PageLanguage
  readonly live: LiveWorkshop
  readonly clock: Clock
  readonly held: Held
  readonly shelf: Shelf
  /** The questions whose answers the server could not read. */
  readonly invalid: readonly string[]
  /** The sending fails for now and is tried again. */
  readonly waiting: boolean
  readonly answer: (round: string, held: HeldRound) => void
  readonly send: (round: string, held: HeldRound) => void
  readonly sendNow: () => void
  /** The questions of a round say whom they are for. */
  readonly hearAudience: (audience: Audience) => void
  readonly chooseCircle: (circle: Audience | undefined) => void
  readonly writeCard: (content: string) => void
  readonly sendCard: (content: string) => void
  readonly sendCardAgain: (id: string) => void
  readonly removeCard: (id: string) => void
}

/** The title of a step: its own, or the usual one of its kind. */
export const titleOf = ({ say, live: { place } }: Pick<Scene, 'say' | 'live'>): string =>
  place.title ?? say(`kind-${place.kind}`)

/** A text that stands there in several languages, in the one that somebody reads. */
export const textIn = (texts: Readonly<Record<string, string>>, { held, live }: Pick<Scene, 'held' | 'live'>): string =>
  texts[held.language] ?? texts[live.languages[0] ?? ''] ?? Object.values(texts)[0] ?? ''

/** The language of such a text, for who reads it aloud. */
export const languageIn = (
  texts: Readonly<Record<string, unknown>>,
  { held, live }: Pick<Scene, 'held' | 'live'>,
): string | undefined =>
  [held.language, live.languages[0] ?? ''].find((language) => Object.hasOwn(texts, language)) ?? Object.keys(texts)[0]

/** The language in which the questions are asked for. */
export const askedLanguage = ({ held, live }: Pick<Scene, 'held' | 'live'>): string =>
  live.languages.includes(held.language) ? held.language : (live.languages[0] ?? 'nl')
