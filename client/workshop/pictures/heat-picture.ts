import { html } from 'lit'
import { cellKey } from '#domain/question-types/grid-split.ts'
import { columnTotals, rowTotals } from '#domain/statistics/cross-table.ts'
import { roundToTotal } from '#domain/statistics/largest-remainder.ts'
import { type Grid, heatOf, tableOf } from '../../manage/report/values/heat-map.ts'
import type { CellSums, PartsReport } from '../../manage/report/values/shapes.ts'
import { type ScreenWords, shortOf } from './screen-words.ts'

/** A grid of a hundred: the darker a cell, the more there is in it. Of two rounds a cell has the first and the second. */
export function heatPicture(words: ScreenWords, grid: Grid, reports: readonly PartsReport[]) {
  // Rounded together, so that it adds up.
  const rounded = reports.map((report) => roundToTotal(tableOf(grid, report.mean).flat()))
  const { length } = grid.columns
  return numbersTable(
    words,
    grid,
    rounded.map((flat) => grid.rows.map((_, row) => flat.slice(row * length, (row + 1) * length))),
  )
}

/** What everybody counted, added up. */
export const countPicture = (words: ScreenWords, grid: Grid, sums: CellSums) =>
  numbersTable(words, grid, [grid.rows.map(({ id }) => grid.columns.map((column) => sums[id]?.[column.id] ?? 0))])

function numbersTable({ texts, format }: ScreenWords, { rows, columns }: Grid, tables: readonly number[][][]) {
  const last = tables.at(-1) ?? []
  const largest = Math.max(1, ...last.flat())
  const { total } = texts.values
  const written = (of: (table: number[][]) => number | undefined) =>
    tables.map((table) => format.integer(of(table) ?? 0)).join(' → ')
  const withTotals = columns.length > 1
  const sum = (table: number[][]) => rowTotals(table).reduce((whole, value) => whole + value, 0)
  return html`
    <table class="heat">
      <thead>
        <tr>
          <td></td>
          ${columns.map(({ label }) => html`<th scope="col">${shortOf(label)}</th>`)}
          ${withTotals ? html`<th scope="col" class="total">${total}</th>` : ''}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ label }, row) => html`
            <tr>
              <th scope="row">${shortOf(label)}</th>
              ${columns.map((_, column) => html`<td class="heat-${heatOf((last[row]?.[column] ?? 0) / largest)}">${written((table) => table[row]?.[column])}</td>`)}
              ${withTotals ? html`<td class="total">${written((table) => rowTotals(table)[row])}</td>` : ''}
            </tr>`,
        )}
        <tr>
          <th scope="row" class="total">${total}</th>
          ${columns.map((_, column) => html`<td class="total">${written((table) => columnTotals(table)[column])}</td>`)}
          ${withTotals ? html`<td class="total">${written(sum)}</td>` : ''}
        </tr>
      </tbody>
    </table>`
}

/** The cells with the most in them: what to talk about first. */
export function fullest({ rows, columns }: Grid, mean: PartsReport['mean']): { name: string; value: number }[] {
  const cells = rows.flatMap((row) =>
    columns.map((column) => ({
      name: `${shortOf(row.label)} × ${shortOf(column.label)}`,
      value: mean[cellKey(row.id, column.id)] ?? 0,
    })),
  )
  return cells.sort((a, b) => b.value - a.value)
}

export function fullestCells({ screen, format }: ScreenWords, grid: Grid, mean: PartsReport['mean'], count: number) {
  const cells = fullest(grid, mean).slice(0, count)
  const lines = cells.map(({ name, value }) => `${name}: ${format.integer(Math.round(value))}`)
  if (count === 1) return html`<p>${screen.shown.largest}: ${lines[0]}</p>`
  return html`<p>${screen.shown.largestCells}</p><ol class="fullest">${lines.map((line) => html`<li>${line}</li>`)}</ol>`
}
