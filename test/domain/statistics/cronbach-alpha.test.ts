import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cronbachAlpha } from '#domain/statistics/cronbach-alpha.ts'
import { expectClose, matrixOf, rows, shuffled } from './support.ts'

describe("Cronbach's alpha", () => {
  test('T2: ten people, four items', () => {
    const found = cronbachAlpha(rows('3332 3323 1222 1222 1223 1222 3233 3444 2332 3224'))
    expectClose([found?.alpha ?? null, found?.low ?? null, found?.high ?? null], [0.796421, 0.464412, 0.943205])
    expectClose(found?.itemVariances, [0.988889, 0.5, 0.5, 0.677778])
    expectClose(found?.totalVariance, 6.622222)
    expectClose(found?.correctedItemTotal, [0.714546, 0.649158, 0.649158, 0.473896])
    expectClose(found?.alphaIfDeleted, [0.69395, 0.732283, 0.732283, 0.809769])
  })

  test('T2: the eight people of the Heywood case', () => {
    expectClose(cronbachAlpha(rows('3434 2232 4443 1221 3323 4344 2322 3334'))?.alpha, 0.890351)
  })

  test('does not exist for one item, one person, nobody, or equal totals', () => {
    for (const text of ['3 4 2', '34', '34 43 34']) expect(cronbachAlpha(rows(text))).toBeNull()
    expect(cronbachAlpha([])).toBeNull()
  })

  test('with two items leaves nothing to delete, and an item without spread relates to nothing', () => {
    expect(cronbachAlpha(rows('12 22 33'))?.alphaIfDeleted).toEqual([null, null])
    expect(cronbachAlpha(rows('123 223 333'))?.correctedItemTotal[2]).toBeNull()
  })

  test('is at most 1, lies within its interval, and ignores who is first', () => {
    fc.assert(
      fc.property(shuffled(matrixOf(fc.integer({ min: 1, max: 4 }))), ([matrix, reordered]) => {
        const found = cronbachAlpha(matrix)
        if (found === null) return
        expect(found.alpha).toBeLessThanOrEqual(1)
        expect(found.low <= found.alpha && found.alpha <= found.high).toBe(true)
        expectClose(cronbachAlpha(reordered)?.alpha, found.alpha, 1e-9)
      }),
    )
  })

  test('is 1 when every item says the same', () => {
    expectClose(cronbachAlpha(rows('111 222 444 333'))?.alpha, 1, 1e-12)
  })
})
