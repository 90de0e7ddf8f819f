import { logGamma } from './special-functions.ts'

/** How many of all invited people may say yes, as numbers of people and as shares of the population. */
export type HypergeometricInterval = {
  readonly fewest: number
  readonly most: number
  readonly low: number
  readonly high: number
}

const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)

/** P(at least x yes) among n answers from a population in which `yes` people would say yes. */
function atLeast(x: number, n: number, population: number, yes: number): number {
  let share = 0
  for (let k = Math.max(x, n + yes - population); k <= Math.min(n, yes); k++) {
    share += Math.exp(logChoose(yes, k) + logChoose(population - yes, n - k) - logChoose(population, n))
  }
  return share
}

/** Fewest people who would say yes while x or more among n still happens in over 2.5% of samples. */
function fewestYes(x: number, n: number, population: number): number {
  let [tooFew, enough] = [x - 1, population - n + x]
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (atLeast(x, n, population, middle) > 0.025) enough = middle
    else tooFew = middle
  }
  return enough
}

/**
 * Exact 95% interval of a share in a small known population: every number M of yes-sayers under which the x yes of n
 * is not in an outer 2.5%. Shares within [0, 1]; no answers give [0, 1], a full response one point.
 * Null when the counts cannot be (x > n, n > population, nobody invited). Buonaccorsi 1987.
 */
export function hypergeometricInterval(x: number, n: number, population: number): HypergeometricInterval | null {
  if (x < 0 || x > n || n > population || population === 0) return null
  const fewest = fewestYes(x, n, population)
  // Counting the people who say no turns the upper end into a lower end.
  const most = population - fewestYes(n - x, n, population)
  return { fewest, most, low: fewest / population, high: most / population }
}
