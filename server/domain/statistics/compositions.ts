import { mean, sum, variance } from './moments.ts'

/**
 * The expert's view on divisions of a whole (Aitchison 1986), on shares that are all larger than 0. Ordinary people get
 * the ordinary mean and `totalVariation`: real zeros make logarithms explode.
 */

/** Shares with zeros replaced by `delta` and the others made smaller in proportion; they still add up to 1. */
export function replaceZeros(shares: readonly number[], delta = 0.005): number[] {
  const zeros = shares.filter((share) => share === 0).length
  return shares.map((share) => (share === 0 ? delta : share * (1 - zeros * delta)))
}

/** Centred log-ratios: ln of every share less the mean of those logarithms; they add up to 0. */
export function centredLogRatios(shares: readonly number[]): number[] {
  const logs = shares.map(Math.log)
  const centre = mean(logs)
  return logs.map((log) => log - centre)
}

/** Aitchison's distance between two divisions, 0 or more. */
export function aitchisonDistance(a: readonly number[], b: readonly number[]): number {
  const other = centredLogRatios(b)
  return Math.sqrt(sum(centredLogRatios(a).map((value, index) => (value - (other[index] ?? Number.NaN)) ** 2)))
}

/** The geometric centre of several divisions, as shares that add up to 1. */
export function geometricCentre(divisions: readonly (readonly number[])[]): number[] {
  const logs = divisions.map((shares) => shares.map(Math.log))
  const centre = (logs[0] ?? []).map((_, part) => Math.exp(mean(logs.map((row) => row[part] ?? Number.NaN))))
  const whole = sum(centre)
  return centre.map((share) => share / whole)
}

/** Total variance: the variances of the centred log-ratios together, 0 or more; NaN below two divisions. */
export function totalVariance(divisions: readonly (readonly number[])[]): number {
  const ratios = divisions.map(centredLogRatios)
  return sum((ratios[0] ?? []).map((_, part) => variance(ratios.map((row) => row[part] ?? Number.NaN))))
}
