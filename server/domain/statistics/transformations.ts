import { sum } from './moments.ts'

/** A mean on 1..points as 0 to 100: the way travelled from the lowest point to the highest. NaN for one point. */
export const toPercent = (mean: number, points: number): number => (100 * (mean - 1)) / (points - 1)

/** A mean on 1..points as a Dutch school mark, 1 to 10; four points give 3m - 2, as in Vensters. NaN for one point. */
export const toMark = (mean: number, points: number): number => 1 + (9 * (mean - 1)) / (points - 1)

/**
 * Share of answers in the top half of the scale, 0 to 1, from the number of answers per point: 3 and 4 of four points,
 * 4 and 5 of five (a middle point is not favourable). NaN without answers.
 */
export function favourableShare(counts: readonly number[]): number {
  return sum(counts.slice(Math.ceil(counts.length / 2))) / sum(counts)
}

/** Share that said "don't know" among all who answered or said so, 0 to 1; NaN when nobody did. */
export const dontKnowShare = (answers: number, dontKnow: number): number => dontKnow / (answers + dontKnow)
