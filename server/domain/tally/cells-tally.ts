import type { GridAnswer } from '../question-types/answer.ts'

/** What closing freezes of tables of counts: the sum of every cell over all people. */
export type CellSums = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Adds up tables of counts, cell by cell. */
export class CellsTally {
  readonly #sums: Map<string, Map<string, number>>

  constructor(rows: readonly string[], columns: readonly string[]) {
    this.#sums = new Map(rows.map((row) => [row, new Map(columns.map((column) => [column, 0]))]))
  }

  add(answer: GridAnswer) {
    for (const [row, cells] of this.#sums)
      for (const [column, sum] of cells) cells.set(column, sum + (answer[row]?.[column] ?? 0))
  }

  sums(): CellSums {
    return Object.fromEntries([...this.#sums].map(([row, cells]) => [row, Object.fromEntries(cells)]))
  }
}
