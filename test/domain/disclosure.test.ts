import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishBenchmark } from '#domain/disclosure/benchmark.ts'
import { publishChannels } from '#domain/disclosure/publish-channels.ts'
import { isHidden } from '#domain/disclosure/published.ts'
import { hiddenTogether } from '#domain/disclosure/suppression.ts'
import { quantile } from '#domain/statistics/quartiles.ts'
import type { AudienceSummary } from '#domain/summary.ts'
import { type Answered, staffReport, summaryOf, tinyInstrument } from '../support/instrument.ts'

const people = (subgroup: string, count: number, answers: (index: number) => Answered['answers']): Answered[] =>
  Array.from({ length: count }, (_, index) => ({ subgroup, answers: answers(index) }))
const varied = (index: number) => ({
  a1: 1 + (index % 4),
  a2: 1 + (index % 3),
  a3: 2,
  b1: 1 + (index % 4),
  b2: 1 + (index % 4),
  b3: 2,
})
const invited = (...counts: number[]) =>
  counts.map((count, index) => ({ id: ['lower', 'middle', 'upper'][index] ?? '', invited: count }))
const tooFew = { hidden: true, reason: 'too-few-answers' }
const protectsOthers = { hidden: true, reason: 'protects-others' }

describe('A comparison of schools (rule 10)', () => {
  const school = (n: number, mean: number) => ({ n, mean })
  const five = [3.1, 2.9, 3.3, 3.5, 2.7].map((mean) => school(40, mean))
  const [own, ...others] = five

  test('is there from five schools on, over the means of schools, and rounded to a tenth', () => {
    expect(publishBenchmark(own, others)).toEqual({ schools: 5, mean: 3.1, low: 2.9, high: 3.3 })
    expect(publishBenchmark(own, others.slice(1))).toEqual({ hidden: true, reason: 'too-few-schools' })
    expect(publishBenchmark(undefined, five)).toMatchObject({ schools: 5 })
    expect(publishBenchmark(undefined, [])).toEqual({ hidden: true, reason: 'too-few-schools' })
  })

  test('is not there when one school has more than half of the answers, of all or of the others', () => {
    expect(isHidden(publishBenchmark(school(161, 3), others))).toBe(true)
    expect(isHidden(publishBenchmark(school(160, 3), others))).toBe(false)
    const giant = [school(140, 2), ...others.slice(1)]
    expect(isHidden(publishBenchmark(school(40, 3), giant))).toBe(true)
  })

  test('does not tell the mean of the school that joined since yesterday', () => {
    const means = fc.array(fc.double({ min: 1, max: 4, noNaN: true }), { minLength: 5, maxLength: 30 })
    fc.assert(
      fc.property(means, fc.double({ min: 1, max: 4, noNaN: true }), (before, joined) => {
        const [yesterday, today] = [before, [...before, joined]].map((list) =>
          publishBenchmark(
            undefined,
            list.map((mean) => school(20, mean)),
          ),
        )
        if (!yesterday || !today || isHidden(yesterday) || isHidden(today)) throw new Error('hidden')
        // Two roundings, times the number of schools: at least half a point of doubt on a scale of three points.
        const doubt = 0.05 * (before.length + before.length + 1)
        const guess = today.mean * today.schools - yesterday.mean * yesterday.schools
        expect(Math.abs(guess - joined)).toBeLessThanOrEqual(doubt + 1e-9)
        expect(doubt).toBeGreaterThanOrEqual(0.5)
      }),
    )
  })

  test('takes quartiles as a spreadsheet does', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75)
    expect(quantile([7], 0.75)).toBe(7)
    expect(quantile([], 0.5)).toBeNaN()
  })
})

