import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#domain/question-types/answer.ts'
import { columnTotals, rowTotals } from '#domain/statistics/cross-table.ts'
import { summaryOf } from '../support/instrument.ts'
import { shownQuestion, sixDots, sixRoads, valuesInstrument, valuesReport } from '../support/values-instrument.ts'

const definition = valuesInstrument
const closed = (people: readonly Answers[], subgroup = '') =>
  summaryOf(
    people.map((answers) => ({ subgroup, answers })),
    { definition },
  )
const near = (values: Readonly<Record<string, number>> | undefined, expected: readonly number[]) => {
  expect(Object.values(values ?? {})).toHaveLength(expected.length)
  for (const [index, value] of Object.values(values ?? {}).entries())
    expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 6)
}

describe('The report of divisions of a hundred', () => {
  test('has the figures of six colleagues and their roads (T7a)', () => {
    const { parts, ...rest } = shownQuestion(closed(sixRoads), 'roads')
    expect(rest).toMatchObject({ type: 'split', n: 6, dontKnow: 0 })
    near(parts?.mean, [66.666667, 26.666667, 6.666667])
    near(parts?.sd, [10.801234, 8.164966, 4.082483])
    expect(parts?.distance?.mean).toBeCloseTo(13.666667, 6)
    expect(parts?.distance?.largest).toBeCloseTo(30, 6)
  })

  test('shows every estimate as a dot in steps of five, without saying which dots are one person', () => {
    const roads = valuesReport(closed(sixRoads))?.questions.roads
    expect(roads).toMatchObject({
      parts: {
        dots: {
          smooth: { 50: 1, 60: 1, 65: 1, 70: 1, 75: 1, 80: 1 },
          bumpy: { 15: 1, 25: 3, 30: 1, 40: 1 },
          hole: { 0: 1, 5: 2, 10: 3 },
        },
        distance: { fromMean: { 5: 3, 10: 1, 15: 2 } },
      },
    })
  })

  test('has the cells of a grid, whose totals are those of T7b', () => {
    const cells = [
      [18, 30, 14, 4, 2],
      [2, 6, 6, 5, 5],
      [1, 1, 1, 1, 4],
    ]
    const columns = ['c0', 'cv', 'cww', 'cdd', 'cmm']
    const grid = Object.fromEntries(
      ['smooth', 'bumpy', 'hole'].map((row, r) => [
        row,
        Object.fromEntries(columns.map((column, c) => [column, cells[r]?.[c] ?? 0])),
      ]),
    )
    const mean = shownQuestion(closed(Array.from({ length: 5 }, () => ({ grid }))), 'grid').parts?.mean ?? {}
    const table = ['smooth', 'bumpy', 'hole'].map((row) =>
      columns.map((column) => mean[`${row}.${column}`] ?? Number.NaN),
    )
    expect(rowTotals(table)).toEqual([68, 24, 8])
    expect(columnTotals(table)).toEqual([21, 37, 21, 10, 11])
  })
})

describe('The report of dots in the circle', () => {
  test('has centre, length, angle, direction and octants of T8b', () => {
    const { cloud } = shownQuestion(closed(sixDots.map((place) => ({ place }))), 'place')
    near({ ...cloud?.centre }, [0.233333, 0.233333])
    expect(cloud?.length).toBeCloseTo(0.329983, 6)
    expect(cloud?.angle).toBeCloseTo(45, 6)
    expect(cloud?.direction).toBeCloseTo(37.569895, 6)
    expect(cloud?.resultant).toBeCloseTo(0.432948, 6)
    expect(cloud?.spread).toBeCloseTo(0.589727, 6)
    expect(Object.values(cloud?.octants ?? {}).reduce((sum, count) => sum + count, 0)).toBe(6)
  })

  test('has no dot on exactly the place that somebody chose', () => {
    const near = sixDots.map(({ x, y }) => ({ place: { x: x + 0.03, y: y - 0.04 } }))
    const dots = shownQuestion(closed(near), 'place').cloud?.dots ?? {}
    expect(Object.keys(dots)).not.toEqual([])
    for (const at of Object.keys(dots))
      for (const value of at.split(',').map(Number))
        expect(Math.abs(value * 5 - Math.round(value * 5))).toBeLessThan(1e-9)
  })
})

describe('A mark from 0 to 10', () => {
  test('comes with mean, median and quartiles (T12a)', () => {
    const marks = [4, 5, 5, 6, 6, 6, 7, 7, 8, 3].map((mark) => ({ mark }))
    const mark = shownQuestion(closed(marks), 'mark')
    expect(mark).toMatchObject({ median: 6, quartiles: [5, 6.75] })
    expect(mark.mean).toBeCloseTo(5.7, 6)
  })
})

