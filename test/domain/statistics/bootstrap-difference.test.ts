import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allResampledDifferences, bootstrapDifference } from '#domain/statistics/bootstrap-difference.ts'
import { mean } from '#domain/statistics/moments.ts'
import { answers, expectClose, shuffled } from './support.ts'

/** Mulberry32: a small seeded stream, good enough to draw people in a test. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

test('T4: two against two can be drawn in sixteen ways', () => {
  const differences = allResampledDifferences([3, 4], [2, 3])
  expect([0, 0.5, 1, 1.5, 2].map((d) => differences.filter((found) => found === d).length)).toEqual([1, 4, 6, 4, 1])
  expectClose(mean(differences), 1)
  expectClose(Math.sqrt(mean(differences.map((d) => (d - 1) ** 2))), 0.5)
})

describe('the bootstrap interval', () => {
  const staff = [3.4, 3.2, 3.6, 3.0, 3.8, 3.4, 3.2, 3.6]
  const parents = [2.8, 3.0, 2.4, 3.4, 2.6, 3.2, 2.2, 3.0, 2.8, 3.6, 2.6, 2.9]

  test('of the staff and parents of T4 lies near the interval of Welch', () => {
    const { low, high } = bootstrapDifference(staff, parents, seeded(7))
    expectClose([low, high], [0.2129, 0.8371], 0.07)
  })

  test('of two against two is the one that all draws give', () => {
    expect(bootstrapDifference([3, 4], [2, 3], seeded(1))).toEqual({ low: 0, high: 2 })
  })

  test('is the same for the same seed, whoever answered first', () => {
    fc.assert(
      fc.property(shuffled(answers(1)), answers(1), fc.integer(), ([a, reordered], b, seed) => {
        const found = bootstrapDifference(a, b, seeded(seed), 50)
        expect(bootstrapDifference(reordered, b, seeded(seed), 50)).toEqual(found)
        expect(found.low).toBeLessThanOrEqual(found.high)
      }),
    )
  })

  test('does not exist for an empty group', () => {
    expect(bootstrapDifference([], [1, 2], seeded(1), 10)).toEqual({ low: Number.NaN, high: Number.NaN })
  })
})
