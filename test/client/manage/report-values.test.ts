import { describe, expect, test } from 'vitest'
import type { DefinitionView } from '#domain/api/definitions.ts'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import type { QuestionReport, ReportView } from '../../../client/manage/report/figures.ts'
import { asksForMark, questionsComeFirst } from '../../../client/manage/report/figures.ts'
import { keyFiguresSection } from '../../../client/manage/report/key-figures-section.ts'
import { prioritiesSection } from '../../../client/manage/report/priorities-section.ts'
import { unhappyReading, unhappySection } from '../../../client/manage/report/unhappy-section.ts'
import { cloudView } from '../../../client/manage/report/values/cloud-view.ts'
import { heatMap, heatOf } from '../../../client/manage/report/values/heat-map.ts'
import { marginsNote } from '../../../client/manage/report/values/margins-note.ts'
import { nowAndWishedSection } from '../../../client/manage/report/values/now-and-wished.ts'
import { partsView } from '../../../client/manage/report/values/parts-view.ts'
import type { CloudReport, PartsReport } from '../../../client/manage/report/values/shapes.ts'
import { wordsIn } from '../../../client/manage/words.ts'
import { aDefinition, anAudience, aReport, hiddenBecause, measured } from './a-report.ts'
import { markupOf, textOf } from './read-template.ts'

const words = wordsIn('nl')
const labelled = (...ids: string[]) => ids.map((id) => ({ id, label: `de ${id}` }))
const roads = labelled('smooth', 'bumpy', 'hole')
const parts = (mean: Record<string, number>, own: Partial<PartsReport> = {}): PartsReport => ({
  ...{ mean, sd: {}, dots: {} },
  ...own,
})

/** As much of a report as a section needs, of a team that answered these questions. */
function aView(
  questions: readonly QuestionView[],
  figures: Record<string, QuestionReport>,
  own: Partial<DefinitionView> = {},
): ReportView {
  const questionnaire = {
    language: 'nl',
    minutes: 3,
    measures: [],
    sections: [{ id: 'all', title: 'Alles', questions: [...questions] }],
  }
  const definition = { ...aDefinition(), questionnaires: { staff: questionnaire }, ...own }
  const report = aReport({ audiences: { staff: anAudience({}, { questions: figures }) } })
  return { words, report, definition } as ReportView
}
const figures = (n: number, own: Partial<QuestionReport>): QuestionReport => ({
  type: 'split',
  n,
  dontKnow: 0,
  notApplicable: 0,
  ...own,
})

describe('A division of a hundred', () => {
  const six = parts(
    { smooth: 400 / 6, bumpy: 160 / 6, hole: 40 / 6 },
    {
      sd: { smooth: 10.8, bumpy: 8.2, hole: 4.1 },
      dots: { smooth: { 50: 1, 80: 2 }, bumpy: { 15: 3 }, hole: { 0: 1, 10: 2 } },
      distance: { mean: 13.67, largest: 30, fromMean: {} },
    },
  )

  test('is rounded so that it adds up: 67, 27 and 6 (T7a)', () => {
    const text = textOf(partsView(words, roads, six))
    expect(text).toMatch(/de smooth 67 50–80/)
    expect(text).toMatch(/de bumpy 27 15/)
    expect(text).toMatch(/de hole 6 0–10/)
  })

  test('says how far estimates lie apart, and from 20 points on who should talk', () => {
    const apart = (largest: number) =>
      textOf(partsView(words, roads, { ...six, distance: { mean: 9, largest, fromMean: {} } }))
    expect(apart(20)).toContain('Dat is 20 punten of meer')
    expect(apart(19)).toContain('Dat is minder dan 20 punten')
    expect(apart(19)).toContain('hooguit 19 punten uit elkaar')
  })

  test('tells in words what the dots show, and draws as many dots as there are people', () => {
    const markup = markupOf(partsView(words, roads, six))
    expect(markup).toContain('aria-label="Schattingen voor de smooth: 50: 1; 80: 2"')
    expect(markup.match(/class="dot"/g)).toHaveLength(9)
  })
})

