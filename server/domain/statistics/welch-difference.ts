import type { Interval } from './interval.ts'
import type { Moments } from './moments.ts'
import { tQuantile, tTwoSided } from './student-t.ts'

/** A group as far as a comparison needs it: how many answered, mean, spread, how many were invited (null: unknown). */
export type GroupMoments = Moments & { readonly population: number | null }

/** The difference of two means with its 95% interval; p is two-sided and for checks of the method only. */
export type WelchDifference = Interval & {
  readonly difference: number
  readonly standardError: number
  readonly degreesOfFreedom: number
  readonly t: number
  readonly p: number
}

/** Squared standard error of a mean; an unknown or impossible number of invited people leaves it uncorrected. */
function squaredError({ n, sd, population }: GroupMoments, finitePopulation: boolean): number {
  if (!finitePopulation || population === null || n > population) return sd ** 2 / n
  return n === population ? 0 : (sd ** 2 / n) * (1 - n / population)
}

const degreesPart = (squared: number, n: number): number => (squared === 0 ? 0 : squared ** 2 / (n - 1))

/**
 * Mean of a minus mean of b, in points of the scale, for groups with unequal spread. Reports show the interval and
 * never p. `finitePopulation` asks about these invited people now; without it, about change or people like them.
 * No standard error in either group: low = high = difference, and df, t and p are NaN. A group with an unknown spread
 * (one answer) gives NaN. Welch 1947; the corrected terms enter the Welch-Satterthwaite df as well (Cochran 1977).
 */
export function welchDifference(
  a: GroupMoments,
  b: GroupMoments,
  { finitePopulation }: { finitePopulation: boolean },
): WelchDifference {
  const difference = a.mean - b.mean
  const [errorA, errorB] = [squaredError(a, finitePopulation), squaredError(b, finitePopulation)]
  const squared = errorA + errorB
  if (squared === 0) return certain(difference)

  const standardError = Math.sqrt(squared)
  const degreesOfFreedom = squared ** 2 / (degreesPart(errorA, a.n) + degreesPart(errorB, b.n))
  const t = difference / standardError
  const half = tQuantile(0.975, degreesOfFreedom) * standardError
  const p = tTwoSided(t, degreesOfFreedom)
  return { difference, standardError, degreesOfFreedom, t, p, low: difference - half, high: difference + half }
}

function certain(difference: number): WelchDifference {
  const none = { degreesOfFreedom: Number.NaN, t: Number.NaN, p: Number.NaN }
  return { difference, standardError: 0, ...none, low: difference, high: difference }
}
