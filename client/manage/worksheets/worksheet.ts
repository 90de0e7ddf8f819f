import type { WorksheetTexts } from '../../text/manage/worksheets.nl.ts'
import type { ManageTexts } from '../../text/manage.nl.ts'

export type WorksheetId = keyof ManageTexts['worksheets']['sheets']

/** A piece of a worksheet. Its ids name its words in the texts, and what is written is kept by them. */
export type Part =
  | { readonly kind: 'heading'; readonly id: string }
  | { readonly kind: 'words'; readonly id: string; readonly lines: number }
  | {
      readonly kind: 'grid'
      readonly rows: readonly string[]
      readonly columns: readonly string[]
      readonly lines: number
    }
  | { readonly kind: 'amounts'; readonly rows: number; readonly most: number }

/** A worksheet without a word of its wording: a new one is a file like this, its texts, and a line in `all.ts`. */
export interface Worksheet {
  readonly id: WorksheetId
  readonly about: 'talks' | 'school'
  /** Where the idea stands in the sources. */
  readonly source: { readonly file: '000' | '001' | '002' | '003' | '004'; readonly section: string }
  readonly parts: readonly Part[]
}

/** What somebody has written, by field. It lives in the page alone. */
export type Written = Readonly<Record<string, string>>

export const isEmpty = (written: Written): boolean => Object.values(written).every((text) => text.trim() === '')

export const textsOf = ({ id }: Pick<Worksheet, 'id'>, texts: ManageTexts): WorksheetTexts =>
  texts.worksheets.sheets[id]

export const words = (lines: number, ...ids: string[]): Part[] => ids.map((id) => ({ kind: 'words', id, lines }))
