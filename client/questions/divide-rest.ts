import { whole } from '#domain/question-types/split.ts'
import { roundToTotal } from '#domain/statistics/largest-remainder.ts'

/**
 * What is left of the whole, divided over the parts that were left empty. With none of those, or with more than the
 * whole, all parts become larger or smaller in proportion. What is no number counts as empty.
 */
export function divideRest(amounts: readonly (number | undefined)[]): number[] {
  const filled = amounts.map((amount) => (Number.isNaN(amount) ? undefined : amount))
  const sum = filled.reduce<number>((total, amount) => total + (amount ?? 0), 0)
  const empty = filled.filter((amount) => amount === undefined)
  if (sum > whole || empty.length === 0)
    return toWhole(
      filled.map((amount) => (sum === 0 ? 1 : (amount ?? 0))),
      whole,
    )
  const shares = toWhole(
    empty.map(() => 1),
    whole - sum,
  )
  return filled.map((amount) => amount ?? shares.shift() ?? 0)
}

const toWhole = (shares: readonly number[], total: number): number[] =>
  total === 0 ? shares.map(() => 0) : roundToTotal(shares, total)
