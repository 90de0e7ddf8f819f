import { columnTotals, rowTotals, type Table } from './cross-table.ts'

const mostRounds = 10_000

/**
 * The table nearest to the given one (its odds ratios stay) whose rows and columns add up to the given totals
 * (Deming & Stephan 1940). Null when that cannot be: the totals differ from each other, or zeros stand in the way.
 */
export function fitToMargins(
  table: Table,
  rows: readonly number[],
  columns: readonly number[],
  tolerance = 1e-10,
): number[][] | null {
  let fitted = table.map((row) => [...row])
  for (let round = 0; round < mostRounds; round += 1) {
    fitted = scale(fitted, rowTotals(fitted), rows, (row) => row)
    fitted = scale(fitted, columnTotals(fitted), columns, (_, column) => column)
    if (rowTotals(fitted).every((total, row) => Math.abs(total - (rows[row] ?? Number.NaN)) < tolerance)) return fitted
  }
  return null
}

function scale(
  table: Table,
  totals: readonly number[],
  wanted: readonly number[],
  margin: (row: number, column: number) => number,
): number[][] {
  return table.map((values, row) =>
    values.map((value, column) => {
      const index = margin(row, column)
      const total = totals[index] ?? 0
      return total === 0 ? 0 : (value * (wanted[index] ?? Number.NaN)) / total
    }),
  )
}
