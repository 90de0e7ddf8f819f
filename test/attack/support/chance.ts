/**
 * Somebody who guesses which of n responses is whose, by any order that has nothing to do with it, is right about one person on
 * average, however large n is, and the number of right guesses over many groups is as good as Poisson distributed.
 */
export const unlikely = 1e-6

/** The largest number that guessing in so many groups reaches more than once in a million times. */
export function mostByChance(groups: number): number {
  let probability = Math.exp(-groups)
  let below = probability
  let right = 0
  while (1 - below > unlikely) {
    right += 1
    probability *= groups / right
    below += probability
  }
  return right
}

/** Spearman: how much two orders of the same people are alike, from -1 to 1. */
export function rankCorrelation(xs: readonly (number | string)[], ys: readonly (number | string)[]): number {
  const [a, b] = [ranks(xs), ranks(ys)]
  const squares = a.reduce((sum, rank, index) => sum + (rank - (b[index] ?? 0)) ** 2, 0)
  return 1 - (6 * squares) / (xs.length * (xs.length ** 2 - 1))
}

/** How often the second of two neighbours is the larger one: half of the time where nothing is told. */
export const risingSteps = (xs: readonly string[]): number =>
  xs.slice(1).filter((x, index) => x > (xs[index] ?? '')).length

function ranks(values: readonly (number | string)[]): number[] {
  const order = values.map((_, index) => index)
  order.sort((a, b) => ((values[a] ?? '') < (values[b] ?? '') ? -1 : 1))
  const result: number[] = []
  for (const [rank, index] of order.entries()) result[index] = rank
  return result
}
