import type { Interval } from './interval.ts'
import { z95 } from './normal.ts'

/** x of n answers, out of `population` invited people (null or left out: unknown, so no correction). */
export type Proportion = { readonly x: number; readonly n: number; readonly population?: number | null }

/** The number of answers that would say as much in an endless population; infinite when everybody answered. */
export function effectiveAnswers({ n, population }: Proportion): number {
  if (population === undefined || population === null || n > population) return n
  return n === population ? Number.POSITIVE_INFINITY : (n * (population - 1)) / (population - n)
}

/**
 * 95% interval of a share, within [0, 1]. With a known population it shrinks by the finite population correction
 * (width zero when everybody answered, none when more answered than invited); whether the response is high enough for
 * that is the caller's judgement. Without answers every share is possible: [0, 1]. Wilson 1927; Cochran 1977 for n*.
 */
export function wilsonInterval(proportion: Proportion): Interval {
  const { x, n } = proportion
  if (n === 0) return { low: 0, high: 1 }
  const p = x / n
  const weight = z95 ** 2 / effectiveAnswers(proportion)
  const centre = p + weight / 2
  const half = Math.sqrt(weight * p * (1 - p) + weight ** 2 / 4)
  return {
    low: Math.min(p, Math.max(0, (centre - half) / (1 + weight))),
    high: Math.max(p, Math.min(1, (centre + half) / (1 + weight))),
  }
}
