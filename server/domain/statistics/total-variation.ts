import { mean, sum } from './moments.ts'

/** A division into parts, in the unit of its total (percent points of 100). */
export type Parts = readonly number[]

/** How much has to be moved from part to part to make one division the other: half the sum of |a - b|, 0 to the total. */
export const totalVariation = (a: Parts, b: Parts): number =>
  sum(a.map((part, index) => Math.abs(part - (b[index] ?? Number.NaN)))) / 2

/** The mean of every part over several divisions; its parts add up to the same total. Empty for none. */
export const meanParts = (divisions: readonly Parts[]): number[] =>
  (divisions[0] ?? []).map((_, index) => mean(divisions.map((parts) => parts[index] ?? Number.NaN)))

/** How far people who divided the same whole are apart: mean and largest of all pairs (T7); NaN below two people. */
export function spreadOfDivisions(divisions: readonly Parts[]): { readonly mean: number; readonly largest: number } {
  const distances = divisions.flatMap((a, index) => divisions.slice(index + 1).map((b) => totalVariation(a, b)))
  return { mean: mean(distances), largest: distances.length === 0 ? Number.NaN : Math.max(...distances) }
}
