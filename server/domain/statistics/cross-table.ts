import { sum } from './moments.ts'

/** Rows of equally many columns; what they count is up to the caller. */
export type Table = readonly (readonly number[])[]

export const rowTotals = (table: Table): number[] => table.map(sum)

export const columnTotals = (table: Table): number[] =>
  (table[0] ?? []).map((_, column) => sum(table.map((row) => row[column] ?? Number.NaN)))

/** What every cell would be if row and column had nothing to do with each other: row total x column total / total. */
export function expectedTable(table: Table): number[][] {
  const [rows, columns] = [rowTotals(table), columnTotals(table)]
  const whole = sum(rows)
  return rows.map((row) => columns.map((column) => (row * column) / whole))
}

/** A cell of a table with how it differs from what is expected; `lift` is value / expected, NaN where nothing is. */
export interface CellReading {
  readonly row: number
  readonly column: number
  readonly value: number
  readonly expected: number
  readonly residual: number
  readonly lift: number
}

/** Every cell with its reading, row by row (T7). */
export function readCells(table: Table): CellReading[] {
  const expected = expectedTable(table)
  return table.flatMap((values, row) =>
    values.map((value, column) => {
      const own = expected[row]?.[column] ?? Number.NaN
      return { row, column, value, expected: own, residual: value - own, lift: own === 0 ? Number.NaN : value / own }
    }),
  )
}
