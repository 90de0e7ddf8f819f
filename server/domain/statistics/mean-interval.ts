import type { Interval } from './interval.ts'
import type { Moments } from './moments.ts'
import { tQuantile } from './student-t.ts'

/** A 95% interval of a mean, how it was corrected for the number invited, or why it was not or does not exist. */
export type MeanInterval =
  | (Interval & { readonly correction: 'finite-population' })
  | (Interval & {
      readonly correction: 'none'
      readonly reason: 'low-response' | 'population-unknown' | 'more-answers-than-invited'
    })
  | { readonly correction: 'none'; readonly reason: 'all-equal' }

/** Below this response people chose themselves too much to treat the answers as a sample of the invited. */
const leastResponse = 0.5
const noSpread = 1e-9

/**
 * What a standard error shrinks by when n of N people answered, 1 (a drop in the sea) to 0 (everybody).
 * NaN when n > N. Cochran 1977, section 2.6.
 */
export const finitePopulationFactor = (n: number, population: number): number => Math.sqrt(1 - n / population)

/**
 * 95% interval of a mean by Student's t, in the unit of the mean, not clipped to the scale; with the finite population
 * correction when `population` is given. Chance only, not selective nonresponse. NaN ends for n < 2. Cochran 1977.
 */
export function plainMeanInterval({ n, mean, sd }: Moments, population: number | null): Interval {
  const factor = population === null ? 1 : finitePopulationFactor(n, population)
  const half = ((tQuantile(0.975, n - 1) * sd) / Math.sqrt(n)) * factor
  return { low: mean - half, high: mean + half }
}

/**
 * The interval a report shows: clipped to the scale [from, to], corrected for the number invited where that is honest.
 * Everybody answered: width zero. All answers equal, or fewer than two, otherwise: no interval, as zero width would
 * claim a certainty that is not there.
 */
export function meanInterval(group: Moments & { population: number | null; from: number; to: number }): MeanInterval {
  const { n, mean, sd, population, from, to } = group
  const clip = (value: number) => Math.min(to, Math.max(from, value))
  if (n > 0 && n === population) return { low: clip(mean), high: clip(mean), correction: 'finite-population' }
  if (n < 2 || sd < noSpread) return { correction: 'none', reason: 'all-equal' }

  const reason = whyUncorrected(n, population)
  const { low, high } = plainMeanInterval(group, reason === null ? population : null)
  const clipped = { low: clip(low), high: clip(high) }
  return reason === null ? { ...clipped, correction: 'finite-population' } : { ...clipped, correction: 'none', reason }
}

/** Why an interval gets no finite population correction; null when it does. */
export function whyUncorrected(n: number, population: number | null) {
  if (population === null) return 'population-unknown'
  if (n > population) return 'more-answers-than-invited'
  return n / population < leastResponse ? 'low-response' : null
}
