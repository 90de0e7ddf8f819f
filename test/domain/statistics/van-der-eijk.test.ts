import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementA } from '#domain/statistics/van-der-eijk.ts'
import { counts, expectClose } from './support.ts'

describe("Van der Eijk's agreement", () => {
  test('T5: the published vector', () => expectClose(agreementA([30, 40, 210, 130, 530, 50, 10]), 0.611333))

  test.each([
    [[1, 2, 5, 4], 0.388889],
    [[0, 1, 7, 4], 0.666667],
    [[6, 0, 0, 6], -1],
    [[3, 3, 3, 3], 0],
    [[0, 0, 12, 0], 1],
  ])('T5: of %j on four points is %d', (given, expected) => expectClose(agreementA(given), expected))

  test('is full with one point only, half way for a half layer on two, and nothing without answers', () => {
    expect([agreementA([5]), agreementA([3, 1])]).toEqual([1, 0.5])
    expect([agreementA([]), agreementA([0, 0, 0])]).toEqual([Number.NaN, Number.NaN])
  })

  test('lies between -1 and 1', () => {
    fc.assert(
      fc.property(counts(), (given) => {
        expect(Math.abs(agreementA(given))).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })

  test('does not change when the scale is turned around or everybody is counted twice', () => {
    fc.assert(
      fc.property(counts(), (given) => {
        const agreement = agreementA(given)
        expectClose(agreementA(given.toReversed()), agreement, 1e-12)
        expectClose(agreementA(given.map((count) => 2 * count)), agreement, 1e-12)
      }),
    )
  })
})
