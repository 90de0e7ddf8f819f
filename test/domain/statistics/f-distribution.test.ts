import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fCumulative, fQuantile } from '#domain/statistics/f-distribution.ts'
import { expectClose, expectDigits } from './support.ts'

describe('the F quantile', () => {
  // scipy 1.17.1: stats.f.ppf(p, d1, d2)
  test.each([
    [0.025, 9, 27, 0.278982651248055],
    [0.975, 9, 27, 2.63085558792281],
    [0.5, 9, 27, 0.950429509944704],
    [0.995, 9, 27, 3.55706904500351],
    [0.025, 1, 1, 0.00154371250867413],
    [0.975, 1, 1, 647.789011477844],
    [0.5, 1, 1, 1],
    [0.995, 1, 1, 16210.7227202197],
    [0.025, 4, 12.5, 0.11451619090081],
    [0.975, 4, 12.5, 4.05550048585757],
    [0.5, 4, 12.5, 0.886430488614828],
    [0.995, 4, 12.5, 6.3696903485693],
    [0.025, 39, 156, 0.58273389639632],
    [0.975, 39, 156, 1.5903748489062],
    [0.5, 39, 156, 0.987178343077636],
    [0.995, 39, 156, 1.83312817969244],
    [0.025, 99, 1980, 0.736670514852136],
    [0.975, 99, 1980, 1.30742042248954],
    [0.5, 99, 1980, 0.993608825520035],
    [0.995, 99, 1980, 1.41872319347439],
    [0.025, 2, 7, 0.0254095993802006],
    [0.975, 2, 7, 6.54152029709565],
    [0.5, 2, 7, 0.766547789715664],
    [0.995, 2, 7, 12.4039567483677],
  ])('at %d with %d and %d degrees of freedom is %d', (p, d1, d2, expected) => {
    expectDigits(fQuantile(p, d1, d2), expected, 1e-9)
  })

  test('is 0 at 0, infinite at 1, and nothing for impossible input', () => {
    expect([fQuantile(0, 2, 3), fQuantile(1, 2, 3)]).toEqual([0, Infinity])
    expect([fQuantile(1.1, 2, 3), fQuantile(0.5, 0, 3), fQuantile(0.5, 2, -1)]).toEqual(Array(3).fill(Number.NaN))
  })

  test('undoes the cumulative share', () => {
    const degrees = fc.double({ min: 1, max: 400, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), degrees, degrees, (p, d1, d2) => {
        expectClose(fCumulative(fQuantile(p, d1, d2), d1, d2), p, 1e-11)
      }),
    )
  })
})

describe('the share of the F distribution', () => {
  // scipy 1.17.1: stats.f.cdf(f, d1, d2)
  test.each([
    [1, 3, 8, 0.558900920258827],
    [2.630856, 9, 27, 0.9750000185526683],
    [0.1, 4, 12.5, 0.01953317732644398],
    [5, 39, 156, 0.9999999999997555],
    [0.9, 99, 1980, 0.2521912680619515],
  ])('below %d with %d and %d degrees of freedom is %d', (f, d1, d2, expected) => {
    expectClose(fCumulative(f, d1, d2), expected, 1e-12)
  })

  test('below 0 is nothing and below infinity everything', () => {
    expect([-1, 0, Infinity].map((f) => fCumulative(f, 4, 9))).toEqual([0, 0, 1])
  })
})
