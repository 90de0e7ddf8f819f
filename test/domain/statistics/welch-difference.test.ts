import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moments } from '#domain/statistics/moments.ts'
import { type WelchDifference, welchDifference } from '#domain/statistics/welch-difference.ts'
import { answers, expectClose, shuffled } from './support.ts'

const group = (values: readonly number[], population: number | null = null) => ({ ...moments(values), population })
const staff = group([3.4, 3.2, 3.6, 3.0, 3.8, 3.4, 3.2, 3.6], 10)
const parents = group([2.8, 3.0, 2.4, 3.4, 2.6, 3.2, 2.2, 3.0, 2.8, 3.6, 2.6, 2.9], 40)
const figures = (d: WelchDifference) => [d.difference, d.standardError, d.degreesOfFreedom, d.low, d.high]
const endless = { finitePopulation: false }
const finite = { finitePopulation: true }

describe('T4: staff minus parents', () => {
  test('about people like them', () => {
    const found = welchDifference(staff, parents, endless)
    expectClose(figures(found), [0.525, 0.148577, 17.999972, 0.212851, 0.837149])
    expectClose([found.t, found.p], [3.533514, 0.002373])
  })

  test('about these people now', () => {
    const { standardError, degreesOfFreedom, low, high } = welchDifference(staff, parents, finite)
    expectClose([standardError, degreesOfFreedom, low, high], [0.105674, 14.597161, 0.299219, 0.750781])
  })
})

describe('T10: the same question a wave later', () => {
  const later = { n: 52, mean: 3.1, sd: 0.55, population: 130 }
  const before = { n: 40, mean: 2.9, sd: 0.6, population: 125 }

  test('as change', () => {
    const { difference, standardError, low, high } = welchDifference(later, before, endless)
    expectClose([difference, standardError, low, high], [0.2, 0.121726, -0.042238, 0.442238])
  })

  test('as these parents', () => {
    const { standardError, degreesOfFreedom, low, high } = welchDifference(later, before, finite)
    expectClose([standardError, degreesOfFreedom, low, high], [0.098033, 77.014547, 0.004793, 0.395207])
  })
})

describe('the difference of two means', () => {
  test('is certain when both groups answered in full', () => {
    const [a, b] = [group([3, 4, 3], 3), group([2, 3], 2)]
    const found = welchDifference(a, b, finite)
    expect(found).toMatchObject({ standardError: 0, low: found.difference, high: found.difference })
    expect([found.degreesOfFreedom, found.t, found.p]).toEqual([Number.NaN, Number.NaN, Number.NaN])
  })

  test('counts one person who is everybody as known', () => {
    const found = welchDifference(group([3], 1), parents, finite)
    expectClose(found.degreesOfFreedom, 11, 1e-12)
    expect(found.standardError).toBeGreaterThan(0)
  })

  test('is unknown with one answer out of more, and without answers', () => {
    for (const few of [group([3], 10), group([], 10)]) {
      const { low, high } = welchDifference(few, parents, finite)
      expect([low, high]).toEqual([Number.NaN, Number.NaN])
    }
  })

  test('leaves a group uncorrected when its number invited is unknown or cannot be', () => {
    const plain = welchDifference(staff, parents, endless)
    const unknown = welchDifference({ ...staff, population: null }, { ...parents, population: 3 }, finite)
    expect(unknown).toEqual(plain)
  })

  test('turns around when the groups are swapped', () => {
    fc.assert(
      fc.property(answers(), answers(), fc.boolean(), (x, y, finitePopulation) => {
        const [a, b] = [group(x, 50), group(y, 60)]
        const [there, back] = [welchDifference(a, b, { finitePopulation }), welchDifference(b, a, { finitePopulation })]
        expectClose([back.difference, back.low, back.high], [-there.difference, -there.high, -there.low], 1e-12)
      }),
    )
  })

  test('does not depend on who answered first', () => {
    fc.assert(
      fc.property(shuffled(answers()), answers(), ([given, reordered], others) => {
        const [one, other] = [given, reordered].map((values) =>
          welchDifference(group(values, 50), group(others, 50), finite),
        )
        if (one && other && one.standardError > 0) expectClose(figures(one), figures(other), 1e-9)
      }),
    )
  })

  test('is never known better when more people were invited', () => {
    fc.assert(
      fc.property(answers(), answers(), fc.nat(200), fc.nat(200), (x, y, more, stillMore) => {
        const error = (extra: number) =>
          welchDifference(group(x, x.length + extra), group(y, y.length + extra), finite).standardError
        expect(error(more + stillMore)).toBeGreaterThanOrEqual(error(more) - 1e-12)
      }),
    )
  })
})
