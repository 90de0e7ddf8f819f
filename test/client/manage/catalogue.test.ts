import { describe, expect, test } from 'vitest'
import type { Questionnaire, QuestionView } from '#domain/api/questionnaire.ts'
import type { School } from '#domain/api/schools.ts'
import { filterFrom, fits, queryOf, toggled } from '../../../client/manage/catalogue/filter.ts'
import { schoolsFor } from '../../../client/manage/catalogue/new-survey-link.ts'
import { answersOf, whenAsked } from '../../../client/manage/catalogue/question-answers.ts'
import {
  backward,
  forward,
  newTrial,
  resultOf,
  stepAt,
  stepsIn,
  type Trial,
  withAnswer,
} from '../../../client/manage/catalogue/trial.ts'
import { matchRoute, paths } from '../../../client/manage/router.ts'
import { wordsIn } from '../../../client/manage/words.ts'

const words = wordsIn('nl')

describe('The filter of the catalogue', () => {
  const team = { audiences: ['staff'], schoolTypes: ['po', 'vo'] } as const
  const everybody = { audiences: ['staff', 'parents', 'pupils'], schoolTypes: ['po', 'vo', 'so', 'mbo'] } as const
  const shows = (search: string, instrument: typeof team | typeof everybody) =>
    fits(filterFrom(search), { audiences: [...instrument.audiences], schoolTypes: [...instrument.schoolTypes] })

  test('shows everything while nothing is ticked', () => {
    expect(shows('', team)).toBe(true)
    expect(shows('', everybody)).toBe(true)
  })

  test('shows what is for one of the ticked audiences, and for one of the ticked kinds of school', () => {
    expect(shows('?for=parents', team)).toBe(false)
    expect(shows('?for=parents.staff', team)).toBe(true)
    expect(shows('?for=staff&type=mbo', team)).toBe(false)
    expect(shows('?for=staff&type=mbo', everybody)).toBe(true)
  })

  test('comes back from the address as it went in, and reads nonsense as nothing ticked', () => {
    const filter = { audiences: toggled(['staff'] as const, 'parents' as 'staff'), schoolTypes: ['vo'] } as const
    const query = queryOf({ audiences: ['staff', 'parents'], schoolTypes: [...filter.schoolTypes] })
    expect(filterFrom(`?for=${query.for}&type=${query.type}`)).toEqual({
      audiences: ['staff', 'parents'],
      schoolTypes: ['vo'],
    })
    expect(filterFrom('?for=constructor&type=%3Cscript%3E')).toEqual({ audiences: [], schoolTypes: [] })
    expect(queryOf({ audiences: [], schoolTypes: [] })).toEqual({ for: undefined, type: undefined })
    expect(toggled(['po', 'vo'], 'po')).toEqual(['vo'])
  })
})

test('The pages of catalogue and worksheets have addresses of their own', () => {
  expect(matchRoute(paths.catalogue)).toEqual({ page: 'catalogue' })
  expect(matchRoute(paths.definition('school-roads'))).toEqual({ page: 'instrument', definitionId: 'school-roads' })
  expect(matchRoute(paths.worksheets)).toEqual({ page: 'worksheets' })
  expect(matchRoute(paths.worksheet('case-scheme'))).toEqual({ page: 'worksheet', worksheetId: 'case-scheme' })
  expect(matchRoute('/definitions/a/b').page).toBe('not-found')
  const start = new URL(paths.newSurvey('a', 'school-roads'), 'http://localhost')
  expect(matchRoute(start.pathname, start.search)).toEqual({ page: 'new-survey', schoolId: 'a' })
  expect(start.searchParams.get('definition')).toBe('school-roads')
})

test('A survey can be begun for schools one manages and that the instrument is made for', () => {
  const school = (id: string, own: Partial<School> = {}): School => ({
    ...{ id, name: id, type: 'po', subgroups: [], example: false, mayManage: true },
    ...own,
  })
  const schools = [
    school('own'),
    school('only-reads', { mayManage: false }),
    school('other-type', { type: 'mbo' }),
    school('example', { example: true }),
  ]
  expect(schoolsFor(schools, { schoolTypes: ['po', 'vo'] }).map(({ id }) => id)).toEqual(['own'])
})

const labelled = (...ids: string[]) => ids.map((id) => ({ id, label: `het ${id}` }))
const rating = (id: string, own = {}): QuestionView => ({
  ...{ id, text: `${id}?`, type: 'rating', points: 4, labels: ['nooit', 'soms', 'vaak', 'altijd'], reversed: false },
  ...own,
})

