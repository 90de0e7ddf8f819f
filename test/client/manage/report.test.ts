import { describe, expect, test } from 'vitest'
import { hiddenReasons } from '#domain/disclosure/published.ts'
import {
  agreementBand,
  asMark,
  audiencesOf,
  dontKnowShare,
  gapsBySize,
  hasFigures,
  isNotVisible,
  measuresByPoints,
  partOf,
  responseWorth,
} from '../../../client/manage/report/figures.ts'
import { hiddenLong, hiddenShort } from '../../../client/manage/report/hidden-words.ts'
import { segmentsOf, shadeOf } from '../../../client/manage/report/question-options.ts'
import { hiddenReasonsOf, openQuestionsOf, sectionsOf } from '../../../client/manage/report/question-sections.ts'
import { wordsIn } from '../../../client/manage/words.ts'
import { aDefinition, anAudience, aReport, hiddenBecause, measured } from './a-report.ts'

const words = wordsIn('nl')

describe('a part of a group', () => {
  test('on nine answers is counted, never a percentage', () => {
    expect(partOf(3, 8, words)).toBe('3 van 8')
    expect(partOf(0, 9, words)).toBe('0 van 9')
    expect(partOf(3, 8, wordsIn('en'))).toBe('3 of 8')
  })

  test('from ten answers on is a percentage with the number', () => {
    expect(partOf(5, 10, words)).toBe('50% (5)')
  })
})

test('"weet ik niet" of a handful of people is said in words, of ten or more as a percentage', () => {
  expect(dontKnowShare({ n: 9, dontKnow: 0.24 }, words)).toBe('minder dan een kwart')
  expect(dontKnowShare({ n: 9, dontKnow: 0.25 }, words)).toBe('een kwart of meer')
  expect(dontKnowShare({ n: 10, dontKnow: 0.05 }, words)).toBe('5%')
  expect(dontKnowShare({ n: 10, dontKnow: 0.35 }, words)).toBe('35% (veel)')
})

describe('a hidden figure', () => {
  test.each(hiddenReasons)('says why: %s', (reason) => {
    for (const language of ['nl', 'en'] as const) {
      expect(hiddenShort(wordsIn(language), reason, 5)).not.toBe('')
      expect(hiddenLong(wordsIn(language), reason, 5)).not.toBe('')
    }
  })

  test('names the minimum of its own survey', () => {
    expect(hiddenShort(words, 'too-few-answers', 8)).toBe('minder dan 8 antwoorden')
  })
})

describe('the response', () => {
  const worth = (answered: number, invited: number) => responseWorth({ answered, invited })

  test('is worth what the number of answers makes it', () => {
    expect(worth(24, 24)).toBe('all')
    expect(worth(25, 24)).toBe('more-than-invited')
    expect(worth(12, 24)).toBe('at-least-half')
    expect(worth(11, 24)).toBe('less-than-half')
  })

  test('that is hidden says for which reason', () => {
    expect(responseWorth({ invited: 9, answered: hiddenBecause('too-few-answers') })).toBe('too-few')
    expect(responseWorth({ invited: 9, answered: hiddenBecause('protects-others') })).toBe('protected')
  })
})

describe('the gaps', () => {
  const gap = (difference: number) => ({
    ...{ difference, correction: 'none' as const, g: null },
    ...{ reading: 'small' as const, quadrant: 'sustain' as const },
  })
  const report = aReport({
    gaps: { a: gap(0.1), b: gap(-0.6), c: hiddenBecause('too-few-answers'), d: gap(0.4) },
  })

  test('come by size, whichever side is higher, and the hidden ones apart', () => {
    expect(gapsBySize(report).known.map(({ measure }) => measure)).toEqual(['b', 'd', 'a'])
    expect(gapsBySize(report).hidden).toEqual([{ measure: 'c', reason: 'too-few-answers' }])
  })
})

