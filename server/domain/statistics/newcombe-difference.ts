import type { Interval } from './interval.ts'
import { type Proportion, wilsonInterval } from './proportion-interval.ts'

/**
 * Difference of two shares (a minus b), within [-1, 1], with a 95% interval built from the two Wilson intervals.
 * A group without answers gives NaN throughout. Newcombe 1998, method 10.
 */
export function newcombeDifference(a: Proportion, b: Proportion): Interval & { readonly difference: number } {
  const [shareA, shareB] = [a.x / a.n, b.x / b.n]
  const [ofA, ofB] = [wilsonInterval(a), wilsonInterval(b)]
  const difference = shareA - shareB
  return {
    difference,
    low: difference - Math.hypot(shareA - ofA.low, ofB.high - shareB),
    high: difference + Math.hypot(ofA.high - shareA, shareB - ofB.low),
  }
}
