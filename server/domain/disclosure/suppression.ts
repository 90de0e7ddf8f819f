/** A part of a total that somebody could subtract the other parts from. */
export interface Cell {
  readonly id: string
  /** People with a valid answer. */
  readonly n: number
}

/**
 * The parts that may not be shown beside their total (privacy rule 3). Parts on fewer than `k` people are hidden; as
 * long as what is hidden could be found by subtraction (fewer than two hidden parts, or together fewer than k people)
 * the next smallest is hidden as well, ties by id. A part on nobody protects nobody: it does not count as one of the
 * two. `hiddenAnyway` are parts that are not shown for another reason.
 */
export function hiddenCells(cells: readonly Cell[], k: number, hiddenAnyway: ReadonlySet<string> = new Set()) {
  const bySize = [...cells].sort((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1))
  const hidden = bySize.filter((cell) => cell.n < k || hiddenAnyway.has(cell.id))
  const candidates = bySize.filter((cell) => !hidden.includes(cell))
  while (isFoundBySubtraction(hidden, k)) {
    const next = candidates.shift()
    if (!next) break
    hidden.push(next)
  }
  return new Set(hidden.map((cell) => cell.id))
}

/**
 * The same for figures on several counts of the same parts, such as valid answers and all answers: what is hidden for
 * one is hidden for all, until for each of them nothing can be found by subtraction.
 */
export function hiddenTogether(
  counts: readonly (readonly Cell[])[],
  k: number,
  hiddenAnyway: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  let hidden = hiddenAnyway
  for (;;) {
    const next = new Set([...hidden, ...counts.flatMap((cells) => [...hiddenCells(cells, k, hidden)])])
    if (next.size === hidden.size) return hidden
    hidden = next
  }
}

function isFoundBySubtraction(hidden: readonly Cell[], k: number): boolean {
  const people = hidden.filter((cell) => cell.n > 0)
  return people.length > 0 && (people.length < 2 || people.reduce((sum, cell) => sum + cell.n, 0) < k)
}
