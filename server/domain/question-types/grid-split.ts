import * as z from 'zod'
import type { GridAnswer } from './answer.ts'
import { checkParts, checkWhole, whole } from './split.ts'

/**
 * A division of a whole over rows and columns, in percent. Earlier splits over the same rows or columns may be named:
 * the device shows where the totals differ from them, and the outcome says so; nobody is forced to make them agree.
 */
export const schema = () =>
  z.strictObject({
    type: z.literal('grid-split'),
    rows: z.array(z.string()).min(2).max(8),
    columns: z.array(z.string()).min(2).max(8),
    rowTotals: z.string().optional(),
    columnTotals: z.string().optional(),
    dontKnow: z.boolean().default(false),
    notApplicable: z.boolean().default(false),
  })
export type GridSplit = z.infer<ReturnType<typeof schema>>

/** What is wrong with a value as an answer to this question; undefined when it is valid. */
export function check({ rows, columns }: GridSplit, value: unknown): string | undefined {
  const sentence = `a cell is a whole number from 0 to ${whole}`
  return checkGrid(rows, columns, value, sentence, whole) ?? checkWhole(cellsOf(value as GridAnswer))
}

/** What is wrong with an object that should have a whole number from 0 to `most` in every cell. */
export function checkGrid(
  rows: readonly string[],
  columns: readonly string[],
  value: unknown,
  sentence: string,
  most: number,
): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'the answer has every row'
  const given = Object.keys(value)
  if (given.some((row) => !rows.includes(row))) return 'the answer names a row that does not exist'
  if (given.length !== rows.length) return 'the answer leaves a row out'
  for (const cells of Object.values(value)) {
    const problem = checkParts(columns, cells, sentence, most)
    if (problem !== undefined) return problem
  }
  return undefined
}

/** The numbers of all cells, row by row. */
export const cellsOf = (answer: GridAnswer): number[] => Object.values(answer).flatMap((cells) => Object.values(cells))

/** One cell as one word; ids hold no full stop. */
export const cellKey = (row: string, column: string): string => `${row}.${column}`
