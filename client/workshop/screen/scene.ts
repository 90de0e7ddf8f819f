import type { LiveWorkshop, ScreenView } from '#domain/api/live-workshop.ts'
import type { ScreenWords } from '../pictures/screen-words.ts'
import type { RoundTexts } from './round-texts.ts'

/** All that a view draws from. */
export interface Scene {
  readonly words: ScreenWords
  readonly live: LiveWorkshop
  readonly joinCode: ScreenView['joinCode']
  readonly joinLink: ScreenView['joinLink']
  /** Of the server that telephones go to. */
  readonly origin: string
  readonly texts: Pick<RoundTexts, 'get'>
  /** The server's clock, in milliseconds. */
  readonly now: number
}

export type RoundResult = LiveWorkshop['results'][number]
