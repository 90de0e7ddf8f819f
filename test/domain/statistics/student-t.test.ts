import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tCumulative, tQuantile, tTwoSided } from '#domain/statistics/student-t.ts'
import { expectClose, expectDigits } from './support.ts'

const degrees = () => fc.double({ min: 0.5, max: 500, noNaN: true })

describe("Student's t quantile", () => {
  // scipy 1.17.1: stats.t.ppf(p, df)
  test.each([
    [0.975, 1, 12.7062047361747],
    [0.995, 1, 63.6567411628715],
    [0.6, 1, 0.324919696232906],
    [0.001, 1, -318.30883898555],
    [0.975, 2.5, 3.57465484200368],
    [0.995, 2.5, 7.16372813894878],
    [0.6, 2.5, 0.281459512748548],
    [0.001, 2.5, -13.822193110866],
    [0.975, 4, 2.77644510519779],
    [0.995, 4, 4.60409487134999],
    [0.6, 4, 0.270722294707598],
    [0.001, 4, -7.17318221978231],
    [0.975, 9, 2.2621571627982],
    [0.995, 9, 3.24983554159213],
    [0.6, 9, 0.260955336473911],
    [0.001, 9, -4.29680566272992],
    [0.975, 14.597161, 2.13658420182716],
    [0.995, 14.597161, 2.95829083510613],
    [0.6, 14.597161, 0.258011729668451],
    [0.001, 14.597161, -3.75375818835317],
    [0.975, 120, 1.97993040508244],
    [0.995, 120, 2.61742114510687],
    [0.6, 120, 0.253909523214929],
    [0.001, 120, -3.15953874331711],
    [0.975, 10000, 1.96020123989063],
    [0.995, 10000, 2.57632104666853],
    [0.6, 10000, 0.253353843445727],
    [0.001, 10000, -3.09104751603061],
  ])('at %d with %d degrees of freedom is %d', (p, df, expected) => expectDigits(tQuantile(p, df), expected, 1e-9))

  // scoring.md, notation
  test.each([
    [1, 12.706205],
    [4, 2.776445],
    [9, 2.262157],
    [19, 2.093024],
    [29, 2.04523],
    [39, 2.022691],
    [120, 1.97993],
  ])('for a 95%% interval with %d degrees of freedom is %d, as printed', (df, expected) => {
    expectClose(tQuantile(0.975, df), expected)
  })

  test('is 0 in the middle and infinite at the ends', () => {
    expect([0, 0.5, 1].map((p) => tQuantile(p, 7))).toEqual([-Infinity, 0, Infinity])
  })

  test('does not exist for impossible shares or degrees of freedom', () => {
    expect([tQuantile(1.2, 4), tQuantile(-0.1, 4), tQuantile(0.9, 0), tQuantile(Number.NaN, 4)]).toEqual(
      Array(4).fill(Number.NaN),
    )
  })

  test('undoes the cumulative share', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), degrees(), (p, df) => {
        expectClose(tCumulative(tQuantile(p, df), df), p, 1e-12)
      }),
    )
  })
})

describe("the share of Student's t", () => {
  // scipy 1.17.1: stats.t.cdf(t, df)
  test.each([
    [0.5, 1, 0.6475836176504333],
    [-2.1, 2.5, 0.07225122237742189],
    [3.533514, 17.999972, 0.9988133395658206],
    [-4, 9, 0.001555214155192927],
    [1.96, 10000, 0.9749882398840835],
    [6, 120, 0.9999999892584809],
    [-30, 4, 3.67642804883066e-6],
  ])('below %d with %d degrees of freedom is %d', (t, df, expected) => expectClose(tCumulative(t, df), expected, 1e-12))

  test('is half below 0, nothing below minus infinity, everything below infinity', () => {
    expect([0, -Infinity, Infinity].map((t) => tCumulative(t, 3))).toEqual([0.5, 0, 1])
  })

  test('at both sides together is twice the smaller tail', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), degrees(), (t, df) => {
        expectClose(tTwoSided(t, df), 2 * tCumulative(-Math.abs(t), df), 1e-14)
      }),
    )
  })
})
