import { html, nothing, type TemplateResult } from 'lit'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import { type Answer, type GridAnswer, isMissing, type PartsAnswer } from '#domain/question-types/answer.ts'
import { cellKey } from '#domain/question-types/grid-split.ts'
import { roundToTotal } from '#domain/statistics/largest-remainder.ts'
import { decimal, whole } from './numbers.ts'
import type { QuestionFigures } from './question-result.ts'
import type { Row } from './result-table.ts'
import type { Told } from './results-view.ts'

type Of<Type extends QuestionView['type']> = Extract<QuestionView, { type: Type }>
type Figures = readonly (QuestionFigures | undefined)[]
interface Group {
  readonly title: string
  readonly rows: readonly Row[]
}

/** The mean of each part. Rounded together, so that what is shown adds up to a hundred. */
export function partRows({ words, own }: Told, { id, parts }: Of<'split'>, figures: Figures): Row[] {
  const ids = parts.map((part) => part.id)
  const means = figures.map((each) => roundedMeans(ids, each))
  const mine = amountsIn(own?.[id])
  return parts.map((part, index) => ({
    label: part.label,
    cells: means.map((each) => (each ? whole(words, each[index] ?? 0) : '–')),
    own: mine && whole(words, Number(mine[part.id] ?? 0)),
  }))
}

/** How far apart the estimates lie: that is what there is to talk about. */
export function distanceNote({ words }: Told, figures: Figures): TemplateResult | typeof nothing {
  const distance = figures.at(-1)?.parts?.distance
  return distance
    ? html`<p>${words.text.distance(decimal(words, distance.largest).replace(/[.,]0$/, ''))}</p>`
    : nothing
}

/** The cells of a table of a hundred, row by row, without those in which nobody put anything. */
export function cellGroups({ words, own }: Told, question: Of<'grid-split'>, figures: Figures): Group[] {
  const { rows, columns } = question
  const keys = rows.flatMap((row) => columns.map((column) => cellKey(row.id, column.id)))
  const means = figures.map((each) => roundedMeans(keys, each))
  const mine = amountsIn(own?.[question.id])
  return rows.flatMap(({ id, label }): Group[] => {
    const lines = columns.flatMap((column): Row[] => {
      const at = keys.indexOf(cellKey(id, column.id))
      const amount = mine && cellIn(mine, id, column.id)
      if (!amount && means.every((each) => (each?.[at] ?? 0) === 0)) return []
      const cells = means.map((each) => (each ? whole(words, each[at] ?? 0) : '–'))
      return [{ label: column.label, cells, own: amount === undefined ? undefined : whole(words, amount) }]
    })
    return lines.length > 0 ? [{ title: label, rows: lines }] : []
  })
}

/** What all people counted, added up. */
export function countGroups({ words, own }: Told, question: Of<'count'>, figures: Figures): Group[] {
  const mine = amountsIn(own?.[question.id])
  return question.rows.map(({ id, label }) => ({
    title: label,
    rows: question.columns.map((column) => {
      const amount = mine && cellIn(mine, id, column.id)
      return {
        label: column.label,
        cells: figures.map((each) => (each?.sums ? whole(words, each.sums[id]?.[column.id] ?? 0) : '–')),
        own: amount === undefined ? undefined : whole(words, amount),
      }
    }),
  }))
}

function roundedMeans(ids: readonly string[], figures: QuestionFigures | undefined): number[] | undefined {
  const { parts } = figures ?? {}
  return parts && roundToTotal(ids.map((id) => parts.mean[id] ?? 0))
}

function amountsIn(answer: Answer | undefined): PartsAnswer | GridAnswer | undefined {
  if (typeof answer !== 'object' || Array.isArray(answer) || isMissing(answer)) return undefined
  return answer as PartsAnswer | GridAnswer
}

function cellIn(amounts: PartsAnswer | GridAnswer, row: string, column: string): number {
  const cells = amounts[row]
  return typeof cells === 'object' ? (cells[column] ?? 0) : 0
}
