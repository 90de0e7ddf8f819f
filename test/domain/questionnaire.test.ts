import { describe, expect, test } from 'vitest'
import { checkDefinition } from '#domain/definition-check/check-definition.ts'
import { offeredLanguage, questionnaireFor, viewOfDefinition } from '#domain/questionnaire.ts'
import type { SchoolType } from '#domain/texts.ts'
import { inDefinition, inDutch, theDefinition, tinyInEnglish } from '../definitions/support.ts'

const everySchool = inDefinition('schoolTypes: [po, vo]\n', '', tinyInEnglish)
const definition = theDefinition(
  inDutch(
    'title: Contact\n',
    'title: Contact\nintroduction: { staff: "Voor het team", parents: { po: "Voor u", vo: "Voor u (vo)" } }\n',
    everySchool,
  ),
)

const textsFor = (audience: 'staff' | 'parents', schoolType?: SchoolType, language = 'nl') =>
  questionnaireFor(definition, { audience, schoolType }, language).sections.flatMap(({ questions }) =>
    questions.map(({ text }) => text),
  )

describe('A parent', () => {
  test('gets the wording for parents and nothing of the team', () => {
    expect(textsFor('parents', 'po')).toEqual([
      'Hoe vaak groet de school u?',
      'Hoe vaak luistert de school?',
      'Hoe vaak belt de school?',
      'Hoe vaak neemt de leerkracht op?',
      'Welke dag is het beste?',
      'Wat wilt u nog zeggen?',
    ])
    const whole = JSON.stringify(questionnaireFor(definition, { audience: 'parents', schoolType: 'po' }, 'nl'))
    for (const words of ['Voor het team', 'groeten we', 'luisteren we', 'mentor', 'How often', '"staff"', '"po"'])
      expect(whole).not.toContain(words)
  })

  test('gets labels, options, ways out and the length of an open answer', () => {
    const { sections, measures, minutes, introduction } = questionnaireFor(definition, { audience: 'parents' }, 'nl')
    expect({ minutes, introduction }).toEqual({ minutes: 2, introduction: 'Voor u' })
    expect(sections.map(({ id, title }) => [id, title])).toEqual([
      ['contact', 'Contact'],
      ['wishes', 'Wensen'],
    ])
    expect(sections[0]?.questions[0]).toEqual({
      id: 'greets',
      type: 'rating',
      text: 'Hoe vaak groet de school u?',
      help: undefined,
      points: 4,
      labels: ['nooit', 'soms', 'vaak', 'altijd'],
      reversed: false,
      dontKnow: 'weet ik niet',
      notApplicable: undefined,
    })
    expect(sections[1]?.questions).toMatchObject([
      {
        type: 'choice',
        several: false,
        options: [
          { id: 'monday', label: 'maandag' },
          { id: 'friday', label: 'vrijdag' },
        ],
      },
      { type: 'text', maxLength: 2000 },
    ])
    expect(measures).toEqual([
      { id: 'welcome', title: 'Welkom', questions: ['greets', 'listens'], answered: 0.5, points: 4 },
      { id: 'reach', title: 'Bereik', questions: ['calls', 'answers'], answered: 0.5, points: 4 },
    ])
  })

  test('gets no questions, sections or measures of others', () => {
    const forStaff = (id: string) => (files: typeof everySchool) =>
      inDefinition(`{ id: ${id}, `, `{ id: ${id}, audiences: [staff], `, files)
    const files = ['best-day', 'one-wish', 'calls', 'answers']
      .map(forStaff)
      .reduce((made, next) => next(made), everySchool)
    const { sections, measures } = questionnaireFor(theDefinition(files), { audience: 'parents' }, 'nl')
    expect(sections.map(({ id, questions }) => [id, questions.length])).toEqual([['contact', 2]])
    expect(measures.map(({ id }) => id)).toEqual(['welcome'])
  })
})

describe('The wording follows the school:', () => {
  test.each<[SchoolType, string]>([
    ['po', 'leerkracht'],
    ['so', 'leerkracht'],
    ['vo', 'mentor'],
    ['mbo', 'mentor'],
  ])('in %s it says %s', (schoolType, word) => {
    expect(textsFor('staff', schoolType)[3]).toBe(`Hoe vaak neemt de ${word} op?`)
    expect(textsFor('parents', schoolType)[3]).toBe(`Hoe vaak neemt de ${word} op?`)
  })
})

