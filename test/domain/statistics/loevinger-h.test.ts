import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loevingerH } from '#domain/statistics/loevinger-h.ts'
import { columns } from '#domain/statistics/matrix.ts'
import { covariance, mean, sum } from '#domain/statistics/moments.ts'
import { expectClose, matrixOf, passes, shuffled } from './support.ts'

const twelve = passes('11111 11110 11100 11000 10000 11100 01110 11010 10100 00000 11110 11000')

/** H the other way: covariances over the largest they could be with as many passes. */
function covarianceRatio(vectors: readonly boolean[][]): number {
  const items = columns(vectors.map((row) => row.map(Number)))
  const n = vectors.length
  const pairs = items.flatMap((x, i) => items.slice(i + 1).map((y) => [x, y] as const))
  const largest = pairs.map(([x, y]) => (Math.min(mean(x), mean(y)) - mean(x) * mean(y)) * (n / (n - 1)))
  return sum(pairs.map(([x, y]) => covariance(x, y))) / sum(largest)
}

describe("Loevinger's H", () => {
  test('T6c: of twelve people on five levels', () => {
    const found = loevingerH(twelve)
    expectClose([found.errors, found.expected, found.h], [5, 10, 0.5])
    expectClose(found.itemH, [0.181818, 0.578947, 0.446154, 0.578947, 1])
    expectClose(columns(twelve.map((row) => row.map(Number))).map(mean), [0.833333, 0.75, 0.583333, 0.416667, 0.083333])
  })

  test('is 1 for people who all follow the order', () => {
    expect(loevingerH(passes('000 100 110 111'))).toMatchObject({ h: 1, itemH: [1, 1, 1], errors: 0 })
  })

  test('does not exist when all pass the same, or without people', () => {
    expect(loevingerH(passes('110 110'))).toMatchObject({ h: null, itemH: [null, null, null] })
    expect(loevingerH([])).toEqual({ h: null, itemH: [], errors: 0, expected: 0 })
  })

  test('is at most 1, equals the ratio of covariances, and ignores who is first and which item is named first', () => {
    fc.assert(
      fc.property(shuffled(matrixOf(fc.boolean())), ([given, reordered]) => {
        const { h } = loevingerH(given)
        if (h === null) return
        expect(h).toBeLessThanOrEqual(1)
        expectClose(h, covarianceRatio(given), 1e-9)
        expectClose(loevingerH(reordered).h, h, 1e-12)
        expectClose(loevingerH(given.map((row) => row.toReversed())).h, h, 1e-12)
      }),
    )
  })
})
