import { chiSquareBeyond } from './chi-square.ts'
import { sum } from './moments.ts'

/** A group of the population of which is known how many were invited and how many of those answered. */
export interface Stratum {
  readonly invited: number
  readonly answered: number
}

/** How evenly the groups of a population answered. */
export interface Representativeness {
  /** R indicator: 1 when all groups answered alike, lower the more they differ. */
  readonly indicator: number
  readonly variation: number
  readonly chiSquare: number
  /** How often groups that are equally willing differ as much as these. */
  readonly chance: number
}

/**
 * R = 1 - 2S of the response over strata, its coefficient of variation, and the chi-square of answering by stratum
 * (Schouten, Cobben & Bethlehem 2009). Null for fewer than two groups, when nobody answered, and when more people
 * answered in a group than were invited: a response is then no chance.
 */
export function representativeness(strata: readonly Stratum[]): Representativeness | null {
  const known = strata.filter(({ invited, answered }) => invited > 0 || answered > 0)
  const [population, responses] = totals(known)
  const impossible = known.some(({ invited, answered }) => answered > invited)
  if (known.length < 2 || responses === 0 || impossible) return null
  const overall = responses / population
  const squares = sum(known.map(({ invited, answered }) => invited * (answered / invited - overall) ** 2))
  const deviation = Math.sqrt(squares / (population - 1))
  // Everybody answered: no group can differ, and 0 / 0 is no chi-square.
  const chiSquare = responses === population ? 0 : squares / (overall * (1 - overall))
  return {
    indicator: 1 - 2 * deviation,
    variation: deviation / overall,
    chiSquare,
    chance: chiSquareBeyond(chiSquare, known.length - 1),
  }
}

/** A group with a weight above this would speak for too many others. */
const largestWeight = 3

/**
 * The weight of one answer per stratum, so that each group counts as it was invited: (N_h / N) / (n_h / n). Null where
 * a group did not answer, or so little that its few answers would count more than three times (T11).
 */
export function responseWeights(strata: readonly Stratum[]): number[] | null {
  const [population, responses] = totals(strata)
  const weights = strata.map(({ invited, answered }) => invited / population / (answered / responses))
  return weights.every((weight) => weight <= largestWeight) ? weights : null
}

/** The mean of all invited people, had every group answered as much: group means by the number invited. */
export function weightedMean(groups: readonly { readonly invited: number; readonly mean: number }[]): number {
  const population = sum(groups.map(({ invited }) => invited))
  return sum(groups.map(({ invited, mean }) => (invited / population) * mean))
}

const totals = (strata: readonly Stratum[]): [population: number, responses: number] => [
  sum(strata.map(({ invited }) => invited)),
  sum(strata.map(({ answered }) => answered)),
]
