import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mean, standardDeviation, valuesFromCounts, variance } from '#domain/statistics/moments.ts'
import { averageDeviation, awg, rwg, rwgJ, varianceShare } from '#domain/statistics/within-group-agreement.ts'
import { answers, expectClose, shuffled } from './support.ts'

describe('agreement within a group', () => {
  test('T5: twelve people spread over four points', () => {
    const values = valuesFromCounts([1, 2, 5, 4])
    expectClose([mean(values), standardDeviation(values)], [3, 0.953463])
    expectClose([rwg(values, 4), awg(values, 4), averageDeviation(values)], [0.272727, 0.166667, 0.666667])
  })

  test('T5: twelve people close together', () => {
    const values = valuesFromCounts([0, 1, 7, 4])
    expectClose(standardDeviation(values), 0.621582)
    expectClose([rwg(values, 4), awg(values, 4), averageDeviation(values)], [0.690909, 0.580247, 0.5])
  })

  test('T5: two camps spread more than chance, which counts as no agreement', () => {
    const values = valuesFromCounts([6, 0, 0, 6])
    expectClose(1 - varianceShare(variance(values), 4), -0.963636)
    expect(rwg(values, 4)).toBe(0)
    expectClose(awg(values, 4), -1)
  })

  test('T5: a scale of four items', () => {
    expectClose(rwgJ([0.5, 0.7, 0.4, 0.6], 4), 0.835821)
    expect([rwgJ([0, 0], 4), rwgJ([1.25, 1.25], 4), rwgJ([5, 9], 4)]).toEqual([1, 0, 0])
    expect(rwgJ([], 4)).toBeNaN()
  })

  test('is full when all are equal, also at the end of the scale', () => {
    expect([rwg([4, 4, 4], 4), awg([4, 4, 4], 4), averageDeviation([4, 4, 4])]).toEqual([1, 1, 0])
  })

  test('does not exist for one answer or none', () => {
    expect([rwg([3], 4), awg([3], 4), rwg([], 4), awg([], 4), averageDeviation([])]).toEqual(Array(5).fill(Number.NaN))
  })

  test('stays within its bounds and ignores who is first', () => {
    fc.assert(
      fc.property(shuffled(answers()), ([given, reordered]) => {
        expect(rwg(given, 4) >= 0 && rwg(given, 4) <= 1).toBe(true)
        expect(awg(given, 4) >= -1 - 1e-12 && awg(given, 4) <= 1).toBe(true)
        expect(averageDeviation(given)).toBeLessThanOrEqual(1.5)
        const figures = (values: number[]) => [rwg(values, 4), awg(values, 4), averageDeviation(values)]
        expectClose(figures(reordered), figures(given), 1e-12)
      }),
    )
  })
})
