import { bisect, upperBracket } from './bisect.ts'
import { regularizedIncompleteBeta } from './special-functions.ts'

/** P(T > t) for t >= 0; kept apart from the cumulative share, which would lose digits so near 1. */
function upperTail(t: number, df: number): number {
  if (t === Number.POSITIVE_INFINITY) return 0
  const square = t * t
  return regularizedIncompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square)) / 2
}

/**
 * Share of Student's t distribution below t, 0 to 1; df may be any finite positive number (NaN otherwise).
 * Student 1908; Abramowitz & Stegun 1964, 26.7.1.
 */
export function tCumulative(t: number, df: number): number {
  return t > 0 ? 1 - upperTail(t, df) : upperTail(-t, df)
}

/** Probability of a t at least this far from 0 in either direction, 0 to 1. */
export function tTwoSided(t: number, df: number): number {
  return 2 * upperTail(Math.abs(t), df)
}

/**
 * The t below which a share p of Student's distribution lies; 0 and 1 give the infinities.
 * NaN when p is outside [0, 1] or df is not positive.
 */
export function tQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1 && df > 0)) return Number.NaN
  if (p > 0.5) return -tQuantile(1 - p, df)
  if (p === 0) return Number.NEGATIVE_INFINITY
  if (p === 0.5) return 0
  const rising = (t: number) => -upperTail(t, df)
  return -bisect(rising, -p, 0, upperBracket(rising, -p))
}
