import { describe, expect, test } from 'vitest'
import type { ChartColours, ChartTexts } from '../../../client/charts/chart-words.ts'
import { toProfileDots } from '../../../client/charts/to-profile-dots.ts'
import { toRadar } from '../../../client/charts/to-radar.ts'
import { anAudience, aReport, hiddenBecause, measured } from '../manage/a-report.ts'

const colours: ChartColours = {
  ...{ ink: '#000', inkSoft: '#333', edge: '#999', paper: '#fff' },
  audiences: { staff: '#00f', parents: '#f80', pupils: '#80f' },
}
const texts: ChartTexts = {
  measures: [
    { id: 'information', title: 'Informatie' },
    { id: 'structure', title: 'Structuur' },
    { id: 'relation', title: 'Relatie' },
  ],
  audiences: { staff: 'Team', parents: 'Ouders', pupils: 'Leerlingen' },
  points: 4,
  score: (value) => value.toFixed(1),
  interval: (low, high) => `${low.toFixed(1)}-${high.toFixed(1)}`,
}
const report = aReport({
  audiences: {
    parents: anAudience({ information: measured(2.4), structure: measured(2.6), relation: measured(3.2) }),
    staff: anAudience({
      information: measured(2.9),
      structure: hiddenBecause('too-few-answers'),
      relation: measured(3.4, { low: undefined, high: undefined }),
    }),
  },
})

const drawn = (data: readonly unknown[]) =>
  (data as { x: number; y: number }[]).filter(({ x }) => !Number.isNaN(x)).map(({ x }) => x)

describe('the dot plot', () => {
  const { data, options } = toProfileDots(report, texts, colours)
  const [staffIntervals, staffDots, parentIntervals, parentDots] = data.datasets

  test('has a mark per measure and audience, and none for a hidden figure', () => {
    expect(data.datasets).toHaveLength(4)
    expect(drawn(staffDots?.data ?? [])).toEqual([2.9, 3.4])
    expect(drawn(parentDots?.data ?? [])).toEqual([2.4, 2.6, 3.2])
  })

  test('draws each interval as a line of its own, and none where all are equal', () => {
    expect(drawn(staffIntervals?.data ?? [])).toEqual([2.8, 3])
    expect(drawn(parentIntervals?.data ?? [])).toHaveLength(6)
    expect(parentIntervals?.data).toHaveLength(9)
    expect(staffIntervals).toMatchObject({ showLine: true, spanGaps: false })
  })

  test('tells the audiences apart by shape', () => {
    expect([staffDots?.label, staffDots?.pointStyle]).toEqual(['Team', 'circle'])
    expect([parentDots?.label, parentDots?.pointStyle]).toEqual(['Ouders', 'rectRot'])
  })

  test('keeps both marks of a measure on its line, one above the other', () => {
    const y = (dataset: typeof staffDots) => (dataset?.data[0] as { y: number } | undefined)?.y ?? 0
    expect(y(staffDots)).toBeLessThan(0)
    expect(y(parentDots)).toBe(-y(staffDots))
  })

  test('shows the whole scale and a line where measures are in order', () => {
    expect(options?.scales?.x).toMatchObject({ min: 1, max: 4 })
    const withLine = toProfileDots(report, { ...texts, threshold: { value: 3, label: 'Op orde' } }, colours)
    expect(drawn(withLine.data.datasets[4]?.data ?? [])).toEqual([3, 3])
  })

  test('names the measures on their lines', () => {
    const axis = options?.scales?.y as unknown as { ticks: { callback: (value: number) => string } }
    expect([0, 1, 2, 3].map((value) => axis.ticks.callback(value))).toEqual(['Informatie', 'Structuur', 'Relatie', ''])
  })
})

describe('the radar', () => {
  const { data, options } = toRadar(report, texts, colours)

  test('has the same means, and leaves the corner of a hidden figure open', () => {
    expect(data.labels).toEqual(['Informatie', 'Structuur', 'Relatie'])
    expect(data.datasets.map((dataset) => dataset.data)).toEqual([
      [2.9, null, 3.4],
      [2.4, 2.6, 3.2],
    ])
    expect(data.datasets[0]).toMatchObject({ spanGaps: false })
  })

  test('draws the team whole with circles, parents dashed with diamonds', () => {
    expect(data.datasets.map(({ pointStyle, borderDash }) => [pointStyle, borderDash?.length])).toEqual([
      ['circle', 0],
      ['rectRot', 2],
    ])
  })

  test('begins at the lowest answer, not at nought', () => {
    expect(options?.scales?.r).toMatchObject({ min: 1, max: 4 })
  })
})

test('a report of one audience is drawn as well', () => {
  const alone = aReport({ audiences: { parents: anAudience({ information: measured(3) }) } })
  expect(toProfileDots(alone, texts, colours).data.datasets).toHaveLength(2)
  expect(toRadar(alone, texts, colours).data.datasets).toHaveLength(1)
})
