import { sum } from './moments.ts'

/**
 * Whole numbers that add up to `total` and lie as close to the given shares as whole numbers can: the method of the
 * largest remainder (Hare, Niemeyer). Of equal remainders the first part wins. The values are 0 or more, not all 0.
 */
export function roundToTotal(values: readonly number[], total = 100): number[] {
  const whole = sum(values)
  const exact = values.map((value) => (value / whole) * total)
  const floors = exact.map((value) => Math.floor(value + 1e-9))
  const left = total - sum(floors)
  const winners = exact
    .map((value, index) => ({ index, remainder: value - (floors[index] ?? 0) }))
    // What differs by a rounding error only is equal.
    .sort((a, b) => (Math.abs(a.remainder - b.remainder) < 1e-9 ? a.index - b.index : b.remainder - a.remainder))
    .slice(0, left)
    .map(({ index }) => index)
  return floors.map((value, index) => value + (winners.includes(index) ? 1 : 0))
}
