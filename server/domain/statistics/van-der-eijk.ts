import { sum } from './moments.ts'

/** Counts, over all triples of categories, the bends that speak for one camp (110, 011) and for two camps (101). */
function countBends(pattern: readonly boolean[]): { oneCamp: number; twoCamps: number } {
  let [oneCamp, twoCamps] = [0, 0]
  for (const [i, left] of pattern.entries()) {
    for (const [j, middle] of pattern.slice(i + 1).entries()) {
      for (const right of pattern.slice(i + j + 2)) {
        if (left && !middle && right) twoCamps += 1
        else if (middle && left !== right) oneCamp += 1
      }
    }
  }
  return { oneCamp, twoCamps }
}

/** Agreement of one layer: which categories are filled, without how often. */
function layerAgreement(pattern: readonly boolean[]): number {
  const points = pattern.length
  const filled = pattern.filter(Boolean).length
  if (filled === 1) return 1
  const { oneCamp, twoCamps } = countBends(pattern)
  if (oneCamp + twoCamps === 0) return 0
  const unimodality = ((points - 2) * oneCamp - (points - 1) * twoCamps) / ((points - 2) * (oneCamp + twoCamps))
  return unimodality * (1 - (filled - 1) / (points - 1))
}

/**
 * Van der Eijk's agreement A from the number of answers per point: 1 all on one point, 0 spread evenly, -1 two camps at
 * the ends. It peels the frequencies into layers of equal height and weighs each layer by the answers in it.
 * NaN without answers. Van der Eijk 2001.
 */
export function agreementA(counts: readonly number[]): number {
  const total = sum(counts)
  if (total === 0) return Number.NaN
  let agreement = 0
  let rest = counts
  while (rest.some((count) => count > 0)) {
    const pattern = rest.map((count) => count > 0)
    const height = Math.min(...rest.filter((count) => count > 0))
    const weight = (pattern.filter(Boolean).length * height) / total
    agreement += weight * layerAgreement(pattern)
    rest = rest.map((count) => Math.max(0, count - height))
  }
  return agreement
}
