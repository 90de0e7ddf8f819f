import { describe, expect, test } from 'vitest'
import { publishFigures, publishPriorities } from '#domain/disclosure/derived-figures.ts'
import type { Answers } from '#domain/question-types/answer.ts'
import { summaryOf } from '../support/instrument.ts'
import { valuesInstrument, valuesReport } from '../support/values-instrument.ts'

const definition = valuesInstrument
const closed = (people: readonly Answers[]) =>
  summaryOf(
    people.map((answers) => ({ subgroup: '', answers })),
    { definition },
  )
const hidden = { hidden: true, reason: 'too-few-answers' }

/** Five colleagues who together counted what T12c has: 60 contacts before a problem, 20 after one, 6 at the head. */
const stairs = Array.from({ length: 5 }, (_, index) => ({
  stairs: {
    teacher: { before: index === 0 ? 12 : 0, after: index === 1 ? 9 : 0 },
    mentor: { before: 6, after: 1 },
    head: { before: index === 3 ? 18 : 0, after: index === 2 ? 6 : 0 },
  },
}))

describe('Shares of what was counted', () => {
  test('are those of T12c, with the interval of a proportion', () => {
    const { prevention, escalation } = valuesReport(closed(stairs))?.figures ?? {}
    expect(prevention).toMatchObject({ n: 80, value: 0.75 })
    expect(prevention?.low).toBeCloseTo(0.645153, 6)
    expect(prevention?.high).toBeCloseTo(0.831938, 6)
    expect(escalation).toMatchObject({ n: 20, value: 0.3 })
  })

  test('less another share have a sign and no interval: 44 against 36 is +0.1 (T12c)', () => {
    const shown = { measures: {}, questions: { stairs: { sums: { teacher: { before: 44 }, mentor: { before: 36 } } } } }
    const { initiative } = publishFigures(definition, shown)
    expect(initiative).toEqual({ n: 80, value: expect.closeTo(0.1, 9) })
  })

  test('are not there when nothing was counted, or when the question is hidden', () => {
    const nothing = { teacher: { before: 0, after: 0 }, mentor: { before: 0, after: 0 }, head: { before: 0, after: 0 } }
    expect(valuesReport(closed(stairs.map(() => ({ stairs: nothing }))))?.figures).toEqual({})
    expect(valuesReport(closed(stairs.slice(1)))?.figures).toEqual({})
    expect(publishFigures(definition, { measures: {}, questions: { stairs: hidden } })).toEqual({})
  })
})

describe('One measure less another', () => {
  test('is a difference on the fewest people of the two', () => {
    const measures = { a: { mean: 3.4, n: 9 }, b: { mean: 2.2, n: 7 } }
    expect(publishFigures(definition, { measures, questions: {} })).toEqual({
      'partner-less-consumer': { n: 7, value: expect.closeTo(1.2, 9) },
    })
  })

  test('is not there when either is hidden', () => {
    expect(publishFigures(definition, { measures: { a: { mean: 3.4, n: 9 }, b: hidden }, questions: {} })).toEqual({})
  })
})

describe('Importance beside satisfaction', () => {
  const importance = [3.6, 3.4, 3.7, 3.9, 2.8]
  const satisfaction = [2.7, 3.0, 3.3, 3.5, 2.9]
  const ids = ['a', 'b', 'c', 'd', 'e']
  const shown = (without?: string) => ({
    measures: Object.fromEntries(
      ids.map((id, index) => [id, id === without ? hidden : { mean: satisfaction[index], n: 20 }]),
    ),
    questions: Object.fromEntries(
      ids.map((id, index) => [`${id}-matters`, { mean: importance[index], counts: { 1: 0, 2: 5, 3: 5, 4: 10 } }]),
    ),
  })

  test('has the priorities and gaps of T9, and one theme to begin with', () => {
    const priorities = publishPriorities(definition, shown())
    const expected = [0.375556, 0.266667, 0.21, 0.161111, 0.22]
    for (const [index, { priority }] of priorities.entries()) expect(priority).toBeCloseTo(expected[index] ?? 0, 6)
    expect(priorities.map(({ gap }) => Number(gap.toFixed(6)))).toEqual([0.9, 0.4, 0.4, 0.4, -0.1])
    expect(priorities.filter(({ quadrant }) => quadrant === 'improve').map(({ measure }) => measure)).toEqual(['a'])
  })

  test('leaves out a theme of which either is hidden, and is not there for one theme', () => {
    expect(publishPriorities(definition, shown('b')).map(({ measure }) => measure)).toEqual(['a', 'c', 'd', 'e'])
    const { questions } = shown()
    const one = { measures: { a: { mean: 3 } }, questions }
    expect(publishPriorities(definition, one)).toEqual([])
  })

  test('stands in the report with what there is most to gain from first', () => {
    const people = Array.from({ length: 6 }, () =>
      Object.fromEntries(
        ids.flatMap((id, index) => [
          [`${id}-one`, 1 + (index % 4)],
          [`${id}-two`, 1 + (index % 4)],
          [`${id}-matters`, 4],
        ]),
      ),
    )
    const priorities = valuesReport(closed(people))?.priorities ?? []
    expect(priorities).toHaveLength(5)
    const sizes = priorities.map(({ priority }) => priority)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(valuesReport(closed(people.slice(2)))?.priorities).toEqual([])
  })
})
