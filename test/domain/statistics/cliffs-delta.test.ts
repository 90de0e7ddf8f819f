import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cliffsDelta } from '#domain/statistics/cliffs-delta.ts'
import { answers, expectClose, shuffled } from './support.ts'

const staff = [3.4, 3.2, 3.6, 3.0, 3.8, 3.4, 3.2, 3.6]
const parents = [2.8, 3.0, 2.4, 3.4, 2.6, 3.2, 2.2, 3.0, 2.8, 3.6, 2.6, 2.9]

describe("Cliff's delta", () => {
  test('T4: staff is ahead in 79 and behind in 9 of 96 pairs', () => {
    expectClose(cliffsDelta(staff, parents), 0.729167)
    expectClose(cliffsDelta(staff, parents), (79 - 9) / 96, 1e-12)
  })

  test('is 1 when all are ahead, 0 when all are equal, nothing for an empty group', () => {
    expect([cliffsDelta([3, 4], [1, 2]), cliffsDelta([2, 2], [2])]).toEqual([1, 0])
    expect(cliffsDelta([], [1])).toBeNaN()
  })

  test('lies between -1 and 1, turns around with the groups, and ignores who is first', () => {
    fc.assert(
      fc.property(shuffled(answers(1)), answers(1), ([a, reordered], b) => {
        const delta = cliffsDelta(a, b)
        expect(Math.abs(delta)).toBeLessThanOrEqual(1)
        expectClose([cliffsDelta(b, a), cliffsDelta(reordered, b)], [-delta, delta], 1e-12)
      }),
    )
  })
})
