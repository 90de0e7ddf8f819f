import { sum } from './moments.ts'

/**
 * How often a value of a exceeds one of b minus how often it is exceeded, as a share of all pairs: 1 (all of a above
 * all of b) to -1, 0 when neither group is ahead. Uses only the order of the answers. NaN for an empty group.
 * Cliff 1993.
 */
export function cliffsDelta(a: readonly number[], b: readonly number[]): number {
  const ahead = sum(a.map((x) => sum(b.map((y) => Math.sign(x - y)))))
  return ahead / (a.length * b.length)
}
