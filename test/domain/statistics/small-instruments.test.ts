import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countToReach, gini, topShare } from '#domain/statistics/concentration.ts'
import { mean, standardDeviation } from '#domain/statistics/moments.ts'
import { median, quantile } from '#domain/statistics/quantiles.ts'
import { expectClose } from './support.ts'

test('T12a: marks on the way to the dream', () => {
  const marks = [4, 5, 5, 6, 6, 6, 7, 7, 8, 3]
  expectClose([mean(marks), standardDeviation(marks)], [5.7, 1.494434])
  expect([median(marks), quantile(marks, 0.25), quantile(marks, 0.75)]).toEqual([6, 5, 6.75])
  expect(median([])).toBeNaN()
})

test('T12b: a few subjects take most of the time', () => {
  const minutes = [40, 22, 10, 8, 6, 5, 4, 3, 1, 1]
  expectClose([topShare(minutes), gini(minutes)], [0.62, 0.546])
  expect(countToReach(minutes)).toBe(4)
})

test('where everybody has as much, nobody has more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 40 }), (value, n) => {
      expectClose(gini(Array(n).fill(value)), 0, 1e-12)
    }),
  )
})

test('T12d: shares of solutions in the drama triangle', () =>
  expectClose([mean([30, 40, 60, 20, 50]), standardDeviation([30, 40, 60, 20, 50])], [40, 15.811388]))