describe('A grid of a hundred', () => {
  const grid = { rows: roads, columns: labelled('v', 'ww') }
  const cells = (...values: number[]) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values
    return parts({ 'smooth.v': a, 'smooth.ww': b, 'bumpy.v': c, 'bumpy.ww': d, 'hole.v': e, 'hole.ww': f })
  }

  test('is darker where more is, and only an empty cell has no colour', () => {
    expect([0, 0.01, 0.25, 0.26, 0.5, 0.75, 0.76, 1].map(heatOf)).toEqual([0, 1, 1, 2, 2, 3, 4, 4])
  })

  test('is printed with cells and totals that add up to 100', () => {
    const text = textOf(heatMap(words, grid, cells(33.4, 33.3, 11.1, 11.1, 5.6, 5.5)))
    const total = text.match(/Samen (\d+) (\d+) 100/)
    expect(Number(total?.[1]) + Number(total?.[2])).toBe(100)
  })

  test('names the three largest cells, and where there is more than expected with how many times', () => {
    const text = textOf(heatMap(words, grid, cells(40, 10, 10, 30, 5, 5)))
    expect(text).toContain('de smooth × de v: 40 de bumpy × de ww: 30')
    expect(text).toContain('de bumpy × de ww: 30 in plaats van 18 (1,7 keer zoveel)')
  })

  test('never says that a number came in the place of the same number', () => {
    const text = textOf(heatMap(words, grid, cells(28, 22, 22, 23, 2.5, 2.5)))
    for (const [, value, expected] of text.matchAll(/([\d,]+) in plaats van ([\d,]+)/g))
      expect(value).not.toBe(expected)
  })

  test('says that its totals agree with earlier splits, or where they do not, with a table that does', () => {
    const table = cells(40, 10, 10, 30, 5, 5)
    const earlier = { rows: parts({ smooth: 50.5, bumpy: 39.5, hole: 10 }), columns: undefined }
    expect(textOf(marginsNote(words, grid, table, earlier))).toContain('komen overeen')
    const other = { rows: parts({ smooth: 60, bumpy: 30, hole: 10 }), columns: parts({ v: 50, ww: 50 }) }
    const text = textOf(marginsNote(words, grid, table, other))
    expect(text).toContain('de smooth: 60 in de eerste schatting, 50 in de tabel')
    expect(text).toContain('kloppend gemaakt')
    expect(text).toMatch(/de smooth \d+ \d+ 60 de bumpy \d+ \d+ 30 de hole \d+ \d+ 10/)
    expect(marginsNote(words, grid, table, { rows: undefined, columns: undefined })).toBe('')
  })

  test('gives no fitted table where there is none', () => {
    const text = textOf(
      marginsNote(words, grid, cells(50, 50, 0, 0, 0, 0), {
        rows: parts({ smooth: 60, bumpy: 40, hole: 0 }),
        columns: undefined,
      }),
    )
    expect(text).toContain('de bumpy: 40 in de eerste schatting, 0 in de tabel')
    expect(text).not.toContain('kloppend gemaakt')
  })
})

const cloud = (x: number, y: number, own: Partial<CloudReport> = {}): CloudReport => ({
  ...{ centre: { x, y }, length: Math.hypot(x, y), angle: null, direction: null, resultant: 0.8, spread: 0.3 },
  ...{ octants: { sb: 4, so: 2 }, dots: { '0.8,0.8': 4, '0.4,-0.2': 2 } },
  ...own,
})
const octants = labelled('sb', 'bs', 'bt', 'tb', 'to', 'ot', 'os', 'so')

