import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactNeededResponses, marginOfError, neededResponses } from '#domain/statistics/sample-size.ts'
import { expectClose } from './support.ts'

describe('T3c: 125 parents invited', () => {
  test('95 answers are needed for five percent points and 55 for ten', () => {
    expectClose([exactNeededResponses(125, 0.05), exactNeededResponses(125, 0.1)], [94.496949, 54.557132])
    expect([neededResponses(125, 0.05), neededResponses(125, 0.1)]).toEqual([95, 55])
  })

  test('40 answers leave a margin of 12.8 percent points', () => expectClose(marginOfError(40, 125), 0.128288))
})

describe('answers needed', () => {
  test('are none when nobody is invited and all for certainty', () => {
    expect([neededResponses(0, 0.05), neededResponses(30, 0), neededResponses(1, 0.05)]).toEqual([0, 30, 1])
  })

  test('are never more than there are people, and keep the promise', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 3000 }),
        fc.double({ min: 0.01, max: 0.3, noNaN: true }),
        (people, margin) => {
          const needed = neededResponses(people, margin)
          expect(needed).toBeLessThanOrEqual(people)
          expect(marginOfError(needed, people)).toBeLessThanOrEqual(margin + 1e-9)
        },
      ),
    )
  })
})

test('the margin is nothing when everybody answered and does not exist without answers or with too many', () => {
  expect([marginOfError(1, 1), marginOfError(8, 8)]).toEqual([0, 0])
  expect([marginOfError(9, 8), marginOfError(0, 0)]).toEqual([Number.NaN, Number.NaN])
  expect(marginOfError(0, 8)).toBe(Infinity)
})
