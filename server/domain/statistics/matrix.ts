/** The columns of a matrix given as rows. The first row says how many; a shorter row gives NaN. No rows, no columns. */
export function columns(rows: readonly (readonly number[])[]): number[][] {
  return (rows[0] ?? []).map((_, index) => rows.map((row) => row[index] ?? Number.NaN))
}