describe('A cloud in the circle', () => {
  test('says where it points and what that invites in the other', () => {
    const text = textOf(cloudView(words, octants, cloud(0.6, 0.2)))
    expect(text).toContain('wijzen vooral naar: de sb.')
    expect(text).toContain('roept bij de ander vaak op: de so.')
  })

  test('says so when it has no direction, or lies in the middle', () => {
    expect(textOf(cloudView(words, octants, cloud(0.6, 0.2, { resultant: 0.29 })))).toContain(
      'geen gezamenlijke richting',
    )
    expect(textOf(cloudView(words, octants, cloud(0.05, 0)))).toContain('in het midden')
  })

  test('draws no dot outside the circle', () => {
    const dots = [
      ...markupOf(cloudView(words, octants, cloud(0.6, 0.2))).matchAll(/class="dot" cx=(-?[\d.e-]+) cy=(-?[\d.e-]+)/g),
    ]
    expect(dots).toHaveLength(2)
    for (const [, x, y] of dots) expect(Math.hypot(Number(x), Number(y))).toBeLessThanOrEqual(1.0000001)
  })
})

describe('Now beside wished', () => {
  const ask = (id: string, own: object) => ({ id, text: `Vraag ${id}?`, ...own }) as QuestionView
  const pair = { nowAndWished: [{ now: 'now', wished: 'wished' }] }
  const choice = { type: 'choice', options: labelled('a', 'b'), several: true }
  const choices = [ask('now', choice), ask('wished', choice)]

  test('of nine people is counted, and no shares are subtracted', () => {
    const text = textOf(
      nowAndWishedSection(
        aView(
          choices,
          { now: figures(9, { counts: { a: 3, b: 6 } }), wished: figures(8, { counts: { a: 6, b: 2 } }) },
          pair,
        ),
      ),
    )
    expect(text).toContain('de b 6 van 9 2 van 8 –')
    expect(text).not.toContain('%')
  })

  test('of ten people or more is a percentage, with the difference in points', () => {
    const text = textOf(
      nowAndWishedSection(
        aView(
          choices,
          { now: figures(10, { counts: { a: 3, b: 6 } }), wished: figures(20, { counts: { a: 12, b: 4 } }) },
          pair,
        ),
      ),
    )
    expect(text).toContain('de a 30% (3) 60% (12) +30%')
    expect(text).toContain('Het meest gewenst erbij: de a')
    expect(text).toContain('Het meest gewenst eraf: de b')
  })

  test('of places is an arrow, with both directions in words', () => {
    const places = [ask('now', { type: 'position', octants }), ask('wished', { type: 'position', octants })]
    const view = (own: Partial<CloudReport> = {}) =>
      aView(
        places,
        { now: figures(8, { cloud: cloud(-0.6, 0.2, own) }), wished: figures(8, { cloud: cloud(0.6, 0.2) }) },
        pair,
      )
    expect(textOf(nowAndWishedSection(view()))).toContain(
      'Nu vooral: de tb. Gewenst vooral: de sb. De pijl is 1,2 lang',
    )
    expect(textOf(nowAndWishedSection(view({ resultant: 0.1 })))).toContain('alle kanten op')
  })

  test('is not there when either is hidden', () => {
    const view = aView(choices, { now: figures(9, { counts: { a: 3, b: 6 } }) }, pair)
    const { audiences } = view.report
    const hidden = { ...audiences.staff?.questions, wished: hiddenBecause('too-few-answers') }
    const report = aReport({ audiences: { staff: anAudience({}, { questions: hidden }) } })
    expect(nowAndWishedSection({ ...view, report })).toBe('')
  })
})