describe('The language', () => {
  test('is the one that was asked for', () => {
    expect(textsFor('staff', 'vo', 'en')[3]).toBe('How often does the mentor answer?')
  })

  test('is one that is offered: the asked one, else the first', () => {
    expect(offeredLanguage('en', ['nl', 'en'])).toBe('en')
    for (const asked of [undefined, 'tr', '', '__proto__', 'length'])
      expect(offeredLanguage(asked, ['nl', 'en'])).toBe('nl')
    expect(offeredLanguage('tr', [])).toBe('nl')
  })

  test('that the instrument does not have is a mistake of the server', () => {
    expect(() => questionnaireFor(definition, { audience: 'staff' }, 'tr')).toThrow(RangeError)
  })
})

test('The facilitator sees the whole instrument, with the questionnaire of each audience', () => {
  const view = viewOfDefinition(definition, 'vo', 'nl')
  expect(view).toMatchObject({
    id: 'tiny',
    title: 'Contact',
    summary: 'Zes vragen over contact',
    languages: ['nl', 'en'],
    measures: [{ id: 'welcome', title: 'Welkom', questions: ['greets', 'listens'], points: 4, explanation: [] }, {}],
    outcome: { cumulative: ['welcome', 'reach'], inOrder: 3, gap: 0.3 },
  })
  expect(Object.keys(view.questionnaires)).toEqual(['staff', 'parents'])
  expect(view.questionnaires.parents?.sections[0]?.questions[3]?.text).toBe('Hoe vaak neemt de mentor op?')
})

describe('For the own outcome of a respondent', () => {
  const everything = {
    id: 'roads',
    version: 1,
    audiences: ['staff', 'parents'],
    minutes: 5,
    sections: [
      {
        id: 'all',
        questions: [
          { id: 'now', type: 'split', parts: ['smooth', 'hole'] },
          { id: 'wished', type: 'split', parts: ['smooth', 'hole'], audiences: ['staff'] },
          { id: 'counted', type: 'count', rows: ['teacher', 'head'], columns: ['before'], audiences: ['staff'] },
          {
            id: 'needs',
            type: 'choice',
            options: ['time', 'words', 'trust', 'none'],
            several: true,
            none: 'none',
            most: 2,
          },
        ],
      },
    ],
    figures: [{ id: 'head', ratio: { plus: [{ question: 'counted', row: 'head' }], of: [{ question: 'counted' }] } }],
    nowAndWished: [{ now: 'now', wished: 'wished' }],
  }
  const words = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, `woord ${id}`]))
  const texts = {
    title: 'Wegen',
    summary: 'Wegen en wensen',
    sections: { all: { title: 'Alles' } },
    questions: {
      now: { text: 'Hoe gaat het?', parts: words('smooth', 'hole') },
      wished: { text: 'Hoe zou het moeten?', parts: words('smooth', 'hole') },
      counted: { text: 'Hoe vaak?', rows: words('teacher', 'head'), columns: words('before') },
      needs: { text: 'Wat is nodig?', options: words('time', 'words', 'trust', 'none') },
    },
    figures: { head: { title: 'Bij de directie', explanation: 'Van alle contacten.' } },
  }
  const { definition: made, findings } = checkDefinition('roads', everything, { nl: texts })

  test('the device gets the shares and pairs of the questions that this audience is asked, and nothing else', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    if (!made) throw new Error('broken')
    const staff = questionnaireFor(made, { audience: 'staff' }, 'nl')
    expect(staff.nowAndWished).toEqual([{ now: 'now', wished: 'wished' }])
    expect(staff.shares).toEqual([
      {
        ...{ id: 'head', title: 'Bij de directie', explanation: 'Van alle contacten.' },
        ratio: { plus: [{ question: 'counted', row: 'head' }], minus: [], of: [{ question: 'counted' }] },
      },
    ])
    const parents = questionnaireFor(made, { audience: 'parents' }, 'nl')
    expect({ shares: parents.shares, nowAndWished: parents.nowAndWished }).toEqual({})
    expect(JSON.stringify(questionnaireFor(definition, { audience: 'parents' }, 'nl'))).not.toMatch(
      /shares|nowAndWished/,
    )
  })

  test('a choice carries its limits', () => {
    if (!made) throw new Error('broken')
    const needs = questionnaireFor(made, { audience: 'parents' }, 'nl').sections[0]?.questions.at(-1)
    expect(needs).toMatchObject({ several: true, none: 'none', most: 2 })
  })
})
