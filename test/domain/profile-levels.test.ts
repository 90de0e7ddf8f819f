import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gapReading, profileLevels, profileStatus, quadrant } from '#domain/profile-levels.ts'
import { meanInterval } from '#domain/statistics/mean-interval.ts'

const ids = ['information', 'structure', 'relation', 'fourth', 'fifth']
const statuses = ['in-order', 'uncertain', 'not-yet', 'too-few'] as const
type Status = (typeof statuses)[number]

const outcome = (found: readonly Status[], means: readonly (number | null)[] = []) =>
  profileLevels(found.map((status, i) => ({ id: ids[i] ?? `profile-${i}`, mean: means[i] ?? null, status })))

const team = { n: 20, minimumGroup: 5 }

describe('a profile', () => {
  test('is in order when the whole interval reaches the threshold', () => {
    expect(profileStatus({ ...team, low: 3.1, high: 3.4 }, 3)).toBe('in-order')
    expect(profileStatus({ ...team, low: 3 - 1e-12, high: 3.4 }, 3)).toBe('in-order')
  })

  test('is uncertain when the interval straddles the threshold or only touches it', () => {
    expect(profileStatus({ ...team, low: 2.9, high: 3.3 }, 3)).toBe('uncertain')
    expect(profileStatus({ ...team, low: 2.6, high: 3 }, 3)).toBe('uncertain')
  })

  test('is not there yet when the whole interval stays below', () => {
    expect(profileStatus({ ...team, low: 2.1, high: 2.9 }, 3)).toBe('not-yet')
  })

  test('is uncertain without an interval, unless everybody answered and the ends are given', () => {
    expect(profileStatus(team, 3)).toBe('uncertain')
    expect(profileStatus({ ...team, low: 3.2, high: 3.2 }, 3)).toBe('in-order')
  })

  test('says nothing about a team of four', () => {
    expect(profileStatus({ n: 4, minimumGroup: 5, low: 3.5, high: 3.9 }, 3)).toBe('too-few')
  })
})

describe('T6a: a school read from its means', () => {
  const means = [2.4, 3.2, 3.3, 3.1, 2.2]
  const found = outcome(
    means.map((mean) => (mean >= 3 ? 'in-order' : 'not-yet')),
    means,
  )

  test('has no solid level, misses information first, and is strongest in relation', () => {
    expect(found).toMatchObject({ solidLevel: 0, firstMissing: 'information', dominant: ['relation'] })
  })
})

describe('T6b: the same school with its intervals, 20 of 40', () => {
  const means = [2.4, 3.2, 3.3, 3.1, 2.2]
  const intervals = [0.6, 0.5, 0.45, 0.55, 0.7].map((sd, i) =>
    meanInterval({ n: 20, mean: means[i] ?? 0, sd, population: 40, from: 1, to: 4 }),
  )
  const ends = intervals.map((interval) => ('low' in interval ? interval : { low: Number.NaN, high: Number.NaN }))

  test('has these intervals', () => {
    const printed = [
      [2.201438, 2.598562],
      [3.034532, 3.365468],
      [3.151079, 3.448921],
      [2.917985, 3.282015],
      [1.968345, 2.431655],
    ]
    for (const [i, [low = 0, high = 0]] of printed.entries()) {
      expect(Math.abs((ends[i]?.low ?? 0) - low)).toBeLessThan(1e-6)
      expect(Math.abs((ends[i]?.high ?? 0) - high)).toBeLessThan(1e-6)
    }
  })

  test('has no solid level and tension on structure and relation', () => {
    const found = outcome(
      ends.map((interval) => profileStatus({ ...team, ...interval }, 3)),
      means,
    )
    expect(found.levels.map(({ status }) => status)).toEqual([
      'not-yet',
      'in-order',
      'in-order',
      'uncertain',
      'not-yet',
    ])
    expect(found).toMatchObject({ solidLevel: 0, firstMissing: 'information', tension: ['structure', 'relation'] })
  })
})

describe('the levels together', () => {
  test('count from the foundation until the first that is not in order', () => {
    expect(outcome(['in-order', 'in-order', 'uncertain', 'in-order'])).toMatchObject({
      solidLevel: 2,
      firstMissing: 'relation',
      tension: ['fourth'],
    })
  })

  test('are complete when all are in order, and empty without profiles', () => {
    expect(outcome(['in-order', 'in-order'])).toMatchObject({ solidLevel: 2, firstMissing: null, tension: [] })
    expect(profileLevels([])).toEqual({ levels: [], solidLevel: 0, firstMissing: null, dominant: [], tension: [] })
  })

  test('show no tension over a profile nobody may see', () => {
    expect(outcome(['too-few', 'in-order'])).toMatchObject({ solidLevel: 0, firstMissing: null, tension: [] })
    expect(outcome(['too-few', 'uncertain', 'in-order']).tension).toEqual(['relation'])
  })

  test('name every profile that ties for the highest mean', () => {
    expect(outcome(['not-yet', 'not-yet', 'not-yet'], [0.1 + 0.2, 0.3, 0.2]).dominant).toEqual([
      'information',
      'structure',
    ])
    expect(outcome(['too-few', 'not-yet'], [null, 2]).dominant).toEqual(['structure'])
    expect(outcome(['too-few', 'too-few'], [null, null]).dominant).toEqual([])
  })

  test('agree with each other, whatever the statuses', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...statuses), { maxLength: 5 }), (given) => {
        const { solidLevel, firstMissing, tension } = outcome(given)
        expect(given.slice(0, solidLevel).every((status) => status === 'in-order')).toBe(true)
        expect(firstMissing).toBe(
          solidLevel === given.length || given[solidLevel] === 'too-few' ? null : ids[solidLevel],
        )
        for (const id of tension) expect(ids.indexOf(id)).toBeGreaterThan(solidLevel)
      }),
    )
  })
})

describe('staff beside parents', () => {
  test('fall in four quadrants, the threshold itself being high', () => {
    expect(quadrant(3.0, 3.4, 3)).toBe('sustain')
    expect(quadrant(3.2, 2.9, 3)).toBe('blind-spot')
    expect(quadrant(2.9, 3.2, 3)).toBe('hidden-strength')
    expect(quadrant(2.9, 2.2, 3)).toBe('work-on')
    expect(quadrant(3 - 1e-12, 3 - 1e-12, 3)).toBe('sustain')
  })

  test('T4: a gap of half a point counts and is more than chance', () => {
    expect(gapReading({ difference: 0.525, low: 0.212851, high: 0.837149 })).toBe('larger-than-chance')
    expect(gapReading({ difference: -0.525, low: -0.837149, high: -0.212851 })).toBe('larger-than-chance')
  })

  test('a gap that counts may be chance when its interval holds 0', () => {
    expect(gapReading({ difference: 0.4, low: -0.1, high: 0.9 })).toBe('may-be-chance')
    expect(gapReading({ difference: 0.4, low: 0, high: 0.8 })).toBe('may-be-chance')
  })

  test('T10: a gap below the threshold is small, however sure', () => {
    expect(gapReading({ difference: 0.2, low: 0.004793, high: 0.395207 })).toBe('small')
    expect(gapReading({ difference: 0.2, low: 0.1, high: 0.3 }, 0.2)).toBe('larger-than-chance')
  })

  test('0.3 computed in floating point is 0.3', () => {
    expect(gapReading({ difference: 3.4 - 3.1, low: 0.1, high: 0.5 })).toBe('larger-than-chance')
    expect(gapReading({ difference: 2.8 - 3.1, low: -0.5, high: -0.1 })).toBe('larger-than-chance')
  })
})
