import { mean, sum, variance } from './moments.ts'

/** Variance of answers as a share of that of answers spread evenly over K points: 0 all equal, 1 as if at random. */
export function varianceShare(answerVariance: number, points: number): number {
  return answerVariance / ((points ** 2 - 1) / 12)
}

/**
 * Agreement r_wg of answers on a scale 1..points, from 0 (as if at random, or worse) to 1 (all equal).
 * NaN for fewer than two answers. James, Demaree & Wolf 1984, cut off at 0.
 */
export function rwg(values: readonly number[], points: number): number {
  return Math.max(0, 1 - varianceShare(variance(values), points))
}

/**
 * r_wg(J) of a scale from the variances of its items, 0 to 1; items that on average spread more than at random give 0.
 * NaN without items. James, Demaree & Wolf 1984.
 */
export function rwgJ(itemVariances: readonly number[], points: number): number {
  const items = itemVariances.length
  const share = varianceShare(mean(itemVariances), points)
  if (share >= 1) return 0
  return (items * (1 - share)) / (items * (1 - share) + share)
}

/**
 * Agreement a_wg, 1 (all equal) to -1 (as far apart as this mean allows): spread against the most spread possible at
 * the same mean. NaN for fewer than two answers. Brown & Hauenstein 2005.
 */
export function awg(values: readonly number[], points: number): number {
  const spread = variance(values)
  if (spread === 0) return 1
  const [n, m] = [values.length, mean(values)]
  const mostSpread = (((points + 1) * m - m ** 2 - points) * n) / (n - 1)
  return 1 - (2 * spread) / mostSpread
}

/** Mean distance to the mean (AD_M), in points of the scale, 0 or more; NaN without answers. Burke e.a. 1999. */
export function averageDeviation(values: readonly number[]): number {
  const centre = mean(values)
  return sum(values.map((value) => Math.abs(value - centre))) / values.length
}
