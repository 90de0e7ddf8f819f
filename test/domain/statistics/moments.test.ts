import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  covariance,
  mean,
  moments,
  pooledStandardDeviation,
  standardDeviation,
  valuesFromCounts,
  variance,
} from '#domain/statistics/moments.ts'
import { answers, expectClose, shuffled } from './support.ts'

const staff = [3.4, 3.2, 3.6, 3.0, 3.8, 3.4, 3.2, 3.6]
const parents = [2.8, 3.0, 2.4, 3.4, 2.6, 3.2, 2.2, 3.0, 2.8, 3.6, 2.6, 2.9]

describe('mean and spread', () => {
  test('T4: staff and parents', () => {
    expectClose([mean(staff), standardDeviation(staff)], [3.4, 0.261861])
    expectClose([mean(parents), standardDeviation(parents)], [2.875, 0.402549])
    expectClose(pooledStandardDeviation(moments(staff), moments(parents)), 0.354534)
  })

  test('do not exist without answers, and spread needs two', () => {
    expect([mean([]), variance([]), variance([3])]).toEqual([Number.NaN, Number.NaN, Number.NaN])
    expect(moments([3])).toEqual({ n: 1, mean: 3, sd: Number.NaN })
  })

  test('equal values have exactly themselves as mean and exactly no spread', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: 2, max: 50 }), (value, n) => {
        expect(moments(Array(n).fill(value))).toEqual({ n, mean: value, sd: 0 })
      }),
    )
  })

  test('small differences far from zero keep their spread', () => {
    expectClose(variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]), 30, 1e-12)
  })

  test('a mean lies within the scale and nobody is first', () => {
    fc.assert(
      fc.property(shuffled(answers()), ([given, reordered]) => {
        expect(mean(given)).toBeGreaterThanOrEqual(1)
        expect(mean(given)).toBeLessThanOrEqual(4)
        expect(mean(reordered)).toBe(mean(given))
        expectClose(variance(reordered), variance(given), 1e-12)
      }),
    )
  })

  test('a series varies with itself as much as it varies', () => {
    fc.assert(fc.property(answers(), (given) => expectClose(covariance(given, given), variance(given), 1e-12)))
    expect(covariance([1], [2])).toBeNaN()
  })
})

test('counts written out are answers', () => expect(valuesFromCounts([0, 2, 1])).toEqual([2, 2, 3]))
