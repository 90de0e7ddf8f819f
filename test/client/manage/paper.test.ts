import { describe, expect, test } from 'vitest'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import { answerWords } from '../../../client/manage/paper/answer-words.ts'
import { codedOptions } from '../../../client/manage/paper/coded-options.ts'
import {
  answersInOrder,
  currentQuestion,
  type Entry,
  type Form,
  isBegun,
  newEntry,
} from '../../../client/manage/paper/entry.ts'
import { saidOf } from '../../../client/manage/paper/key-in-place.ts'
import type { Key } from '../../../client/manage/paper/keys.ts'
import { numberedQuestions } from '../../../client/manage/paper/numbered-questions.ts'
import { paperGroupsOf } from '../../../client/manage/paper/paper-groups.ts'
import { fill, goTo, press, write } from '../../../client/manage/paper/press.ts'
import { wordsIn } from '../../../client/manage/words.ts'

const rating = (id: string, more: object = {}): QuestionView => ({
  ...{ id, text: `${id}?`, type: 'rating', points: 4, reversed: false },
  ...{ labels: ['nooit', 'soms', 'vaak', 'altijd'], dontKnow: 'weet ik niet' },
  ...more,
})
const choice = (id: string, count: number, more: object = {}): QuestionView => ({
  ...{ id, text: `${id}?`, type: 'choice', several: false },
  options: Array.from({ length: count }, (_, index) => ({ id: `o${index + 1}`, label: `Optie ${index + 1}` })),
  ...more,
})
const text = (id: string): QuestionView => ({ id, text: `${id}?`, type: 'text', maxLength: 1000 })

const aForm = (questions: QuestionView[], twice = false): Form => ({
  questions: numberedQuestions({ sections: [{ id: 's', title: 'Samen', questions }] }),
  twice,
})
const short = [rating('a'), rating('b'), rating('c')]

/** Somebody who keys all of this, one key after another. */
const keyed = (form: Form, keys: string, from: Entry = newEntry(form)): Entry =>
  [...keys].reduce((entry, key) => press(form, entry, meant[key] ?? (key as Key)), from)
const meant: Record<string, Key> = {
  ...{ '>': 'forward', '<': 'back', '-': 'open', '=': 'enter' },
  ...{ '/': 'dont-know', '*': 'not-applicable' },
}

const codes = (question: QuestionView) => codedOptions(question).map(({ code, label }) => `${code} ${label}`)

describe('On paper', () => {
  test('questions are numbered from 1 on through all sections', () => {
    const sections = [
      { id: 'one', title: 'Eerst', questions: [rating('a'), rating('b')] },
      { id: 'two', title: 'Dan', questions: [text('c')] },
    ]
    expect(numberedQuestions({ sections }).map(({ number, section }) => [number, section])).toEqual([
      [1, 'Eerst'],
      [2, 'Eerst'],
      [3, 'Dan'],
    ])
  })

  test('boxes are numbered from 1; "weet ik niet" is 0 and "n.v.t." is 9', () => {
    const both = rating('a', { notApplicable: 'n.v.t.' })
    expect(codes(both)).toEqual(['1 nooit', '2 soms', '3 vaak', '4 altijd', '0 weet ik niet', '9 n.v.t.'])
    expect(codes(text('a'))).toEqual([])
  })

  test('every box of a question has a number of its own, however many there are', () => {
    for (let count = 2; count <= 30; count++) {
      const numbers = codedOptions(choice('a', count, { dontKnow: 'd', notApplicable: 'n' })).map(({ code }) => code)
      expect(new Set(numbers).size).toBe(count + 2)
    }
  })

  test('a sheet belongs to one of the groups, or to its audience where the group is not known', () => {
    const audiences = [
      { audience: 'staff' as const, invited: 10, subgroups: [] },
      { audience: 'parents' as const, invited: 50, subgroups: [{ id: 'onder', name: 'Onderbouw', invited: 50 }] },
    ]
    expect(paperGroupsOf(wordsIn('nl'), { audiences }).map(({ title, subgroup }) => [title, subgroup])).toEqual([
      ['Team', undefined],
      ['Ouders, Onderbouw', 'onder'],
      ['Ouders, groep onbekend of geen groep', undefined],
    ])
  })
})

