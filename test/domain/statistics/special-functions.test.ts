import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logGamma, regularizedIncompleteBeta } from '#domain/statistics/special-functions.ts'
import { expectClose, expectDigits } from './support.ts'

describe('the logarithm of the gamma function', () => {
  // mpmath 1.x at 40 digits: loggamma(x)
  test.each([
    [0.001, 6.907178885383853],
    [0.5, 0.5723649429247001],
    [1, 0],
    [1.5, -0.12078223763524522],
    [2, 0],
    [3.7, 1.4280723266653881],
    [9.99, 12.779315214350193],
    [10, 12.80182748008147],
    [10.5, 13.94062521940376],
    [100, 359.1342053695754],
    [5000.5, 37586.88488728106],
    [1e6, 12815504.56914761],
  ])('of %d is %d', (x, expected) => expectDigits(logGamma(x), expected, 1e-14))

  test('does not exist at zero or below', () => expect([logGamma(0), logGamma(-1.5)]).toEqual([Number.NaN, Number.NaN]))

  test('rises by log x from x to x + 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e4, noNaN: true }), (x) => {
        expectClose(logGamma(x + 1) - logGamma(x), Math.log(x), 1e-10)
      }),
    )
  })
})

describe('the regularised incomplete beta function', () => {
  // mpmath 1.x at 40 digits: betainc(a, b, 0, x, regularized=True)
  test.each([
    [0.1, 0.5, 0.5, 0.2048327646991335],
    [0.5, 2, 3, 0.6875],
    [0.9, 13.5, 4.5, 0.9558738603156873],
    [0.02, 0.5, 500, 0.9999929977642102],
    [0.999, 5000, 0.5, 0.001561579160289283],
    [0.3, 60, 140, 0.5082140255956396],
    [0.001, 2, 3, 5.992003e-6],
    [0.75, 200, 60, 0.2271966663168801],
    [0.5, 10, 10, 0.5],
  ])('at %d for (%d, %d) is %d', (x, a, b, expected) => {
    expectClose(regularizedIncompleteBeta(x, a, b), expected, 1e-13)
    expect(Math.abs(regularizedIncompleteBeta(x, a, b) / expected - 1)).toBeLessThan(1e-11)
  })

  test('is 0 at 0, 1 at 1, and nothing without positive parameters', () => {
    expect([0, 1].map((x) => regularizedIncompleteBeta(x, 2, 3))).toEqual([0, 1])
    expect(regularizedIncompleteBeta(0.5, 0, 3)).toBeNaN()
  })

  test('mirrors: the share below x is one minus the share above', () => {
    const parameter = fc.double({ min: 0.1, max: 300, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), parameter, parameter, (x, a, b) => {
        expectClose(regularizedIncompleteBeta(x, a, b) + regularizedIncompleteBeta(1 - x, b, a, x), 1, 1e-12)
      }),
    )
  })
})
