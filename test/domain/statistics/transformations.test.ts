import { describe, expect, test } from 'vitest'
import { dontKnowShare, favourableShare, toMark, toPercent } from '#domain/statistics/transformations.ts'
import { expectClose } from './support.ts'

describe('a mean in other units', () => {
  test('T1d: 3.4 of four points', () => expectClose([toPercent(3.4, 4), toMark(3.4, 4)], [80, 8.2]))
  test('T1d: 3.8 of five points', () => expectClose([toPercent(3.8, 5), toMark(3.8, 5)], [70, 7.3]))
  test('T1d: the middle of four points is a 5.5', () => expectClose(toMark(2.5, 4), 5.5))
  test('the threshold of 3 on four points is a 7', () => expectClose(toMark(3, 4), 7))
  test('does not exist on a scale of one point', () => expect([toPercent(1, 1), toMark(1, 1)]).toEqual([NaN, NaN]))
})

describe('shares of answers', () => {
  test('T1e: 32 of 40 are favourable and 5 of 45 do not know', () => {
    expectClose(favourableShare([2, 6, 20, 12]), 0.8)
    expectClose(dontKnowShare(40, 5), 0.11111111)
  })

  test('the middle of five points is not favourable', () => expect(favourableShare([0, 0, 5, 3, 2])).toBe(0.5))

  test('do not exist without answers', () => {
    expect([favourableShare([0, 0, 0, 0]), favourableShare([]), dontKnowShare(0, 0)]).toEqual([NaN, NaN, NaN])
  })
})