test('a measure is not visible from a quarter of "weet ik niet", or when nothing else is left', () => {
  expect(isNotVisible(measured(3, { dontKnow: 0.25 }))).toBe(true)
  expect(isNotVisible(measured(3, { dontKnow: 0.24 }))).toBe(false)
  expect(isNotVisible(hiddenBecause('mostly-dont-know'))).toBe(true)
  expect(isNotVisible(hiddenBecause('too-few-answers'))).toBe(false)
  expect(isNotVisible(undefined)).toBe(false)
})

test('agreement is said in the words of T5', () => {
  expect([0.6, 0.59, 0.3, 0.29, -1].map(agreementBand)).toEqual(['agree', 'divided', 'divided', 'split', 'split'])
})

test('3.0 on four points is a seven', () => {
  expect(asMark(3, 4)).toBe(7)
})

test('the team comes first, then parents, then pupils', () => {
  const own = anAudience({})
  const report = aReport({ audiences: { pupils: own, parents: own, staff: own } })
  expect(audiencesOf(report).map(([audience]) => audience)).toEqual(['staff', 'parents', 'pupils'])
})

test('a report in which everything is hidden has no figures', () => {
  const few = hiddenBecause('too-few-answers')
  expect(hasFigures(aReport({ audiences: { staff: anAudience({ a: few }, { questions: { q: few } }) } }))).toBe(false)
  expect(hasFigures(aReport({ audiences: { staff: anAudience({ a: measured(3) }) } }))).toBe(true)
})

test('measures on as many points share a chart', () => {
  const measure = (id: string, points: number) => ({ id, points, title: id, explanation: [], questions: [] })
  const grouped = measuresByPoints([measure('a', 4), measure('b', 10), measure('c', 4)])
  expect(grouped.map(({ points, measures }) => [points, measures.map(({ id }) => id)])).toEqual([
    [4, ['a', 'c']],
    [10, ['b']],
  ])
})

describe('the questions', () => {
  const figures = { type: 'rating' as const, n: 10, dontKnow: 0, notApplicable: 0, counts: { '1': 4, '4': 6 } }
  const report = aReport({
    audiences: {
      staff: anAudience({}, { questions: { news: figures, wish: hiddenBecause('open-answers') } }),
      parents: anAudience({}, { questions: { news: hiddenBecause('too-few-answers') } }),
    },
  })

  test('stand once, with the wording and the figures of each audience; open ones are left out', () => {
    const sections = sectionsOf({ definition: aDefinition(), report })
    expect(sections).toHaveLength(1)
    expect(sections[0]?.title).toBe('Informatie')
    expect(sections[0]?.questions[0]?.map(({ audience, question }) => [audience, question.text])).toEqual([
      ['staff', 'Krijgen ouders op tijd nieuws?'],
      ['parents', 'Krijgt u op tijd nieuws?'],
    ])
  })

  test('that are open stand apart, for the way to what people wrote', () => {
    const asked = openQuestionsOf({ definition: aDefinition(), report })
    expect(asked.map((own) => own.map(({ audience, question }) => [audience, question.id]))).toEqual([
      [
        ['staff', 'wish'],
        ['parents', 'wish'],
      ],
    ])
  })

  test('that are hidden say why, but nobody expects open answers in a report', () => {
    expect(hiddenReasonsOf({ report })).toEqual(['too-few-answers'])
  })
})

describe('a bar', () => {
  const options = ['a', 'b', 'c'].map((id) => ({ id, label: id }))

  test('is divided as the answers are, and shows no part for nobody', () => {
    expect(segmentsOf(options, { a: 1, b: 0, c: 3 })).toEqual([
      { id: 'a', count: 1, start: 0, width: 25, shade: 1 },
      { id: 'c', count: 3, start: 25, width: 75, shade: 4 },
    ])
    expect(segmentsOf(options, {})).toEqual([])
  })

  test('goes from light to dark however many options there are', () => {
    expect([0, 1, 2, 3].map((index) => shadeOf(index, 4))).toEqual([1, 2, 3, 4])
    expect(shadeOf(0, 2)).toBe(1)
    expect(shadeOf(9, 10)).toBe(4)
    expect(shadeOf(0, 1)).toBe(4)
  })
})
