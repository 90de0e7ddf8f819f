import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hypergeometricInterval } from '#domain/statistics/hypergeometric-interval.ts'

describe('the exact interval of a share', () => {
  test('T3b: 31 of 40, 125 invited, means 81 to 109 parents', () => {
    expect(hypergeometricInterval(31, 40, 125)).toEqual({ fewest: 81, most: 109, low: 0.648, high: 0.872 })
  })

  test('is one point when everybody answered and open when nobody did', () => {
    expect(hypergeometricInterval(7, 9, 9)).toMatchObject({ fewest: 7, most: 7 })
    expect(hypergeometricInterval(0, 0, 9)).toEqual({ fewest: 0, most: 9, low: 0, high: 1 })
  })

  test('does not exist for counts that cannot be', () => {
    expect([
      hypergeometricInterval(3, 2, 9),
      hypergeometricInterval(1, 10, 9),
      hypergeometricInterval(0, 0, 0),
    ]).toEqual([null, null, null])
  })

  // scipy 1.17.1: every M with hypergeom.sf(x - 1, N, M, n) > .025 and hypergeom.cdf(x, N, M, n) > .025
  test.each([
    [0, 5, 30, 0, 14],
    [5, 5, 30, 16, 30],
    [1, 8, 10, 1, 3],
    [12, 12, 14, 13, 14],
    [3, 17, 900, 35, 388],
    [700, 1200, 4000, 2238, 2427],
  ])('of %d yes among %d of %d people is %d to %d people', (x, n, population, fewest, most) => {
    expect(hypergeometricInterval(x, n, population)).toMatchObject({ fewest, most })
  })

  test('holds the yes-sayers seen and leaves out the no-sayers seen', () => {
    const group = fc.nat(40).chain((n) => fc.tuple(fc.nat(n), fc.constant(n), fc.integer({ min: n + 1, max: 150 })))
    fc.assert(
      fc.property(group, ([x, n, population]) => {
        const found = hypergeometricInterval(x, n, population)
        expect(found?.fewest).toBeGreaterThanOrEqual(x)
        expect(found?.most).toBeLessThanOrEqual(population - (n - x))
      }),
    )
  })
})
