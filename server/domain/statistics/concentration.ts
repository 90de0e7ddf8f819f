import { sum } from './moments.ts'

const falling = (values: readonly number[]) => [...values].sort((a, b) => b - a)

/** The share of the whole that the largest part of the values takes (20-80): `part` 0.2 of them, rounded up (T12). */
export function topShare(values: readonly number[], part = 0.2): number {
  const top = Math.ceil(values.length * part - 1e-9)
  return sum(falling(values).slice(0, top)) / sum(values)
}

/** With how many of the largest values a share of the whole is reached; 0 for none. */
export function countToReach(values: readonly number[], share = 0.8): number {
  const wanted = share * sum(values) - 1e-9
  let reached = 0
  return falling(values).filter((value) => {
    const needed = reached < wanted
    if (needed) reached += value
    return needed
  }).length
}

/** Gini's coefficient of values of 0 or more: 0 where all are equal, near 1 where one has everything (T12). */
export function gini(values: readonly number[]): number {
  const n = values.length
  const ranked = falling(values).reverse()
  const weighted = sum(ranked.map((value, index) => (index + 1) * value))
  return (2 * weighted) / (n * sum(values)) - (n + 1) / n
}
