import { html } from 'lit'
import type { Words } from '../../words.ts'
import type { CellSums, Labelled } from './shapes.ts'

/** What was counted, added up over all people. */
export function sumsView(words: Words, rows: readonly Labelled[], columns: readonly Labelled[], sums: CellSums) {
  const { values } = words.texts
  const { integer } = words.format
  const cell = (row: string, column: string) => sums[row]?.[column] ?? 0
  const ofRow = (row: string) => columns.reduce((total, { id }) => total + cell(row, id), 0)
  const ofColumn = (column: string) => rows.reduce((total, { id }) => total + cell(id, column), 0)
  return html`
    <wr-wide-table role="group" aria-label=${values.sum}>
      <table class="figures small">
        <thead>
          <tr>
            <th scope="col">${values.sum}</th>
            ${columns.map(({ label }) => html`<th scope="col" class="number">${label}</th>`)}
            <th scope="col" class="number">${values.total}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ id, label }) => html`
              <tr>
                <th scope="row">${label}</th>
                ${columns.map((column) => html`<td class="number">${integer(cell(id, column.id))}</td>`)}
                <td class="number total">${integer(ofRow(id))}</td>
              </tr>`,
          )}
          <tr>
            <th scope="row">${values.total}</th>
            ${columns.map(({ id }) => html`<td class="number total">${integer(ofColumn(id))}</td>`)}
            <td class="number total">${integer(rows.reduce((total, { id }) => total + ofRow(id), 0))}</td>
          </tr>
        </tbody>
      </table>
    </wr-wide-table>`
}
