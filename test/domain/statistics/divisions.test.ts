import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  aitchisonDistance,
  centredLogRatios,
  geometricCentre,
  replaceZeros,
  totalVariance,
} from '#domain/statistics/compositions.ts'
import { roundToTotal } from '#domain/statistics/largest-remainder.ts'
import { standardDeviation, sum } from '#domain/statistics/moments.ts'
import { meanParts, spreadOfDivisions, totalVariation } from '#domain/statistics/total-variation.ts'
import { expectClose } from './support.ts'

/** Six colleagues divide 100 over smooth road, bumpy road and hole in the road (T7a). */
const roads = [
  [70, 25, 5],
  [60, 30, 10],
  [80, 15, 5],
  [50, 40, 10],
  [75, 25, 0],
  [65, 25, 10],
]
const shares = roads.map((parts) => replaceZeros(parts.map((part) => part / 100)))

const division = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 })
  .filter((parts) => sum(parts) > 0)
  .map((parts) => roundToTotal(parts))

describe('Six colleagues divide the same whole (T7a)', () => {
  test('have a mean per part that adds up to the whole', () => {
    const mean = meanParts(roads)
    expectClose(mean, [66.666667, 26.666667, 6.666667])
    expectClose(sum(mean), 100, 1e-9)
    expectClose(
      [0, 1, 2].map((part) => standardDeviation(roads.map((row) => row[part] ?? Number.NaN))),
      [10.801234, 8.164966, 4.082483],
    )
    expect(roundToTotal(mean)).toEqual([67, 27, 6])
  })

  test('differ by what would have to be moved', () => {
    const mean = meanParts(roads)
    expectClose(
      roads.map((row) => totalVariation(row, mean)),
      [3.333333, 6.666667, 13.333333, 16.666667, 8.333333, 3.333333],
    )
    expectClose(spreadOfDivisions(roads).mean, 13.666667)
    expect(spreadOfDivisions(roads).largest).toBe(30)
    expect(spreadOfDivisions([[50, 50]])).toEqual({ mean: Number.NaN, largest: Number.NaN })
  })

  test('seen by an expert: log-ratios with zeros replaced', () => {
    expectClose(shares[4], [0.74625, 0.24875, 0.005])
    expectClose(
      geometricCentre(shares).map((share) => share * 100),
      [68.418903, 26.575261, 5.005836],
    )
    expectClose(aitchisonDistance(shares[0] ?? [], shares[1] ?? []), 0.603343)
    expectClose(aitchisonDistance(shares[0] ?? [], shares[4] ?? []), 1.904751)
    expectClose(totalVariance(shares), 1.029194)
    expectClose(sum(centredLogRatios([0.7, 0.2, 0.1])), 0, 1e-12)
  })
})

describe('Every division', () => {
  test('is rounded to whole numbers that add up, each less than one away', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }), (values) => {
        fc.pre(sum(values) > 1e-6)
        const rounded = roundToTotal(values)
        expect(sum(rounded)).toBe(100)
        rounded.forEach((value, index) => {
          expect(Math.abs(value - ((values[index] ?? 0) / sum(values)) * 100)).toBeLessThan(1)
        })
      }),
    )
    expect(roundToTotal([1, 1, 1])).toEqual([34, 33, 33])
    expect(roundToTotal([20, 30, 50])).toEqual([20, 30, 50])
  })

  test('lies at a distance from others: none from itself, the same both ways, never round a corner', () => {
    fc.assert(
      fc.property(division, division, division, (a, b, c) => {
        expect(totalVariation(a, a)).toBe(0)
        expect(totalVariation(a, b)).toBe(totalVariation(b, a))
        expect(totalVariation(a, c)).toBeLessThanOrEqual(totalVariation(a, b) + totalVariation(b, c) + 1e-9)
        expect(totalVariation(a, b)).toBeLessThanOrEqual(100)
      }),
    )
  })
})
