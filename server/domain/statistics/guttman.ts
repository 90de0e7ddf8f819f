import { mean, sum } from './moments.ts'

/** Passes and fails in the order of the model: the foundation first. */
export type PassVector = readonly boolean[]

const passes = (vector: PassVector): number => vector.filter(Boolean).length

/** Number of pairs in which an earlier level fails while a later one passes, 0 or more; none for an empty vector. */
export function guttmanErrors(vector: PassVector): number {
  return sum(vector.map((later, index) => (later ? index - passes(vector.slice(0, index)) : 0)))
}

/**
 * Those pairs as a share of the most there could be with as many passes: 0 (in order) to 1 (upside down).
 * All passed or none passed cannot be out of order: 0. Meijer 1994.
 */
export function normalisedGuttmanErrors(vector: PassVector): number {
  const passed = passes(vector)
  const most = passed * (vector.length - passed)
  return most === 0 ? 0 : guttmanErrors(vector) / most
}

/** How well total scores reproduce the answers; CS is null when every level is passed by all or by none. */
export type Reproducibility = {
  readonly errors: number
  readonly reproducibility: number
  readonly minimalMarginal: number
  readonly scalability: number | null
}

/** Answers that differ from the ideal pattern of the same total: the first levels passed, the rest not. */
function goodenoughEdwardsErrors(vector: PassVector): number {
  const passed = passes(vector)
  return vector.filter((pass, index) => pass !== index < passed).length
}

/**
 * Coefficient of reproducibility (CR, 0 to 1), the least it could be given how many pass each level (MMR, .5 to 1), and
 * the scalability between the two (CS, at most 1). Levels stand in the order of the theory, not of the data.
 * Null without respondents or levels. Errors by Goodenough 1944 and Edwards 1957; CS by Menzel 1953.
 */
export function reproducibility(vectors: readonly PassVector[]): Reproducibility | null {
  const levels = vectors[0]?.length ?? 0
  if (levels === 0) return null
  const errors = sum(vectors.map(goodenoughEdwardsErrors))
  const cr = 1 - errors / (vectors.length * levels)
  const shares = Array.from({ length: levels }, (_, level) => vectors.filter((v) => v[level]).length / vectors.length)
  const mmr = mean(shares.map((share) => Math.max(share, 1 - share)))
  const scalability = mmr < 1 ? (cr - mmr) / (1 - mmr) : null
  return { errors, reproducibility: cr, minimalMarginal: mmr, scalability }
}