describe('The ways by which answers came', () => {
  const audience = (answered: number, channels: AudienceSummary['channels']): AudienceSummary => ({
    ...{ invited: 100, answered, measures: {}, questions: {}, subgroups: {} },
    channels,
  })

  test('are counted, but never a handful, nor what gives a handful away', () => {
    expect(publishChannels(audience(40, { code: 20, mail: 20 }), 5)).toEqual({ code: 20, mail: 20 })
    expect(publishChannels(audience(32, { code: 20, mail: 9, paper: 3 }), 5)).toEqual({
      ...{ code: 20, mail: protectsOthers, paper: tooFew },
    })
    expect(publishChannels(audience(23, { code: 20, paper: 3, mail: 0 }), 5)).toEqual({
      ...{ code: protectsOthers, paper: tooFew },
    })
  })

  test('are left out where they are not known of everybody, or hardly anybody answered', () => {
    expect(publishChannels(audience(40, { code: 38 }), 5)).toBeUndefined()
    expect(publishChannels(audience(40, undefined), 5)).toBeUndefined()
    expect(publishChannels(audience(4, { code: 4 }), 5)).toBeUndefined()
  })
})

describe('Subgroups', () => {
  test('that are hidden for one count are hidden for the other, until neither can be found by subtraction', () => {
    const cells = (...counts: number[]) => counts.map((n, index) => ({ id: 'abcd'[index] ?? '', n }))
    // b is hidden to protect a; alone on the second count, it needs c.
    expect([...hiddenTogether([cells(3, 6, 20, 20), cells(0, 9, 8, 20)], 5)].sort()).toEqual(['a', 'b', 'c'])
  })

  test('lose a profile where one of its questions is hidden, which the mean and the others would give back', () => {
    const noA2 = (index: number) => ({ ...varied(index), a2: { missing: 'dont-know' as const } })
    const summary = summaryOf(
      [
        ...people('lower', 12, varied),
        ...people('middle', 9, varied),
        ...people('upper', 4, varied),
        ...people('upper', 3, noA2),
      ],
      { subgroups: invited(20, 20, 20) },
    )
    expect(staffReport(summary, 'upper')?.questions.a2).toEqual(tooFew)
    expect(staffReport(summary, 'middle')?.questions.a2).toEqual(protectsOthers)
    for (const id of ['middle', 'upper']) expect(staffReport(summary, id)?.measures.first).toEqual(protectsOthers)
    expect(staffReport(summary, 'lower')?.measures.first).toMatchObject({ n: 12 })
    expect(staffReport(summary, 'upper')?.measures.second).toMatchObject({ n: 7 })
  })

  test('lose the questions of a profile that is hidden, of which the mean can be made', () => {
    // Each question has five answers in the upper group, but only four people there answered enough of them.
    const one = (id: string) => (): Answered['answers'] => ({ [id]: 3 })
    const summary = summaryOf(
      [
        ...people('lower', 12, varied),
        ...people('middle', 9, varied),
        ...people('upper', 4, varied),
        ...['a1', 'a2', 'a3'].flatMap((id) => people('upper', 1, one(id))),
      ],
      { subgroups: invited(20, 20, 20) },
    )
    expect(staffReport(summary, 'upper')?.measures.first).toEqual(tooFew)
    expect(staffReport(summary, 'middle')?.measures.first).toEqual(protectsOthers)
    for (const id of ['a1', 'a2', 'a3']) expect(staffReport(summary, 'middle')?.questions[id]).toEqual(protectsOthers)
  })

  test('that are found by subtraction to agree on a sensitive question take another one along', () => {
    const alike = (index: number) => ({ ...varied(index), b2: 4 })
    const summary = summaryOf(
      [...people('lower', 12, varied), ...people('middle', 6, alike), ...people('upper', 3, alike)],
      { subgroups: invited(20, 20, 20) },
    )
    expect(staffReport(summary, 'lower')?.questions.b2).toEqual(protectsOthers)
    expect(staffReport(summary, 'lower')?.questions.b1).toMatchObject({ n: 12 })
  })
})

test('A profile is hidden where its mean would put in numbers a sensitive question that is told in words', () => {
  const summary = summaryOf(
    people('', 20, (index) => ({ ...varied(index), b2: 4 })),
    { invited: 40 },
  )
  expect(staffReport(summary)?.questions.b2).toHaveProperty('bands')
  expect(staffReport(summary)?.measures.second).toEqual({ hidden: true, reason: 'unanimous' })
})

