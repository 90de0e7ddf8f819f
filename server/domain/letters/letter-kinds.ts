import type { Audience, SchoolType } from '../texts.ts'

/** What a school writes to the people it invites: on paper, by mail, and once more by mail. */
export const letterKinds = ['letter', 'mail', 'reminder'] as const
export type LetterKind = (typeof letterKinds)[number]

/** What counts as one among parents. */
export type LetterUnit = 'person' | 'household' | 'child'

/** What a text is about; it stands in the place of the names between braces. */
export interface LetterFacts {
  readonly audience: Audience
  /** Some words differ: a pupil of a vocational college is a student. */
  readonly schoolType?: SchoolType | undefined
  readonly school: string
  readonly title: string
  /** A day such as 2027-03-01, or null where no end was agreed. */
  readonly closesOn: string | null
  readonly minutes: number
  /** Who fills in a list of their own: each person, or together per family or child. */
  readonly unit?: LetterUnit | undefined
}
