import { z95 } from './normal.ts'

/**
 * Answers needed, as a fraction of a person, to know a share of 50% within `margin` (0.05 = five percent points) at 95%
 * confidence. From 0 to `population`; a margin of 0 needs everybody. Cochran 1977, section 4.6.
 */
export function exactNeededResponses(population: number, margin: number): number {
  if (population <= 0) return 0
  if (margin <= 0) return population
  const endless = (z95 ** 2 * 0.25) / margin ** 2
  return endless / (1 + (endless - 1) / population)
}

/** Whole people needed for that margin: the exact number rounded up. */
export function neededResponses(population: number, margin: number): number {
  // A hair is taken off, so that rounding noise above a whole number asks nobody extra.
  return Math.max(0, Math.ceil(exactNeededResponses(population, margin) - 1e-9))
}

/**
 * Half width of the 95% interval of a share p when n of `population` answered, 0 to 1, in points of share.
 * Everybody answered: 0. NaN without answers or with more answers than invited people. Cochran 1977, section 3.2.
 */
export function marginOfError(n: number, population: number, p = 0.5): number {
  if (n === population && n > 0) return 0
  return z95 * Math.sqrt(((p * (1 - p)) / n) * ((population - n) / (population - 1)))
}
