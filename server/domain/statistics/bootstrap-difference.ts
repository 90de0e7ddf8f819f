import type { Interval } from './interval.ts'
import { mean } from './moments.ts'

const ascending = (values: readonly number[]): number[] => values.toSorted((x, y) => x - y)

/** The value a share p of the way through sorted values, on a line between neighbours (type 7, Hyndman & Fan 1996). */
function percentile(sorted: readonly number[], p: number): number {
  const position = (sorted.length - 1) * p
  const below = sorted[Math.floor(position)] ?? Number.NaN
  const above = sorted[Math.ceil(position)] ?? Number.NaN
  return below + (above - below) * (position % 1)
}

function resampledMean(values: readonly number[], random: () => number): number {
  return mean(values.map(() => values[Math.floor(random() * values.length)] ?? Number.NaN))
}

/**
 * 95% percentile bootstrap interval of mean a minus mean b, in points of the scale, drawing within each group.
 * A check beside Welch for groups under ten. `random` gives numbers in [0, 1); the same stream gives the same interval,
 * whatever the order of the respondents. An empty group gives NaN. Efron & Tibshirani 1993, chapter 13.
 */
export function bootstrapDifference(
  a: readonly number[],
  b: readonly number[],
  random: () => number,
  resamples = 2_000,
): Interval {
  const [sortedA, sortedB] = [ascending(a), ascending(b)]
  const differences = ascending(
    Array.from({ length: resamples }, () => resampledMean(sortedA, random) - resampledMean(sortedB, random)),
  )
  return { low: percentile(differences, 0.025), high: percentile(differences, 0.975) }
}

/** The mean of every ordered resample of the values: n to the power n of them, so for a handful of values only. */
function allResampledMeans(values: readonly number[]): number[] {
  const draws = values.reduce<number[][]>((sofar) => sofar.flatMap((draw) => values.map((v) => [...draw, v])), [[]])
  return draws.map(mean)
}

/** Every difference of means the bootstrap can draw, each equally likely: the exact answer a random run approaches. */
export function allResampledDifferences(a: readonly number[], b: readonly number[]): number[] {
  const ofB = allResampledMeans(b)
  return allResampledMeans(a).flatMap((meanA) => ofB.map((meanB) => meanA - meanB))
}
