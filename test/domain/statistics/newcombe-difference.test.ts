import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newcombeDifference } from '#domain/statistics/newcombe-difference.ts'
import { expectClose } from './support.ts'

const share = fc
  .integer({ min: 1, max: 60 })
  .chain((n) => fc.record({ n: fc.constant(n), x: fc.nat(n), population: fc.option(fc.integer({ min: n, max: 99 })) }))

describe('the difference of two shares', () => {
  test('T4b: 30 of 40 against 5 of 12', () => {
    const { difference, low, high } = newcombeDifference({ x: 30, n: 40 }, { x: 5, n: 12 })
    expectClose([difference, low, high], [0.333333, 0.028887, 0.581531])
  })

  test('turns around when the groups are swapped', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [there, back] = [newcombeDifference(a, b), newcombeDifference(b, a)]
        expectClose([back.difference, back.low, back.high], [-there.difference, -there.high, -there.low], 1e-12)
      }),
    )
  })

  test('lies within its interval, between -1 and 1', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const { difference, low, high } = newcombeDifference(a, b)
        expect(-1 - 1e-12 <= low && low <= difference && difference <= high && high <= 1 + 1e-12).toBe(true)
      }),
    )
  })

  test('does not exist when a group is empty', () => {
    const { difference, low, high } = newcombeDifference({ x: 0, n: 0 }, { x: 1, n: 2 })
    expect([difference, low, high]).toEqual([Number.NaN, Number.NaN, Number.NaN])
  })
})
