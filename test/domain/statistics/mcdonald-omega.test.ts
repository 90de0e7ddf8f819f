import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cronbachAlpha } from '#domain/statistics/cronbach-alpha.ts'
import { mcdonaldOmega } from '#domain/statistics/mcdonald-omega.ts'
import { expectClose, rows, shuffled } from './support.ts'

const tenPeople = rows('3332 3323 1222 1222 1223 1222 3233 3444 2332 3224')

describe("McDonald's omega", () => {
  test('T2: ten people, four items', () => {
    const found = mcdonaldOmega(tenPeople)
    expectClose(found?.omega, 0.815472, 1e-4)
    expectClose(found?.loadings, [0.840809, 0.509194, 0.509194, 0.466294], 1e-4)
  })

  test('T2: three items with equal covariances have an omega equal to alpha', () => {
    const threeItems = tenPeople.map((row) => row.slice(0, 3))
    expectClose(mcdonaldOmega(threeItems)?.loadings, [0.62361, 0.62361, 0.62361])
    expectClose(mcdonaldOmega(threeItems)?.omega, 0.809769)
    expectClose(mcdonaldOmega(threeItems)?.omega, cronbachAlpha(threeItems)?.alpha ?? null, 1e-12)
  })

  test('T2: is not given for a Heywood case', () => {
    expect(mcdonaldOmega(rows('3434 2232 4443 1221 3323 4344 2322 3334'))).toBeNull()
  })

  test('is not given for opposing items, two items, one person or nobody', () => {
    for (const text of ['144 233 322 411', '12 22 33', '123']) expect(mcdonaldOmega(rows(text))).toBeNull()
    expect(mcdonaldOmega([])).toBeNull()
  })

  // numpy and scipy 1.17.1: BFGS on the squared residuals of np.cov off the diagonal, gtol 1e-13
  test('of sixty people on five items is where general least squares ends as well', () => {
    const sixty = [
      '34343 11211 32423 23221 33333 22232 11121 12333 22232 44444 44232 31332 22234 23233 31223',
      '32232 23433 22332 43323 32222 32333 42434 44434 22324 34223 33334 44433 23333 33321 42434',
      '22222 22222 23244 23323 22333 23423 11211 33433 22322 12131 32233 44434 32332 22322 33233',
      '23323 33434 34323 32232 23434 32222 22222 33223 22334 32332 32132 42242 12111 43334 32333',
    ]
    const found = mcdonaldOmega(rows(sixty.join(' ')))
    expectClose(found?.loadings, [0.55785026, 0.51146236, 0.60967814, 0.37495438, 0.75263772], 1e-7)
    expectClose(found?.omega, 0.80130024, 1e-7)
  })

  test('is 1 when every item says the same', () => {
    expectClose(mcdonaldOmega(rows('1111 2222 4444 3333'))?.omega, 1, 1e-9)
  })

  test('lies between 0 and 1 and ignores who is first', () => {
    // Everybody has a level of their own, so that one factor mostly fits.
    const person = fc.tuple(fc.nat(4), fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }))
    const people = fc
      .array(person, { minLength: 8 })
      .map((list) => list.map(([level, noise]) => noise.map((x) => level + x)))
    fc.assert(
      fc.property(shuffled(people), ([matrix, reordered]) => {
        const found = mcdonaldOmega(matrix)
        if (found === null) return
        expect(found.omega >= 0 && found.omega <= 1).toBe(true)
        expectClose(mcdonaldOmega(reordered)?.omega, found.omega, 1e-6)
      }),
    )
  })
})