describe('How a question is answered is said in words, for', () => {
  test.each<[string, QuestionView, string]>([
    ['a rating', rating('a', { dontKnow: 'weet ik niet' }), 'nooit · soms · vaak · altijd · weet ik niet'],
    [
      'a mark',
      rating('a', { points: 10, from: 0, ends: true, labels: ['ver weg', 'bereikt'] }),
      '0 (ver weg) – 10 (bereikt)',
    ],
    [
      'a choice of several',
      { id: 'c', text: 'c?', type: 'choice', several: true, options: labelled('mail', 'plein') },
      'het mail · het plein · (meer antwoorden mogelijk)',
    ],
    [
      'a split',
      { id: 's', text: 's?', type: 'split', parts: labelled('a', 'b') },
      'verdeel honderd over: het a en het b',
    ],
    [
      'a grid',
      { id: 'g', text: 'g?', type: 'grid-split', rows: labelled('a', 'b'), columns: labelled('x', 'y') },
      'verdeel honderd over een tabel van het a en het b bij het x en het y',
    ],
    [
      'a count',
      { id: 'n', text: 'n?', type: 'count', most: 99, rows: labelled('a'), columns: labelled('x', 'y') },
      'tel in een tabel van het a bij het x en het y',
    ],
    ['a position', { id: 'p', text: 'p?', type: 'position', octants: labelled('sb') }, 'zet een stip in de cirkel'],
    ['an open question', { id: 't', text: 't?', type: 'text', maxLength: 100 }, 'antwoord in eigen woorden'],
  ])('%s', (_kind, question, said) => {
    expect(answersOf(words, question)).toBe(said)
  })

  test('a condition, with the words of the answer that asks for it', () => {
    const all = [rating('a', { from: 0, labels: ['0', 'soms', 'vaak', 'altijd', 'zeer'] }), rating('b')]
    const after = rating('c', { showIf: { question: 'b', anyOf: [1, 2] } })
    expect(whenAsked(words, after, all)).toBe('Alleen na “b?”: nooit of soms')
    expect(whenAsked(words, rating('d', { showIf: { question: 'a', anyOf: [0] } }), all)).toBe('Alleen na “a?”: 0')
    expect(whenAsked(words, rating('e'), all)).toBeUndefined()
  })
})

describe('Somebody who tries a questionnaire', () => {
  const questionnaire: Questionnaire = {
    ...{ language: 'nl', minutes: 2 },
    sections: [
      { id: 'one', title: 'Een', questions: [rating('a'), rating('b', { showIf: { question: 'a', anyOf: [4] } })] },
      { id: 'two', title: 'Twee', questions: [rating('c')] },
    ],
    measures: [{ id: 'm', title: 'M', questions: ['a', 'b', 'c'], answered: 0.5, points: 4 }],
  }
  const at = (trial: Trial) => stepAt(trial, stepsIn(trial, questionnaire))?.question.id ?? trial.place.at
  const next = (trial: Trial) => forward(trial, questionnaire)

  test('gets the questions one after the other, and no question that no answer asks for', () => {
    const first = next(newTrial)
    expect([at(newTrial), at(first), at(next(first)), at(next(next(first)))]).toEqual(['start', 'a', 'c', 'review'])
    expect(at(next(withAnswer(first, 'a', 4)))).toBe('b')
    expect(at(backward(next(first), questionnaire))).toBe('a')
    expect(at(backward(first, questionnaire))).toBe('start')
  })

  test('sees an own result of the answers that stand: one to a question that is gone does not count', () => {
    const all = withAnswer(withAnswer(withAnswer(newTrial, 'a', 4), 'b', 1), 'c', 4)
    expect(resultOf(all, questionnaire).map((own) => 'score' in own && own.score)).toEqual([3])
    const changed = withAnswer(all, 'a', 2)
    expect(resultOf(changed, questionnaire).map((own) => 'score' in own && own.score)).toEqual([3])
    expect(
      resultOf(withAnswer(changed, 'c', undefined), questionnaire).map((own) => 'score' in own && own.score),
    ).toEqual([null])
    expect(resultOf(all, { ...questionnaire, measures: [] })).toEqual([])
  })

  test('keeps what was typed and is no answer yet, until it is one', () => {
    const half = withAnswer(newTrial, 'a', undefined, { smooth: '40' })
    expect(half).toMatchObject({ given: {}, unfinished: { a: { smooth: '40' } } })
    expect(withAnswer(half, 'a', 3)).toMatchObject({ given: { a: 3 }, unfinished: {} })
    expect(Object.keys(withAnswer(half, 'a', 3).unfinished)).toEqual([])
  })
})
