import type { Audience, SchoolType } from '../../texts.ts'
import type { LetterKind, LetterUnit } from '../letter-kinds.ts'

/** One wording for every school, or one per type of school. */
export type Wording = string | Readonly<Record<SchoolType, string>>

/** Our own texts in one language, and the sentences around a code. */
export interface LetterTexts {
  readonly subject: Readonly<Record<LetterKind, string>>
  readonly greeting: Readonly<Record<Audience, Wording>>
  /** Why we ask, in two sentences. */
  readonly reason: Readonly<Record<Audience, Wording>>
  /** What else each kind of message says. */
  readonly more: Readonly<Record<LetterKind, Readonly<Record<Audience, string>>>>
  readonly regards: string
  readonly fixed: Readonly<Record<Audience, FixedSentences>>
}

/** What every letter and message says, and nobody can change. */
export interface FixedSentences {
  readonly minutes: (minutes: number) => string
  readonly until: (date: string) => string
  readonly scan: string
  readonly goTo: string
  readonly typeCode: string
  readonly promise: string
  /** Who fills in a list; the team and pupils each have one. */
  readonly perUnit: Readonly<Record<LetterUnit, string | undefined>>
  /** Above two codes in one letter. */
  readonly oneEach: string
}
