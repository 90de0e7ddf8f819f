import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { benjaminiHochberg, holm } from '#domain/statistics/adjust-p-values.ts'
import { expectClose } from './support.ts'

const ps = [0.001, 0.013, 0.021, 0.04, 0.3]

describe('T4: five tests at once', () => {
  test('Holm', () => expectClose(holm(ps), [0.005, 0.052, 0.063, 0.08, 0.3]))
  test('Benjamini and Hochberg', () => expectClose(benjaminiHochberg(ps), [0.005, 0.0325, 0.035, 0.05, 0.3]))
  test('answers come back in the order of the questions', () => {
    expectClose(holm([0.3, 0.021, 0.001, 0.04, 0.013]), [0.3, 0.063, 0.005, 0.08, 0.052])
    expectClose(benjaminiHochberg([0.3, 0.021, 0.001, 0.04, 0.013]), [0.3, 0.035, 0.005, 0.05, 0.0325])
  })
})

test('nothing in, nothing out', () => expect([holm([]), benjaminiHochberg([])]).toEqual([[], []]))

test('adjusting never lowers a p-value, never passes 1, and Holm is the stricter', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (given) => {
      const [strict, mild] = [holm(given), benjaminiHochberg(given)]
      for (const [index, p] of given.entries()) {
        expect(mild[index]).toBeGreaterThanOrEqual(p)
        expect(strict[index]).toBeGreaterThanOrEqual((mild[index] ?? 2) - 1e-12)
        expect(strict[index]).toBeLessThanOrEqual(1)
      }
    }),
  )
})
