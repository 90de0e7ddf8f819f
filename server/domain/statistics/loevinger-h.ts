import type { PassVector } from './guttman.ts'
import { sum } from './moments.ts'

/** H of the scale and of each item (null where nothing could go wrong), and the errors over all pairs of items. */
export type LoevingerH = {
  readonly h: number | null
  readonly itemH: readonly (number | null)[]
  readonly errors: number
  readonly expected: number
}

type PairErrors = { readonly items: readonly [number, number]; readonly errors: number; readonly expected: number }

const countWhere = (vectors: readonly PassVector[], holds: (vector: PassVector) => boolean): number =>
  vectors.filter(holds).length

/**
 * Failing the easier item of a pair while passing the harder. Easier is what more respondents pass; with equal numbers
 * both readings count the same errors, so a tie makes no difference.
 */
function pairErrors(vectors: readonly PassVector[], i: number, j: number): PairErrors {
  const [passI, passJ] = [countWhere(vectors, (v) => v[i] === true), countWhere(vectors, (v) => v[j] === true)]
  const [easy, hard] = passI >= passJ ? [i, j] : [j, i]
  const errors = countWhere(vectors, (v) => v[easy] === false && v[hard] === true)
  const expected = ((vectors.length - Math.max(passI, passJ)) * Math.min(passI, passJ)) / vectors.length
  return { items: [i, j], errors, expected }
}

function scalability(pairs: readonly PairErrors[]): number | null {
  const expected = sum(pairs.map((pair) => pair.expected))
  return expected > 0 ? 1 - sum(pairs.map((pair) => pair.errors)) / expected : null
}

/**
 * Loevinger's H over respondents: at most 1 (nobody passes a harder level while failing an easier one), 0 as if by
 * chance; weak from .3, medium .4, strong .5. It equals the sum of covariances over the sum of their largest possible
 * values. Null when every level is passed by all or by none, or without respondents.
 * Loevinger 1948; Mokken 1971.
 */
export function loevingerH(vectors: readonly PassVector[]): LoevingerH {
  const levels = vectors[0]?.length ?? 0
  const indices = Array.from({ length: levels }, (_, index) => index)
  const pairs = indices.flatMap((i) => indices.slice(i + 1).map((j) => pairErrors(vectors, i, j)))
  return {
    h: scalability(pairs),
    itemH: indices.map((index) => scalability(pairs.filter((pair) => pair.items.includes(index)))),
    errors: sum(pairs.map((pair) => pair.errors)),
    expected: sum(pairs.map((pair) => pair.expected)),
  }
}
