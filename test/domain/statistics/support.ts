import fc from 'fast-check'
import { expect } from 'vitest'

type Numbers = number | null | readonly Numbers[]

/** Compares numbers, or lists of them, within an absolute tolerance. */
export function expectClose(actual: Numbers | undefined, expected: Numbers, tolerance = 1e-6): void {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    expect(actual).toHaveLength(expected.length)
    for (const [index, item] of expected.entries()) expectClose(actual[index], item, tolerance)
    return
  }
  if (typeof expected !== 'number') {
    expect(actual).toEqual(expected)
    return
  }
  expect(actual, `expected ${expected} within ${tolerance}`).toSatisfy(
    (value) => typeof value === 'number' && Math.abs(value - expected) <= tolerance,
  )
}

/** Compares a number that may be large: above 1 the tolerance is a share of it. */
export function expectDigits(actual: number, expected: number, tolerance: number): void {
  expectClose(actual, expected, tolerance * Math.max(1, Math.abs(expected)))
}

/** Answers of a group on a scale of 1 to 4. */
export const answers = (minLength = 2) => fc.array(fc.integer({ min: 1, max: 4 }), { minLength, maxLength: 40 })

/** Numbers of answers per point, for a scale of three to seven points, at least one answer. */
export const counts = () =>
  fc.array(fc.nat(30), { minLength: 3, maxLength: 7 }).filter((list) => list.some((count) => count > 0))

/** Rows of respondents with equally many cells each. */
export const matrixOf = <T>(cell: fc.Arbitrary<T>, minRows = 3, minColumns = 3) =>
  fc
    .integer({ min: minColumns, max: 6 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: minRows }))

/** A list beside the same list in another order. */
export const shuffled = <T>(list: fc.Arbitrary<T[]>) =>
  list.chain((items) =>
    fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length })),
  )

/** Digits as people write them down: "3332 3323" is two respondents with four answers. */
export const rows = (text: string): number[][] => text.split(' ').map((row) => [...row].map(Number))

/** Ones and zeros as passes and fails. */
export const passes = (text: string): boolean[][] => text.split(' ').map((row) => [...row].map((cell) => cell === '1'))
