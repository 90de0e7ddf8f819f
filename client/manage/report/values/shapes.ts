import type { QuestionReport } from '../figures.ts'

/** Something of a question with its words. */
export interface Labelled {
  readonly id: string
  readonly label: string
}

export type PartsReport = NonNullable<QuestionReport['parts']>
export type CellSums = NonNullable<QuestionReport['sums']>
export type CloudReport = NonNullable<QuestionReport['cloud']>