describe('Whatever the order in which people are stored', () => {
  const person = fc.record({
    roads: fc.tuple(fc.nat(100), fc.nat(100)).map(([a, b]) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      return { smooth: low, bumpy: high - low, hole: 100 - high }
    }),
    place: fc.record({
      x: fc.integer({ min: -70, max: 70 }).map((x) => x / 100),
      y: fc.integer({ min: -70, max: 70 }).map((y) => y / 100),
    }),
    stairs: fc.nat(40).map((n) => ({
      teacher: { before: n, after: 1 },
      mentor: { before: 2, after: n },
      head: { before: 0, after: 0 },
    })),
  })

  test('the frozen figures are the same to the last bit', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 5, maxLength: 12 }), fc.infiniteStream(fc.nat()), (people, order) => {
        const shuffled = people.map((each) => ({ each, at: order.next().value })).sort((a, b) => a.at - b.at)
        expect(JSON.stringify(closed(shuffled.map(({ each }) => each)))).toBe(JSON.stringify(closed(people)))
      }),
      { numRuns: 100 },
    )
  })
})

describe('Fewer than five people', () => {
  const four = Array.from({ length: 4 }, (_, index) => ({
    ...sixRoads[index],
    place: sixDots[index] ?? { x: 0, y: 0 },
    stairs: { teacher: { before: 1, after: 2 }, mentor: { before: 3, after: 4 }, head: { before: 5, after: 6 } },
  }))

  test('leave nothing in the summary but how many they were', () => {
    const { questions } = closed(four).audiences.staff ?? {}
    for (const id of ['roads', 'place', 'stairs'])
      expect(questions?.[id]).toEqual({
        type: definition.questions.find((q) => q.id === id)?.type,
        n: 4,
        asked: 4,
        dontKnow: 0,
        notApplicable: 0,
      })
  })

  test('are hidden in the report, also where a fifth said "weet ik niet"', () => {
    const report = valuesReport(closed([...four, { roads: { missing: 'dont-know' }, place: { x: 0, y: 0 } }]))
    expect(report?.questions.roads).toEqual({ hidden: true, reason: 'too-few-answers' })
    expect(report?.questions.place).toMatchObject({ n: 5 })
  })
})

describe('Subgroups', () => {
  const people = (subgroup: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ subgroup, answers: sixRoads[index % 6] ?? {} }))
  const subgroups = ['lower', 'middle', 'upper'].map((id) => ({ id, invited: 20 }))

  test('each have their own means, which together are those of everybody', () => {
    const summary = summaryOf([...people('lower', 6), ...people('upper', 7)], { definition, subgroups })
    const mean = (subgroup?: string) => shownQuestion(summary, 'roads', subgroup).parts?.mean.smooth ?? Number.NaN
    expect((6 * mean('lower') + 7 * mean('upper')) / 13).toBeCloseTo(mean(), 6)
  })

  test('are hidden together where one of them could be found by subtraction', () => {
    const summary = summaryOf([...people('lower', 6), ...people('middle', 7), ...people('upper', 3)], {
      definition,
      subgroups,
    })
    expect(valuesReport(summary, 'upper')?.questions.roads).toEqual({ hidden: true, reason: 'too-few-answers' })
    expect(valuesReport(summary, 'lower')?.questions.roads).toEqual({ hidden: true, reason: 'protects-others' })
    expect(valuesReport(summary, 'middle')?.questions.roads).toMatchObject({ n: 7 })
  })
})

describe('A sensitive question in numbers', () => {
  const withheld = { hidden: true, reason: 'unanimous' }
  const secret = (guilt: number, index = 0): Answers => ({
    secret: { guilt, 'ways-out': 100 - guilt },
    'secret-place': { x: guilt / 200, y: index / 100 },
    'secret-count': { own: { times: guilt } },
  })

  test('is withheld where all agree, or nobody counted anything', () => {
    const report = valuesReport(closed(Array.from({ length: 8 }, () => secret(0))))
    for (const id of ['secret', 'secret-place', 'secret-count']) expect(report?.questions[id]).toEqual(withheld)
  })

  test('is shown where they differ', () => {
    const report = valuesReport(closed(Array.from({ length: 8 }, (_, index) => secret(10 * index, index))))
    for (const id of ['secret', 'secret-place', 'secret-count']) expect(report?.questions[id]).toMatchObject({ n: 8 })
  })

  test('is shown where all agree and it is not sensitive', () => {
    const alike = Array.from({ length: 8 }, () => ({ ...sixRoads[0] }))
    expect(valuesReport(closed(alike))?.questions.roads).toMatchObject({ parts: { mean: { smooth: 70 } } })
  })
})