describe('Keying in a sheet', () => {
  test('takes one key per question, and ends in the overview', () => {
    const form = aForm(short)
    const entry = keyed(form, '40-')
    expect(entry.stage).toBe('overview')
    expect(answersInOrder(form, entry)).toEqual({ a: 4, b: { missing: 'dont-know' } })
  })

  test('says so of a key that does not belong to the question, and stays there', () => {
    const form = aForm(short)
    const entry = keyed(form, '17')
    expect(entry).toMatchObject({ refused: '7', at: 1, answers: { a: 1 } })
    expect(keyed(form, '2', entry)).toMatchObject({ refused: '', at: 2, answers: { a: 1, b: 2 } })
  })

  test('goes back to a question to answer it anew or to leave it open after all', () => {
    const form = aForm(short)
    expect(keyed(form, '12<<3').answers).toEqual({ a: 3, b: 2 })
    expect(keyed(form, '12<<-').answers).toEqual({ b: 2 })
    expect(keyed(form, '<<1').answers).toEqual({ a: 1 })
  })

  test('keeps an answer that somebody only looks at: Enter and the arrows change nothing', () => {
    const form = aForm(short)
    expect(keyed(form, '12<<==3').answers).toEqual({ a: 1, b: 2, c: 3 })
    expect(keyed(form, '12<<>>3').answers).toEqual({ a: 1, b: 2, c: 3 })
  })

  test('leaves a question open with Enter where nothing was answered', () => {
    const form = aForm(short)
    expect(keyed(form, '=2=')).toMatchObject({ stage: 'overview', answers: { b: 2 } })
  })

  test('ticks several boxes and off again; "weet ik niet" excludes them', () => {
    const form = aForm([choice('a', 4, { several: true, dontKnow: 'weet ik niet' }), rating('b')])
    expect(keyed(form, '313=').answers).toEqual({ a: ['o1'] })
    expect(keyed(form, '31').answers).toEqual({ a: ['o1', 'o3'] })
    expect(keyed(form, '310').answers).toEqual({ a: { missing: 'dont-know' } })
    expect(keyed(form, '3102').answers).toEqual({ a: ['o2'] })
    expect(keyed(form, '33=')).toMatchObject({ at: 1, answers: {} })
  })

  test('ticks "none of these" alone, and says so of one box too many', () => {
    const form = aForm([choice('a', 4, { several: true, none: 'o4', most: 2 }), rating('b')])
    expect(keyed(form, '124').answers).toEqual({ a: ['o4'] })
    expect(keyed(form, '42').answers).toEqual({ a: ['o2'] })
    const full = keyed(form, '123')
    expect(full).toMatchObject({ at: 0, answers: { a: ['o1', 'o2'] }, full: 2 })
    expect(saidOf(wordsIn('nl'), full)).toContain('hoogstens 2')
    // Whatever comes next, the message is over and nothing of it is kept.
    expect(keyed(form, '1', full)).toMatchObject({ answers: { a: ['o2'] }, full: undefined })
    expect(keyed(form, '-', full)).toMatchObject({ at: 1, answers: {}, full: undefined })
    expect(keyed(form, '=', full)).toMatchObject({ at: 1, answers: { a: ['o1', 'o2'] } })
  })

  test('takes one key for "weet ik niet" and one for "n.v.t.", also where the answer is numbers', () => {
    const split: QuestionView = {
      ...{ id: 'a', text: 'a?', type: 'split', dontKnow: 'weet ik niet', notApplicable: 'n.v.t.' },
      parts: [
        { id: 'smooth', label: 'glad' },
        { id: 'hole', label: 'gat' },
      ],
    }
    const form = aForm([split, rating('b')])
    expect(keyed(form, '/')).toMatchObject({ at: 1, answers: { a: { missing: 'dont-know' } } })
    expect(keyed(form, '*')).toMatchObject({ at: 1, answers: { a: { missing: 'not-applicable' } } })
    // Half a division that was typed before is not left behind.
    const typed = keyed(form, '/', fill(newEntry(form), { smooth: '60' }))
    expect(typed).toMatchObject({ at: 1, answers: { a: { missing: 'dont-know' } }, cells: undefined })
    expect(keyed(form, '<', typed)).toMatchObject({ at: 0, answers: { a: { missing: 'dont-know' } } })
    expect(keyed(form, '//').answers).toEqual({ a: { missing: 'dont-know' }, b: { missing: 'dont-know' } })
    expect(keyed(form, '/*')).toMatchObject({ at: 1, refused: '*', answers: { a: { missing: 'dont-know' } } })
    expect(keyed(aForm([text('a'), rating('b')]), '/')).toMatchObject({ at: 0, refused: '/', answers: {} })
  })

  test('waits for a second digit only where there is one to come', () => {
    const form = aForm([choice('a', 12), rating('b')])
    expect(keyed(form, '2')).toMatchObject({ at: 1, answers: { a: 'o2' } })
    expect(keyed(form, '1')).toMatchObject({ at: 0, typed: '1', answers: {} })
    expect(keyed(form, '12').answers).toEqual({ a: 'o12' })
    expect(keyed(form, '1=').answers).toEqual({ a: 'o1' })
    expect(keyed(form, '1<3').answers).toEqual({ a: 'o3' })
    expect(keyed(form, '19')).toMatchObject({ at: 0, typed: '', refused: '19', answers: {} })
  })

  test('copies what somebody wrote; spaces alone are no answer', () => {
    const form = aForm([text('a'), rating('b')])
    const written = keyed(form, '=4', write(newEntry(form), 'Meer koffie'))
    expect(answersInOrder(form, written)).toEqual({ a: 'Meer koffie', b: 4 })
    expect(write(written, 'x').answers).toEqual(written.answers)
    expect(keyed(form, '=', write(newEntry(form), ' \n')).answers).toEqual({})
  })

  test('puts one question right from the overview and comes back there', () => {
    const form = aForm(short)
    const done = keyed(form, '123')
    expect(currentQuestion(goTo(form, done, 1))?.number).toBe(2)
    expect(keyed(form, '4', goTo(form, done, 1))).toMatchObject({ stage: 'overview', answers: { a: 1, b: 4, c: 3 } })
    expect(keyed(form, '<4', done)).toMatchObject({ stage: 'overview', answers: { a: 1, b: 2, c: 4 } })
    expect(keyed(form, '7', done)).toEqual(done)
  })

  test('sends the answers in the order of the list, whatever came last', () => {
    const form = aForm(short)
    const entry = keyed(form, '4', goTo(form, keyed(form, '123'), 0))
    expect(Object.keys(answersInOrder(form, entry))).toEqual(['a', 'b', 'c'])
  })

  test('has something to lose from the first key on', () => {
    const form = aForm(short)
    expect(isBegun(newEntry(form))).toBe(false)
    expect(isBegun(keyed(form, '7<>'))).toBe(false)
    for (const key of ['1', '-', '=']) expect(isBegun(keyed(form, key))).toBe(true)
    expect(isBegun(write(newEntry(aForm([text('a')])), 'x'))).toBe(true)
  })
})

