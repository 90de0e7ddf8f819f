/** The number of values, their mean and their standard deviation (n - 1). */
export type Moments = { readonly n: number; readonly mean: number; readonly sd: number }

/** Sum of values; 0 for none. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Arithmetic mean, in the unit of the values and never outside them; NaN for none. */
export function mean(values: readonly number[]): number {
  const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  // Rounding may not push it out: equal values have that very value as their mean, and so a spread of exactly 0.
  return Math.min(most, Math.max(least, sum(values) / values.length))
}

/**
 * Sample variance (n - 1), 0 or more; NaN for fewer than two values.
 * Two passes with the correction of Chan, Golub & LeVeque 1983.
 */
export function variance(values: readonly number[]): number {
  if (values.length < 2) return Number.NaN
  const centre = mean(values)
  const deviations = values.map((value) => value - centre)
  const squares = sum(deviations.map((deviation) => deviation ** 2))
  return Math.max(0, squares - sum(deviations) ** 2 / values.length) / (values.length - 1)
}

/** Sample standard deviation (n - 1), in the unit of the values; NaN for fewer than two values. */
export const standardDeviation = (values: readonly number[]): number => Math.sqrt(variance(values))

/** Number, mean and standard deviation at once; NaN where those functions say NaN. */
export function moments(values: readonly number[]): Moments {
  return { n: values.length, mean: mean(values), sd: standardDeviation(values) }
}

/** Standard deviation of two groups around their own means; NaN with fewer than two values in a group. */
export function pooledStandardDeviation(a: Moments, b: Moments): number {
  return Math.sqrt(((a.n - 1) * a.sd ** 2 + (b.n - 1) * b.sd ** 2) / (a.n + b.n - 2))
}

/** Sample covariance (n - 1) of two equally long series; NaN for fewer than two pairs. */
export function covariance(xs: readonly number[], ys: readonly number[]): number {
  if (xs.length < 2) return Number.NaN
  const [meanX, meanY] = [mean(xs), mean(ys)]
  return sum(xs.map((x, i) => (x - meanX) * ((ys[i] ?? Number.NaN) - meanY))) / (xs.length - 1)
}

/** Frequencies per answer point, first point = 1, written out as answers: [0, 2, 1] becomes [2, 2, 3]. */
export function valuesFromCounts(counts: readonly number[]): number[] {
  return counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1))
}
