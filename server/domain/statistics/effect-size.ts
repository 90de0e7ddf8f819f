import type { Interval } from './interval.ts'
import { type Moments, pooledStandardDeviation } from './moments.ts'
import { z95 } from './normal.ts'
import { logGamma } from './special-functions.ts'

/** Hedges' g with its 95% interval, all in pooled standard deviations; `correction` is the factor J. */
export type HedgesG = Interval & {
  readonly g: number
  readonly standardError: number
  readonly pooledSd: number
  readonly correction: number
}

/** The factor J that takes the small-sample bias out of Cohen's d, 0 to 1; NaN below two degrees of freedom. */
export function smallSampleCorrection(degreesOfFreedom: number): number {
  if (degreesOfFreedom < 2) return Number.NaN
  const half = degreesOfFreedom / 2
  return Math.exp(logGamma(half) - logGamma(half - 0.5)) / Math.sqrt(half)
}

/**
 * Difference of two means (a minus b) in pooled standard deviations, any real number, corrected for small samples.
 * Null when there is no spread to measure in, or a group has fewer than two answers. Hedges 1981; the interval is the
 * normal one of Hedges & Olkin 1985.
 */
export function hedgesG(a: Moments, b: Moments): HedgesG | null {
  const pooledSd = pooledStandardDeviation(a, b)
  if (a.n < 2 || b.n < 2 || !(pooledSd > 1e-9)) return null
  const correction = smallSampleCorrection(a.n + b.n - 2)
  const g = (correction * (a.mean - b.mean)) / pooledSd
  const standardError = Math.sqrt((a.n + b.n) / (a.n * b.n) + g ** 2 / (2 * (a.n + b.n)))
  return { g, standardError, low: g - z95 * standardError, high: g + z95 * standardError, pooledSd, correction }
}
