import { describe, expect, test } from 'vitest'
import { inLines, toProfileDots } from '../../../client/charts/to-profile-dots.ts'
import { comparisonView } from '../../../client/manage/comparison/comparison-view.ts'
import {
  areFarApart,
  type Comparison,
  gapsBySize,
  groupsOf,
  hasGaps,
  strengthOf,
  type Theme,
  themesByPoints,
} from '../../../client/manage/comparison/themes.ts'
import { matchRoute, paths } from '../../../client/manage/router.ts'
import { wordsIn } from '../../../client/manage/words.ts'
import { hiddenBecause } from './a-report.ts'
import { textOf } from './read-template.ts'

const words = wordsIn('nl')
const of = (mean: number) => ({ n: 20, mean, low: mean - 0.1, high: mean + 0.1, surveyId: 's', closedOn: '2026-10-01' })
const gap = (
  one: 'staff' | 'parents',
  other: 'parents' | 'pupils',
  difference: number,
  reading: Theme['gaps'][number]['reading'],
) => ({
  ...{ one, other, difference, low: difference - 0.2, high: difference + 0.2, reading },
})
const theme = (id: string, own: Partial<Theme> = {}): Theme => ({
  ...{ id, title: `Thema ${id}`, points: 4, audiences: { staff: of(3), parents: of(2.5) }, gaps: [] },
  ...own,
})
const comparison = (...measures: Theme[]): Comparison => ({
  ...{ minimumGroup: 5, measures },
  surveys: [{ id: 's', title: 'Wat vinden ouders', closedOn: '2026-10-01', audiences: ['parents'] }],
})

describe('Groups side by side', () => {
  const apart = theme('apart', { gaps: [gap('staff', 'parents', -0.7, 'larger-than-chance')] })
  const close = theme('close', {
    audiences: { staff: of(3.6), parents: of(3.6) },
    gaps: [gap('staff', 'parents', 0.1, 'small')],
  })

  test('begin with a strength, then say who is more positive about what', () => {
    const text = textOf(comparisonView(words, comparison(apart, close)))
    expect(text.indexOf('Een sterk punt: Thema close')).toBeGreaterThan(-1)
    expect(text.indexOf('Een sterk punt')).toBeLessThan(text.indexOf('Thema apart: ouders is 0,7'))
    expect(text).toContain('ouders 0,7 hoger +0,5 tot +0,9 groter dan toeval')
    expect(text).toContain('klein verschil')
  })

  test('say of five differences at most that they stand out, and how many more there are', () => {
    const many = Array.from({ length: 8 }, (_, index) =>
      theme(`t${index}`, { gaps: [gap('staff', 'parents', 0.5, 'larger-than-chance')] }),
    )
    const text = textOf(comparisonView(words, comparison(...many)))
    expect(text.match(/positiever dan/g)).toHaveLength(5)
    expect(text).toContain('nog 3 die groter zijn dan toeval')
  })

  test('never write a small difference as one that counts', () => {
    const text = textOf(
      comparisonView(words, comparison(theme('near', { gaps: [gap('staff', 'parents', 0.298, 'small')] }))),
    )
    expect(text).toContain('het team 0,29 hoger')
  })

  test('say why a group is not there, and that there is nothing to compare when none is', () => {
    const hidden = { staff: hiddenBecause('too-few-answers'), parents: of(2.5) }
    const text = textOf(comparisonView(words, comparison(theme('few', { audiences: hidden }))))
    expect(text).toContain('minder dan 5 antwoorden')
    expect(text).toContain('te weinig antwoorden om groepen te vergelijken')
    expect(text).not.toContain('sterk punt')
  })
})

describe('Themes', () => {
  test('are a strength only where every group is shown', () => {
    const alone = theme('alone', { audiences: { staff: of(4), parents: hiddenBecause('too-few-answers') } })
    expect(strengthOf(comparison(alone, theme('all')))?.id).toBe('all')
    expect(strengthOf(comparison(alone))).toBeUndefined()
  })

  test('on longer scales are held against their own length', () => {
    const ten = theme('ten', { points: 10, gaps: [gap('staff', 'parents', 1, 'small')] })
    const four = theme('four', { gaps: [gap('staff', 'parents', -0.6, 'larger-than-chance')] })
    expect(gapsBySize([ten, four]).map(({ theme }) => theme.id)).toEqual(['four', 'ten'])
    expect(themesByPoints([ten, four]).map(({ points }) => points)).toEqual([10, 4])
  })

  test('name the groups with the team first, and know whether any two are shown', () => {
    const three = theme('three', { audiences: { pupils: of(3), staff: of(3) } })
    expect(groupsOf(comparison(three, theme('two')))).toEqual(['staff', 'parents', 'pupils'])
    expect(hasGaps(comparison(three))).toBe(false)
  })

  test('of surveys more than a year apart come with a warning', () => {
    const at = (closedOn: string) => ({ id: closedOn, title: 'x', closedOn, audiences: [] })
    expect(areFarApart({ surveys: [at('2026-10-01'), at('2027-10-01')] })).toBe(false)
    expect(areFarApart({ surveys: [at('2025-09-01'), at('2026-10-01')] })).toBe(true)
  })
})

test('the picture has a mark for every group that is shown, and none for a hidden one', () => {
  const audiences = { staff: { measures: { a: of(3) } }, pupils: { measures: { a: hiddenBecause('too-few-answers') } } }
  const texts = {
    measures: [{ id: 'a', title: 'A' }],
    points: 4,
    audiences: words.texts.audiences,
    score: String,
    interval: () => '',
  }
  const colours = { ink: '', inkSoft: '', edge: '', paper: '', audiences: { staff: '', parents: '', pupils: '' } }
  const marks = toProfileDots({ audiences }, texts, colours).data.datasets.filter(({ label }) => label !== '')
  expect(marks.map(({ label }) => label)).toEqual(['Team', 'Leerlingen'])
  expect(marks[0]?.data[0]).toMatchObject({ x: 3 })
  expect(marks[1]?.data[0]).toMatchObject({ x: Number.NaN })
})

test('long names are broken over lines where there is little room', () => {
  expect(inLines('Contact met de leerkracht')).toEqual(['Contact met de', 'leerkracht'])
  expect(inLines('Veiligheid')).toEqual(['Veiligheid'])
})

test('the page has its own address beside that of the school', () => {
  expect(matchRoute(paths.comparison('abc'))).toEqual({ page: 'comparison', schoolId: 'abc' })
  expect(matchRoute('/schools/abc')).toEqual({ page: 'school', schoolId: 'abc' })
  expect(matchRoute('/schools/abc/surveys/new')).toEqual({ page: 'new-survey', schoolId: 'abc' })
})
