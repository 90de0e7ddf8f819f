import { html } from 'lit'
import { columnTotals, rowTotals, type Table } from '#domain/statistics/cross-table.ts'
import { fitToMargins } from '#domain/statistics/iterative-proportional-fitting.ts'
import type { Words } from '../../words.ts'
import { type Grid, heatTable, tableOf } from './heat-map.ts'
import type { Labelled, PartsReport } from './shapes.ts'

/** Smaller differences than this come from rounding and from who skipped a question. */
const worthSaying = 2

interface Earlier {
  readonly rows: PartsReport | undefined
  readonly columns: PartsReport | undefined
}

/** Where the totals of a grid differ from the earlier splits, and the grid as it would be if they did not (T7). */
export function marginsNote(words: Words, grid: Grid, report: PartsReport, earlier: Earlier) {
  const { values } = words.texts
  const table = tableOf(grid, report.mean)
  const differing = [
    ...differences(grid.rows, rowTotals(table), earlier.rows),
    ...differences(grid.columns, columnTotals(table), earlier.columns),
  ]
  if (!earlier.rows && !earlier.columns) return ''
  if (differing.length === 0) return html`<p>${values.marginsAgree}</p>`
  const rounded = (value: number) => words.format.integer(Math.round(value))
  return html`
    <h5>${values.marginsTitle}</h5>
    <ul>${differing.map(({ label, before, here }) => html`<li>${values.margins(label, rounded(before), rounded(here))}</li>`)}</ul>
    ${fitted(words, grid, table, earlier)}`
}

function differences(lines: readonly Labelled[], totals: readonly number[], earlier: PartsReport | undefined) {
  if (!earlier) return []
  return lines
    .map(({ id, label }, index) => ({ label, before: earlier.mean[id] ?? 0, here: totals[index] ?? 0 }))
    .filter(({ before, here }) => Math.abs(before - here) >= worthSaying)
}

/** The nearest table that agrees with both earlier splits; where one was not asked, its totals stay as they are. */
function fitted(words: Words, grid: Grid, table: Table, { rows, columns }: Earlier) {
  const { values } = words.texts
  const wanted = (lines: readonly Labelled[], earlier: PartsReport | undefined, own: readonly number[]) =>
    earlier ? lines.map(({ id }) => earlier.mean[id] ?? 0) : own
  const fit = fitToMargins(
    table,
    wanted(grid.rows, rows, rowTotals(table)),
    wanted(grid.columns, columns, columnTotals(table)),
    // Closer than this is not printed.
    1e-6,
  )
  if (!fit) return ''
  return html`
    <details class="fold">
      <summary>${values.fitted}</summary>
      <p>${values.fittedNote}</p>
      ${heatTable(words, grid, fit, values.fitted)}
    </details>`
}