describe('When more people answered than were invited', () => {
  const summary = summaryOf(people('', 24, varied), { invited: 20 })

  test('the share says so, and no interval counts on the number invited', () => {
    const report = staffReport(summary)
    expect(report).toMatchObject({ invited: 20, answered: 24, response: 1.2 })
    expect(report?.measures.first).toMatchObject({ correction: 'none', reason: 'more-answers-than-invited' })
  })

  test('that holds also where as many have a score as were invited', () => {
    const some = [...people('', 20, varied), ...people('', 4, () => ({ b1: 2 }))]
    const { measures } = staffReport(summaryOf(some, { invited: 20 })) ?? {}
    const first = measures?.first
    expect(first).toMatchObject({ n: 20, correction: 'none', reason: 'more-answers-than-invited' })
    if (first && !isHidden(first)) expect(first.high).toBeGreaterThan(first.low ?? Number.NaN)
  })

  test('whatever the numbers, every figure is a number and every interval lies within its scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 5, max: 40 }), (invited, answered) => {
        const report = staffReport(
          summaryOf(people('lower', answered, varied), { invited, subgroups: [{ id: 'lower', invited }] }),
        )
        expect(JSON.stringify(report)).not.toContain('null')
        for (const measure of Object.values(report?.measures ?? {})) {
          if (isHidden(measure)) continue
          expect(measure.low ?? 1).toBeGreaterThanOrEqual(1)
          expect(measure.high ?? 4).toBeLessThanOrEqual(4)
        }
        expect(report?.representation?.reading).toBe('unknown')
      }),
    )
  })
})

describe('Representativeness', () => {
  const answeredBy = (...counts: number[]) =>
    counts.flatMap((count, index) => people(['lower', 'middle', 'upper'][index] ?? '', count, varied))
  const told = (counts: number[], groups: number[], extra = 0) =>
    staffReport(
      summaryOf(answeredBy(...counts), {
        invited: groups.reduce((a, b) => a + b, extra),
        subgroups: invited(...groups),
      }),
    )?.representation

  test('T11: names the subgroups that took part less, and weighs them', () => {
    const found = told([60, 35, 25], [120, 100, 105])
    expect(found?.indicator).toBeCloseTo(0.780723, 6)
    expect(found).toMatchObject({ reading: 'uneven', behind: ['upper'] })
    expect(found?.parts).toEqual([
      { id: 'lower', invited: 120, answered: 60 },
      { id: 'middle', invited: 100, answered: 35 },
      { id: 'upper', invited: 105, answered: 25 },
    ])
    expect(Object.keys(found?.weighted ?? {})).toEqual(tinyInstrument.measures.map(({ id }) => id))
  })

  test('is even where all took part alike, and may be chance in a small team', () => {
    expect(told([30, 31], [60, 60])).toMatchObject({ reading: 'even', behind: [], weighted: {} })
    expect(told([9, 5], [12, 12])).toMatchObject({ reading: 'may-be-chance', behind: [] })
  })

  test('of hidden subgroups is made as if they were one: the indicator would give them back', () => {
    const one = told([40, 9, 4], [60, 30, 30])
    const other = told([40, 10, 3], [60, 30, 30])
    expect(one?.parts.map(({ answered }) => answered)).toEqual([40, protectsOthers, tooFew])
    expect(one).toEqual(other)
    expect(one?.indicator).toBeDefined()
    expect(one?.weighted).toEqual({})
  })

  test('is not told of a subgroup, nor of an audience that hardly answered', () => {
    const summary = summaryOf(answeredBy(20, 20), { subgroups: invited(40, 40) })
    expect(staffReport(summary, 'lower')?.representation).toBeUndefined()
    expect(staffReport(summary, 'lower')?.channels).toBeUndefined()
    expect(told([3, 1], [40, 40])).toBeUndefined()
  })

  test('counts who was invited without a subgroup as a group', () => {
    expect(told([20, 20], [40, 40], 20)?.parts.map(({ id }) => id)).toEqual(['lower', 'middle', ''])
  })
})
