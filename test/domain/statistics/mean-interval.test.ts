import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  finitePopulationFactor,
  type MeanInterval,
  meanInterval,
  plainMeanInterval,
} from '#domain/statistics/mean-interval.ts'
import { moments } from '#domain/statistics/moments.ts'
import { toMark } from '#domain/statistics/transformations.ts'
import { answers, expectClose, shuffled } from './support.ts'

const fourPoints = { from: 1, to: 4 }
const parents = { n: 40, mean: 3.1, sd: 0.6 }
const ends = (interval: MeanInterval): number[] => ('low' in interval ? [interval.low, interval.high] : [])

describe('T3a: 40 of 125 parents', () => {
  test('shrink the standard error by 0.824621', () => expectClose(finitePopulationFactor(40, 125), 0.824621))

  test('give this interval with the correction, also as a mark', () => {
    const { low, high } = plainMeanInterval(parents, 125)
    expectClose([low, high], [2.941764, 3.258236])
    expectClose([toMark(low, 4), toMark(high, 4)], [6.825292, 7.774708])
  })

  test('give this interval without the correction', () => {
    const { low, high } = plainMeanInterval(parents, null)
    expectClose([low, high], [2.908111, 3.291889])
  })

  test('are a low response, so the report shows the wider one', () => {
    const shown = meanInterval({ ...parents, ...fourPoints, population: 125 })
    expect(shown).toMatchObject({ correction: 'none', reason: 'low-response' })
    expectClose(ends(shown), [2.908111, 3.291889])
  })
})

describe('the interval a report shows', () => {
  test('is corrected from exactly half of the invited', () => {
    expect(meanInterval({ ...parents, ...fourPoints, population: 80 })).toMatchObject({
      correction: 'finite-population',
    })
    expect(meanInterval({ ...parents, ...fourPoints, population: 81 })).toMatchObject({ reason: 'low-response' })
  })

  test('is one point when everybody answered, also when all are equal', () => {
    const everybody = { low: 3.1, high: 3.1, correction: 'finite-population' }
    expect(meanInterval({ ...parents, ...fourPoints, population: 40 })).toEqual(everybody)
    expect(meanInterval({ ...parents, sd: 0, ...fourPoints, population: 40 })).toEqual(everybody)
    expect(meanInterval({ n: 1, mean: 3.1, sd: Number.NaN, ...fourPoints, population: 1 })).toEqual(everybody)
  })

  test('does not exist when all who answered are equal and some did not answer', () => {
    const allEqual = { correction: 'none', reason: 'all-equal' }
    for (const population of [41, null, 39]) {
      expect(meanInterval({ ...parents, sd: 0, ...fourPoints, population })).toEqual(allEqual)
    }
    expect(meanInterval({ n: 1, mean: 3, sd: Number.NaN, ...fourPoints, population: 9 })).toEqual(allEqual)
    expect(meanInterval({ ...moments([]), ...fourPoints, population: 0 })).toEqual(allEqual)
  })

  test('says why it is not corrected', () => {
    expect(meanInterval({ ...parents, ...fourPoints, population: null })).toMatchObject({
      reason: 'population-unknown',
    })
    expect(meanInterval({ ...parents, ...fourPoints, population: 39 })).toMatchObject({
      reason: 'more-answers-than-invited',
    })
  })

  test('stays on the scale and holds the mean, whoever is first', () => {
    fc.assert(
      fc.property(shuffled(answers()), fc.option(fc.integer({ min: 1, max: 99 })), ([given, other], population) => {
        const group = moments(given)
        const found = ends(meanInterval({ ...group, ...fourPoints, population }))
        expectClose(ends(meanInterval({ ...moments(other), ...fourPoints, population })), found, 1e-12)
        for (const end of found) expect(end >= 1 && end <= 4).toBe(true)
        const [low = group.mean, high = group.mean] = found
        expect(low <= group.mean && group.mean <= high).toBe(true)
      }),
    )
  })

  test('never narrows when more people were invited, as long as the way of correcting stays', () => {
    fc.assert(
      fc.property(answers(), fc.nat(200), fc.nat(200), (given, more, stillMore) => {
        const group = { ...moments(given), ...fourPoints }
        const few = meanInterval({ ...group, population: given.length + more })
        const many = meanInterval({ ...group, population: given.length + more + stillMore })
        if (few.correction !== many.correction || !('low' in few) || !('low' in many)) return
        expect(many.high - many.low).toBeGreaterThanOrEqual(few.high - few.low - 1e-12)
      }),
    )
  })
})
