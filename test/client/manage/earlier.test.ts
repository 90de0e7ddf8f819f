import { describe, expect, test } from 'vitest'
import type { Trend } from '#domain/api/comparisons.ts'
import { wavesOf } from '../../../client/manage/report/earlier/followed.ts'
import { acrossDates, ticksOf, upScale } from '../../../client/manage/report/earlier/path-picture.ts'
import { pathsOf } from '../../../client/manage/report/earlier/paths.ts'
import { earlierSection } from '../../../client/manage/report/earlier-section.ts'
import type { ReportView } from '../../../client/manage/report/figures.ts'
import { wordsIn } from '../../../client/manage/words.ts'
import { aDefinition, anAudience, aReport, hiddenBecause, measured } from './a-report.ts'
import { markupOf, textOf } from './read-template.ts'

type Then = NonNullable<Trend['surveys'][number]['audiences']['staff']>
const nothing: Then = { measures: {}, questions: {}, parts: {}, figures: {} }
const change = { difference: 0.6, low: 0.2, high: 1, reading: 'larger-than-chance' as const }
const small = { difference: 4, low: -2, high: 10, reading: 'small' as const }

const wave = (closedOn: string, staff: Partial<Then>, parents?: Partial<Then>) => ({
  ...{ id: closedOn, title: `Afname ${closedOn}`, closedOn },
  audiences: { staff: { ...nothing, ...staff }, ...(parents && { parents: { ...nothing, ...parents } }) },
})

const roads = {
  id: 'roads',
  type: 'split' as const,
  text: 'Hoeveel van de honderd?',
  parts: [{ id: 'smooth', label: 'glad' }],
}

/** A report of October 2026 with a measure, a division and a share, and these earlier times, the latest first. */
function aView(surveys: Trend['surveys'], language: 'nl' | 'en' = 'nl'): ReportView {
  const own = aDefinition()
  const staff = own.questionnaires.staff
  if (!staff) throw new Error('the team was asked nothing')
  const sections = [...staff.sections, { id: 'estimates', title: 'Schatting', questions: [roads] }]
  const definition = {
    ...own,
    figures: [{ id: 'prevention', title: 'Deel vooraf', kind: 'ratio' as const }],
    questionnaires: { ...own.questionnaires, staff: { ...staff, sections } },
  }
  const parts = { mean: { smooth: 60 }, sd: { smooth: 8 }, dots: { smooth: { 60: 9 } } }
  const questions = { roads: { type: 'split' as const, n: 9, dontKnow: 0, notApplicable: 0, parts } }
  const figures = { prevention: { n: 80, value: 0.75, low: 0.6, high: 0.8 } }
  const report = aReport({
    audiences: {
      staff: anAudience({ information: measured(3.2) }, { questions, figures }),
      parents: anAudience({ information: hiddenBecause('too-few-answers') }),
    },
  })
  return { words: wordsIn(language), definition, report, trend: { surveys } } as unknown as ReportView
}

const mean = (value: number) => ({ n: 9, mean: value, change })
const three = [
  wave('2026-05-01', {
    measures: { information: mean(2.6) },
    parts: { roads: { smooth: { n: 9, mean: 56, change: small } } },
    figures: { prevention: { n: 70, value: 0.5, difference: 0.25 } },
  }),
  wave('2026-01-01', { measures: { information: hiddenBecause('too-few-answers') } }),
  wave('2025-05-01', { measures: { information: mean(2.2) } }),
]

describe('Earlier times in the report', () => {
  test('stand in one row from old to new, with the change since the last time', () => {
    const text = textOf(earlierSection(aView(three)))
    expect(text).toMatch(/Informatie 2,2 minder dan 5 antwoorden 2,6 3,2 \+0,6: hoger/)
    expect(text).toMatch(/glad .* 56 60 \+4: ongeveer gelijk −2 tot \+10/)
    // A share has its change, but nobody knows how certain it is.
    expect(text).toMatch(/Deel vooraf .*50% 75% \+25%/)
    expect(text.indexOf('1 mei 2025')).toBeLessThan(text.indexOf('1 mei 2026'))
    expect(text).toContain('bij minder dan 5 antwoorden zou je kunnen raden')
    expect(textOf(earlierSection(aView(three, 'en')))).toContain('Difference from the last time')
  })

  test('are not there without any, and say why where there are too few answers now', () => {
    expect(textOf(earlierSection(aView([])))).toBe('')
    const few = hiddenBecause('too-few-answers')
    const text = textOf(earlierSection(aView([wave('2026-05-01', {}, { measures: { information: few } })])))
    expect(text).toMatch(/Ouders: eerdere keren en nu .*Informatie minder dan 5 antwoorden/)
  })
})

describe('The picture of a path', () => {
  test('is cut where a time has no figure, and says its numbers to who cannot see it', () => {
    const view = aView(three)
    const [path] = pathsOf(view, wavesOf(view))
    expect(path?.lines).toEqual([
      {
        audience: 'staff',
        pieces: [
          [{ date: '2025-05-01', value: 2.2 }],
          [
            { date: '2026-05-01', value: 2.6 },
            { date: '2026-10-01', value: 3.2 },
          ],
        ],
      },
    ])
    expect(markupOf(earlierSection(view))).toContain('Team: 1 mei 2025 2,2, 1 mei 2026 2,6, 1 oktober 2026 3,2')
  })

  test('is not drawn of one figure alone', () => {
    const view = aView([wave('2026-05-01', { measures: { information: hiddenBecause('changed') } })])
    expect(pathsOf(view, wavesOf(view))).toEqual([])
  })

  test('places days by how far they are apart, and values between the ends of their scale', () => {
    const x = acrossDates(['2026-01-01', '2026-02-01', '2026-12-31'])
    expect(x('2026-02-01') - x('2026-01-01')).toBeLessThan((x('2026-12-31') - x('2026-01-01')) / 10)
    expect(acrossDates(['2026-01-01'])('2026-01-01')).toBeGreaterThan(100)
    const y = upScale([0, 10])
    expect(y(10)).toBeLessThan(y(5))
    expect([ticksOf([1, 4]), ticksOf([0, 10]), ticksOf([1, 10]), ticksOf([0, 100])]).toEqual([
      [1, 2, 3, 4],
      [0, 5, 10],
      [1, 10],
      [0, 50, 100],
    ])
  })
})
