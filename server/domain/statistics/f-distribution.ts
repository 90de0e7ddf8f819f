import { bisect, upperBracket } from './bisect.ts'
import { regularizedIncompleteBeta } from './special-functions.ts'

/**
 * Share of the F distribution with d1 and d2 degrees of freedom below f, 0 to 1; 0 for f <= 0.
 * NaN when a number of degrees of freedom is not positive. Fisher 1924; Abramowitz & Stegun 1964, 26.6.2.
 */
export function fCumulative(f: number, d1: number, d2: number): number {
  if (f <= 0) return regularizedIncompleteBeta(0, d1 / 2, d2 / 2)
  const total = d1 * f + d2
  if (total === Number.POSITIVE_INFINITY) return 1
  return regularizedIncompleteBeta((d1 * f) / total, d1 / 2, d2 / 2, d2 / total)
}

/**
 * The F value below which a share p of the distribution lies, from 0 (p = 0) to infinity (p = 1).
 * NaN when p is outside [0, 1] or a number of degrees of freedom is not positive.
 */
export function fQuantile(p: number, d1: number, d2: number): number {
  if (!(p >= 0 && p <= 1 && d1 > 0 && d2 > 0)) return Number.NaN
  if (p === 0) return 0
  if (p === 1) return Number.POSITIVE_INFINITY
  const rising = (f: number) => fCumulative(f, d1, d2)
  return bisect(rising, p, 0, upperBracket(rising, p))
}
