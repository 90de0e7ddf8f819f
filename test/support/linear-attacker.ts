/** A number that nobody published, as a sum of unknowns with their weights. */
export type Combination = ReadonlyMap<string, number>

const nothing = 1e-7

/**
 * Somebody who writes down every published figure as an equation over what they want to know, and subtracts anything
 * from anything (Gaussian elimination). Knows a combination of unknowns when the equations leave one value for it.
 */
export class LinearAttacker {
  readonly #places = new Map<string, number>()
  /** Reduced equations by the unknown they solve. */
  readonly #rows = new Map<number, { weights: Map<number, number>; value: number }>()

  learn(combination: Combination, value: number): void {
    const row = this.#reduced(combination, value)
    const pivot = largest(row.weights)
    if (pivot === undefined) return
    const scale = 1 / (row.weights.get(pivot) ?? 1)
    for (const [place, weight] of row.weights) row.weights.set(place, weight * scale)
    row.value *= scale
    row.weights.set(pivot, 1)
    for (const other of this.#rows.values()) subtract(other, row, other.weights.get(pivot) ?? 0)
    this.#rows.set(pivot, row)
  }

  /** The value of a combination, or undefined as long as it can be anything. */
  find(combination: Combination): number | undefined {
    const rest = this.#reduced(combination, 0)
    return largest(rest.weights) === undefined ? -rest.value : undefined
  }

  #reduced(combination: Combination, value: number) {
    const row = { weights: new Map<number, number>(), value }
    for (const [name, weight] of combination) {
      const place = this.#places.get(name) ?? this.#places.size
      this.#places.set(name, place)
      row.weights.set(place, (row.weights.get(place) ?? 0) + weight)
    }
    // The rows are fully reduced, so one pass over what was there at first is enough.
    for (const [place, weight] of [...row.weights]) {
      const known = this.#rows.get(place)
      if (known) subtract(row, known, weight)
    }
    return row
  }
}

interface Row {
  readonly weights: Map<number, number>
  value: number
}

function subtract(from: Row, row: Row, times: number): void {
  if (times === 0) return
  for (const [place, weight] of row.weights) {
    const left = (from.weights.get(place) ?? 0) - times * weight
    if (Math.abs(left) < nothing) from.weights.delete(place)
    else from.weights.set(place, left)
  }
  from.value -= times * row.value
}

function largest(weights: ReadonlyMap<number, number>): number | undefined {
  const [first] = [...weights].filter(([, w]) => Math.abs(w) >= nothing).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
  return first?.[0]
}
