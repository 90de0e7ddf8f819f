import { expect, test } from 'vitest'
import { readThemes } from '#domain/statistics/importance-performance.ts'
import { correlation, rankCorrelation, ranks } from '#domain/statistics/rank-correlation.ts'
import { expectClose } from './support.ts'

const importance = [3.6, 3.4, 3.7, 3.9, 2.8]
const satisfaction = [2.7, 3.0, 3.3, 3.5, 2.9]
const themes = importance.map((own, index) => ({ importance: own, satisfaction: satisfaction[index] ?? Number.NaN }))

test('T9: what is important and not yet good has priority', () => {
  const readings = readThemes(themes, 4)
  expectClose(
    readings.map(({ priority }) => priority),
    [0.375556, 0.266667, 0.21, 0.161111, 0.22],
  )
  expectClose(
    readings.map(({ gap }) => gap),
    [0.9, 0.4, 0.4, 0.4, -0.1],
  )
  expect(readings.map(({ quadrant }) => quadrant)).toEqual(['improve', 'low-priority', 'keep', 'keep', 'low-priority'])
})

test('T9b: what goes along with the mark', () => {
  const mark = [7, 8, 6, 9, 7, 5, 8, 6, 7, 8]
  const first = [3, 3, 2, 4, 3, 2, 4, 2, 3, 3]
  const second = [3, 2, 3, 4, 3, 3, 3, 2, 4, 3]
  expectClose([correlation(mark, first), rankCorrelation(mark, first)], [0.893029, 0.899964])
  expectClose([correlation(mark, second), rankCorrelation(mark, second)], [0.278423, 0.254762])
})

test('equal values share their rank, and what never differs has no correlation', () => {
  expect(ranks([10, 20, 20, 30])).toEqual([1, 2.5, 2.5, 4])
  expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNaN()
})