describe('Keying in a sheet twice', () => {
  const form = aForm([...short, text('d'), choice('e', 4, { several: true })], true)
  const first = keyed(form, '13=', keyed(form, '=', write(keyed(form, '123'), 'Koffie')))

  test('starts the second time with nothing, and without what was written', () => {
    expect(first).toMatchObject({ stage: 'again', at: 0, answers: {} })
    expect(first.asked.map(({ number }) => number)).toEqual([1, 2, 3, 5])
  })

  test('that agrees goes on to the overview, in whatever order boxes were ticked', () => {
    const entry = keyed(form, '12331=', first)
    expect(entry.stage).toBe('overview')
    expect(answersInOrder(form, entry)).toEqual({ a: 1, b: 2, c: 3, d: 'Koffie', e: ['o1', 'o3'] })
  })

  test('that differs shows each difference, and nothing passes without a decision', () => {
    const entry = keyed(form, '14-31=', first)
    expect(entry).toMatchObject({ stage: 'differences', at: 0 })
    expect(entry.asked.map(({ number }) => number)).toEqual([2, 3])
    expect(answersInOrder(form, entry)).not.toHaveProperty('b')
    expect(keyed(form, '=', entry)).toMatchObject({ at: 0, refused: 'Enter' })
    expect(keyed(form, '>', entry)).toMatchObject({ at: 0 })
    const resolved = keyed(form, '4-', entry)
    expect(resolved.stage).toBe('overview')
    expect(answersInOrder(form, resolved)).toEqual({ a: 1, b: 4, d: 'Koffie', e: ['o1', 'o3'] })
  })

  test('may be decided otherwise than either time', () => {
    const entry = keyed(form, '143=', first)
    expect(keyed(form, '3', entry)).toMatchObject({ stage: 'differences', at: 1, answers: { b: 3 } })
  })

  test('of open questions alone is once', () => {
    const open = aForm([text('a')], true)
    expect(keyed(open, '=', write(newEntry(open), 'x')).stage).toBe('overview')
  })
})

test('answers are read back with their numbers', () => {
  const [a, b] = numberedQuestions({
    sections: [{ id: 's', title: 's', questions: [rating('a'), choice('b', 3, { several: true })] }],
  })
  if (!a || !b) throw new Error('two questions')
  expect(answerWords(a, 2, 'open')).toBe('2 soms')
  expect(answerWords(a, { missing: 'dont-know' }, 'open')).toBe('0 weet ik niet')
  expect(answerWords(a, undefined, 'open')).toBe('open')
  expect(answerWords(b, ['o1', 'o3'], 'open')).toBe('1 Optie 1, 3 Optie 3')
})
