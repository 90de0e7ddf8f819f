import { columns } from './matrix.ts'
import { covariance, sum, variance } from './moments.ts'

/** Omega and the unstandardised loading of each item on the one factor, in points of the scale. */
export type McDonaldOmega = { readonly omega: number; readonly loadings: readonly number[] }

type Matrix = readonly (readonly number[])[]

const at = (matrix: Matrix, row: number, column: number): number => matrix[row]?.[column] ?? Number.NaN

/** With three items the loadings follow from the three covariances. */
function threeLoadings(c: Matrix): number[] {
  const [c12, c13, c23] = [at(c, 0, 1), at(c, 0, 2), at(c, 1, 2)]
  return [Math.sqrt((c12 * c13) / c23), Math.sqrt((c12 * c23) / c13), Math.sqrt((c13 * c23) / c12)]
}

/** The least-squares loading of one item, given those of the others. */
function bestLoading(c: Matrix, loadings: readonly number[], item: number): number {
  const others = loadings.map((loading, other) => (other === item ? 0 : loading))
  return sum(others.map((loading, other) => loading * at(c, item, other))) / sum(others.map((loading) => loading ** 2))
}

/** Minres (Harman & Jones 1966): improves one loading at a time until none moves; null when that does not settle. */
function minresLoadings(c: Matrix): number[] | null {
  const loadings = c.map((_, item) => Math.sqrt(at(c, item, item)))
  for (let round = 0; round < 10_000; round++) {
    let largestMove = 0
    for (const item of loadings.keys()) {
      const better = bestLoading(c, loadings, item)
      largestMove = Math.max(largestMove, Math.abs(better - (loadings[item] ?? 0)))
      loadings[item] = better
    }
    if (largestMove < 1e-12) return loadings
  }
  return null
}

/**
 * McDonald's omega, 0 to 1: the share of the spread of a scale total that its one common factor explains.
 * Rows are respondents with every item answered. Null when one factor does not fit: fewer than three items, a
 * covariance of 0 or less, a negative unique variance (Heywood case), or loadings that do not settle. McDonald 1999.
 */
export function mcdonaldOmega(matrix: readonly (readonly number[])[]): McDonaldOmega | null {
  const items = columns(matrix)
  if (items.length < 3 || matrix.length < 2) return null
  const covariances = items.map((x) => items.map((y) => covariance(x, y)))
  if (!covariances.flat().every((value) => value > 0)) return null

  const loadings = items.length === 3 ? threeLoadings(covariances) : minresLoadings(covariances)
  if (loadings === null) return null
  const uniquenesses = items.map((item, index) => variance(item) - (loadings[index] ?? Number.NaN) ** 2)
  if (uniquenesses.some((uniqueness) => !(uniqueness > -1e-9))) return null
  const common = sum(loadings) ** 2
  return { omega: Math.min(1, common / (common + sum(uniquenesses))), loadings }
}
