import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guttmanErrors, normalisedGuttmanErrors, reproducibility } from '#domain/statistics/guttman.ts'
import { expectClose, matrixOf, passes, shuffled } from './support.ts'

const twelve = passes('11111 11110 11100 11000 10000 11100 01110 11010 10100 00000 11110 11000')
const vector = fc.array(fc.boolean(), { maxLength: 8 })

describe('Guttman errors', () => {
  test('T6a: levels two to four without the first', () => {
    const given = [2.4, 3.2, 3.3, 3.1, 2.2].map((mean) => mean >= 3)
    expect([guttmanErrors(given), normalisedGuttmanErrors(given)]).toEqual([3, 0.5])
  })

  test('T6c: of twelve people', () => {
    expect(twelve.map(guttmanErrors)).toEqual([0, 0, 0, 0, 0, 0, 3, 1, 1, 0, 0, 0])
  })

  test('are none for all, none or no levels, and full upside down', () => {
    expect([[true, true], [false, false], []].map(normalisedGuttmanErrors)).toEqual([0, 0, 0])
    expect(normalisedGuttmanErrors([false, false, true])).toBe(1)
  })

  test('are a share between 0 and 1, and 0 exactly when the passes come first', () => {
    fc.assert(
      fc.property(vector, (given) => {
        const share = normalisedGuttmanErrors(given)
        expect(share >= 0 && share <= 1).toBe(true)
        const inOrder = given.every((pass, index) => index === 0 || given[index - 1] === true || !pass)
        expect(share === 0).toBe(inOrder)
      }),
    )
  })
})

describe('reproducibility', () => {
  test('T6c: of twelve people on five levels', () => {
    const found = reproducibility(twelve)
    expect(found?.errors).toBe(6)
    expectClose([found?.reproducibility ?? null, found?.minimalMarginal ?? null], [0.9, 0.733333])
    expectClose(found?.scalability, 0.625)
  })

  test('does not exist without people or levels, and has no scale when all pass the same', () => {
    expect([reproducibility([]), reproducibility([[], []])]).toEqual([null, null])
    expect(reproducibility(passes('110 110'))).toMatchObject({ errors: 0, reproducibility: 1, scalability: null })
  })

  test('ignores who is first', () => {
    fc.assert(
      fc.property(shuffled(matrixOf(fc.boolean(), 1, 1)), ([given, reordered]) => {
        const [found, other] = [reproducibility(given), reproducibility(reordered)]
        expectClose(other?.minimalMarginal, found?.minimalMarginal ?? null, 1e-12)
        expect(other?.errors).toBe(found?.errors)
        expect(found?.scalability ?? 0).toBeLessThanOrEqual(1)
      }),
    )
  })
})