describe('Dissatisfied or unknown', () => {
  test('is told apart at a quarter', () => {
    expect(unhappyReading({ favourable: 0.75, dontKnow: 0.24 })).toBe('low')
    expect(unhappyReading({ favourable: 0.76, dontKnow: 0.25 })).toBe('unknown')
    expect(unhappyReading({ favourable: 0.1, dontKnow: 0.9 })).toBe('both')
    expect(unhappyReading({ favourable: 0.76, dontKnow: 0.24 })).toBe('neither')
    expect(unhappyReading({})).toBe('neither')
  })

  const measure = (id: string) => ({ id, title: `Thema ${id}`, explanation: [], questions: [], points: 4 })
  const view = (measures: NonNullable<Parameters<typeof anAudience>[0]>) =>
    ({
      words,
      report: aReport({ audiences: { parents: anAudience(measures) } }),
      definition: { ...aDefinition(), measures: [measure('low'), measure('high'), measure('few')] },
    }) as unknown as ReportView

  test('has a mark per theme, 3m - 2 on four points, a strength first and what is hidden last', () => {
    const text = textOf(
      unhappySection(
        view({ low: measured(2.5, { favourable: 0.5 }), high: measured(3.4), few: hiddenBecause('too-few-answers') }),
      ),
    )
    expect(text).toMatch(
      /Thema high 8,2 30% 5% ontevreden.* Thema low 5,5 50% 5% ontevreden.* Thema few minder dan 5 antwoorden/,
    )
    expect(text).not.toContain('NaN')
  })

  test('says on a handful of people only whether it is a quarter, and nothing that the server left out', () => {
    const text = textOf(
      unhappySection(
        view({
          low: measured(2.5, { n: 6, favourable: 0.5, dontKnow: 0.1 }),
          high: measured(3.4, { favourable: undefined, dontKnow: undefined }),
        }),
      ),
    )
    expect(text).toContain('Thema low 5,5 een kwart of meer minder dan een kwart')
    expect(text).toContain('Thema high 8,2 – – geen van beide')
  })

  test('is for instruments that also ask a mark from 1 to 10', () => {
    const rating = (own: object) =>
      ({ id: 'mark', text: 'Cijfer?', type: 'rating', points: 10, labels: [], reversed: false, ...own }) as QuestionView
    expect(asksForMark(aView([rating({})], {}).definition)).toBe(true)
    expect(asksForMark(aView([rating({ from: 0 })], {}).definition)).toBe(false)
    expect(asksForMark(aDefinition())).toBe(false)
  })
})

test('where nothing is calculated, the answers come before the talk', () => {
  expect(questionsComeFirst({ measures: [], figures: [] })).toBe(true)
  expect(questionsComeFirst(aDefinition())).toBe(false)
})

test('a share has its margin, and the difference of two shares its sign', () => {
  const figure = (id: string) => ({ id, title: `Getal ${id}`, kind: 'ratio' as const })
  const own = { prevention: { n: 80, value: 0.75, low: 0.645, high: 0.832 }, initiative: { n: 80, value: -0.1 } }
  const report = aReport({ audiences: { staff: anAudience({}, { figures: own }) } })
  const definition = { ...aDefinition(), figures: ['prevention', 'initiative', 'hidden'].map(figure) }
  const text = textOf(keyFiguresSection({ words, report, definition } as ReportView))
  expect(text).toContain('75% van 80 geteld (marge 65% tot 83%)')
  expect(text).toContain('−10% van 80 geteld')
  expect(text).not.toContain('Getal hidden')
})

test('themes stand in the square by their numbers in the table, each within it', () => {
  const theme = (measure: string, importance: number, satisfaction: number) => ({
    measure,
    importance,
    satisfaction,
    priority: 0.2,
    gap: 0.1,
    quadrant: 'improve' as const,
  })
  const report = aReport({
    audiences: { parents: anAudience({}, { priorities: [theme('information', 3.6, 2.7), theme('other', 4, 4)] }) },
  })
  const markup = markupOf(prioritiesSection({ words, report, definition: aDefinition() } as ReportView))
  const places = [...markup.matchAll(/class="dot" cx=([\d.]+) cy=([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
  expect(places).toHaveLength(2)
  for (const value of places.flat()) {
    expect(value).toBeGreaterThanOrEqual(0)
    expect(value).toBeLessThanOrEqual(100)
  }
})
