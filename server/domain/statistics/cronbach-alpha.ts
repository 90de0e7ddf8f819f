import { fQuantile } from './f-distribution.ts'
import type { Interval } from './interval.ts'
import { columns } from './matrix.ts'
import { covariance, sum, variance } from './moments.ts'

/** Alpha with its 95% interval, and per item its place in the scale; null where an item has nothing to relate to. */
export type CronbachAlpha = Interval & {
  readonly alpha: number
  readonly itemVariances: readonly number[]
  readonly totalVariance: number
  readonly correctedItemTotal: readonly (number | null)[]
  readonly alphaIfDeleted: readonly (number | null)[]
}

const totals = (items: readonly (readonly number[])[]): number[] =>
  (items[0] ?? []).map((_, row) => sum(items.map((item) => item[row] ?? Number.NaN)))

/** Alpha of items (columns); null with fewer than two items or respondents, or when all totals are equal. */
function alphaOf(items: readonly (readonly number[])[]): number | null {
  const k = items.length
  const total = variance(totals(items))
  if (k < 2 || !(total > 1e-12)) return null
  return Math.min(1, (k / (k - 1)) * (1 - sum(items.map(variance)) / total))
}

function itemTotalCorrelation(item: readonly number[], others: readonly (readonly number[])[]): number | null {
  const rest = totals(others)
  const spread = Math.sqrt(variance(item) * variance(rest))
  return spread > 1e-12 ? covariance(item, rest) / spread : null
}

/**
 * Cronbach's alpha, at most 1 (below 0 when items oppose each other): how far the items of a scale go together.
 * Rows are respondents with every item answered. Show it from n = 30, and not for lists whose items need not go
 * together. Null with fewer than two items or respondents, or when all totals are equal.
 * Cronbach 1951; interval Feldt 1965.
 */
export function cronbachAlpha(matrix: readonly (readonly number[])[]): CronbachAlpha | null {
  const items = columns(matrix)
  const alpha = alphaOf(items)
  if (alpha === null) return null
  const [d1, d2] = [matrix.length - 1, (matrix.length - 1) * (items.length - 1)]
  const without = items.map((_, index) => items.filter((_, other) => other !== index))
  return {
    alpha,
    low: 1 - (1 - alpha) * fQuantile(0.975, d1, d2),
    high: 1 - (1 - alpha) * fQuantile(0.025, d1, d2),
    itemVariances: items.map(variance),
    totalVariance: variance(totals(items)),
    correctedItemTotal: items.map((item, index) => itemTotalCorrelation(item, without[index] ?? [])),
    alphaIfDeleted: without.map(alphaOf),
  }
}
