import { logGamma } from './special-functions.ts'

/** Share of a gamma(a) distribution below x, 0 to 1, by its power series. Abramowitz & Stegun 1964, 6.5.29. */
function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0
  let term = 1 / a
  let sum = term
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n)
    sum += term
  }
  return Math.min(1, sum * Math.exp(a * Math.log(x) - x - logGamma(a)))
}

/** The chance of a chi-square of at least `value` with so many degrees of freedom, 0 to 1; absolute precision 1e-12. */
export const chiSquareBeyond = (value: number, degreesOfFreedom: number): number =>
  1 - lowerGamma(degreesOfFreedom / 2, value / 2)
