import { html } from 'lit'
import { cellKey } from '#domain/question-types/grid-split.ts'
import { columnTotals, readCells, rowTotals, type Table } from '#domain/statistics/cross-table.ts'
import { roundToTotal } from '#domain/statistics/largest-remainder.ts'
import type { Words } from '../../words.ts'
import { distanceNote } from './parts-view.ts'
import type { Labelled, PartsReport } from './shapes.ts'

export interface Grid {
  readonly rows: readonly Labelled[]
  readonly columns: readonly Labelled[]
}

/** Cells that stand out by less, in points and in how many times as much, stand out by nothing. */
const standsOut = { points: 1, times: 1.1 }

/** The means of a grid as rows of numbers. */
export const tableOf = ({ rows, columns }: Grid, mean: PartsReport['mean']): number[][] =>
  rows.map((row) => columns.map((column) => mean[cellKey(row.id, column.id)] ?? 0))

/** A grid of a hundred as a table whose cells are darker the more there is in them, and what stands out in it. */
export function heatMap(words: Words, grid: Grid, report: PartsReport) {
  const { values } = words.texts
  const table = tableOf(grid, report.mean)
  return html`
    ${heatTable(words, grid, table, values.heatTitle)}
    <p class="hint">${values.heat}</p>
    ${topics(words, grid, table)} ${distanceNote(words, report)}`
}

/** The cells with their totals. Rounded together, so that what is printed adds up to a hundred. */
export function heatTable(words: Words, grid: Grid, table: Table, label: string) {
  const { values } = words.texts
  const rounded = inRows(roundToTotal(table.flat()), grid.columns.length)
  const largest = Math.max(1, ...table.flat())
  return html`
    <wr-wide-table role="group" aria-label=${label}>
      <table class="figures small heat">
        <thead>
          <tr>
            <td></td>
            ${grid.columns.map(({ label }) => html`<th scope="col" class="number">${label}</th>`)}
            <th scope="col" class="number">${values.total}</th>
          </tr>
        </thead>
        <tbody>
          ${grid.rows.map(
            ({ label }, row) => html`
              <tr>
                <th scope="row">${label}</th>
                ${(rounded[row] ?? []).map(
                  (value, column) =>
                    html`<td class="number heat-${heatOf((table[row]?.[column] ?? 0) / largest)}">${value}</td>`,
                )}
                <td class="number total">${rowTotals(rounded)[row]}</td>
              </tr>`,
          )}
          <tr>
            <th scope="row">${values.total}</th>
            ${columnTotals(rounded).map((total) => html`<td class="number total">${total}</td>`)}
            <td class="number total">100</td>
          </tr>
        </tbody>
      </table>
    </wr-wide-table>`
}

/** What to talk about: where most pupils are, and where more are than one would expect (T7). */
function topics({ texts, format }: Words, { rows, columns }: Grid, table: Table) {
  const { values } = texts
  const cells = readCells(table)
  const name = (cell: { row: number; column: number }) =>
    values.cell(rows[cell.row]?.label ?? '', columns[cell.column]?.label ?? '')
  const rounded = (value: number) => format.integer(Math.round(value))
  const top = [...cells].sort((a, b) => b.value - a.value).slice(0, 3)
  const more = [...cells]
    .sort((a, b) => b.residual - a.residual)
    .filter(({ residual, lift }) => residual >= standsOut.points && lift >= standsOut.times)
  return html`
    <h5>${values.topics}</h5>
    <ol>${top.map((cell) => html`<li>${name(cell)}: <strong>${rounded(cell.value)}</strong></li>`)}</ol>
    ${
      more.length === 0
        ? ''
        : html`
            <h5>${values.moreThanExpected}</h5>
            <ol>
              ${more.slice(0, 3).map((cell) => {
                // The two that are printed must differ as the sentence says, also where rounding makes them equal.
                const decimal = Math.round(cell.value) === Math.round(cell.expected)
                const write = decimal ? format.score : rounded
                return html`<li>${name(cell)}: ${values.moreThan(write(cell.value), write(cell.expected), format.score(cell.lift))}</li>`
              })}
            </ol>
            <p class="hint">${values.expectedNote}</p>`
    }`
}

/** How dark a cell is: 0, empty, to 4, the fullest. */
export const heatOf = (share: number): number => (share <= 0 ? 0 : Math.min(4, 1 + Math.floor(share * 4 - 1e-9)))

const inRows = (values: readonly number[], columns: number): number[][] =>
  Array.from({ length: values.length / columns }, (_, row) => values.slice(row * columns, (row + 1) * columns))
