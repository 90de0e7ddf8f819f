import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerProblem } from '#domain/question-types/check.ts'
import { withoutWords } from '../../../client/answer/usable-answers.ts'
import { keysOf, type NumbersQuestion, numberIn, readAmounts, typedFor } from '../../../client/questions/amounts.ts'
import { divideRest } from '../../../client/questions/divide-rest.ts'

const labelled = (...ids: string[]) => ids.map((id) => ({ id, label: id }))
const split: NumbersQuestion = { id: 'roads', type: 'split', text: '?', parts: labelled('smooth', 'bumpy', 'hole') }
const rows = labelled('smooth', 'bumpy')
const columns = labelled('seldom', 'weekly', 'daily')
const grid: NumbersQuestion = { id: 'contacts', type: 'grid-split', text: '?', rows, columns }
const count: NumbersQuestion = { id: 'talks', type: 'count', text: '?', rows, columns, most: 200 }

/** What is typed in the fields of a question, in their order. */
const typed = (question: NumbersQuestion, ...texts: string[]) =>
  Object.fromEntries(
    keysOf(question).flatMap((key, index) => (texts[index] === undefined ? [] : [[key, texts[index]]])),
  )
const read = (question: NumbersQuestion, ...texts: string[]) => readAmounts(question, typed(question, ...texts))

describe('a typed number', () => {
  test('is a whole number in the digits of any of our keyboards', () => {
    expect(['0', '7', ' 60 ', '007', '٣٣', '۳۳'].map(numberIn)).toEqual([0, 7, 60, 7, 33, 33])
  })

  test('is nothing in an empty field, and no number in all other cases', () => {
    expect([undefined, '', '  '].map((text) => numberIn(text))).toEqual([undefined, undefined, undefined])
    for (const text of ['33,3', '33.3', '-4', '+4', '1e2', '0x10', 'veel', '100000', '½', '3 3', 'NaN', '²'])
      expect(numberIn(text)).toBeNaN()
  })
})

describe('a division', () => {
  test('is an answer at exactly a hundred; an empty field counts as 0', () => {
    expect(read(split, '60', '30', '10')).toMatchObject({
      state: 'answer',
      answer: { smooth: 60, bumpy: 30, hole: 10 },
    })
    expect(read(split, '', '100')).toMatchObject({ state: 'answer', answer: { smooth: 0, bumpy: 100, hole: 0 } })
    expect(read(grid, '100')).toMatchObject({
      answer: { smooth: { seldom: 100, weekly: 0, daily: 0 }, bumpy: { seldom: 0, weekly: 0, daily: 0 } },
    })
  })

  test('of 99 or 101 is unfinished, and so is one with something that is no number from 0 to 100', () => {
    expect(read(split, '60', '30', '9')).toMatchObject({ state: 'unfinished', sum: 99, wrong: [] })
    expect(read(split, '60', '30', '11')).toMatchObject({ state: 'unfinished', sum: 101, wrong: [] })
    expect(read(split, '100', '-0')).toMatchObject({ state: 'unfinished', wrong: ['bumpy'] })
    expect(read(split, '101', '33,3')).toMatchObject({ state: 'unfinished', wrong: ['smooth', 'bumpy'] })
    expect(read(split, '0', '0', '0')).toMatchObject({ state: 'unfinished', sum: 0 })
    expect(read(split, '', ' ')).toMatchObject({ state: 'empty', sum: 0 })
  })

  test('whatever is typed, what counts as an answer is one for the server too, and comes back in its fields', () => {
    const texts = fc.array(fc.oneof(fc.nat(120).map(String), fc.constantFrom('', '33,3', '-1', '10000')), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(fc.constantFrom(split, grid, count), texts, (question, all) => {
        const { state, answer } = read(question, ...all)
        expect(answer !== undefined).toBe(state === 'answer')
        if (answer === undefined) return
        expect(answerProblem(withoutWords(question), answer)).toBeUndefined()
        expect(readAmounts(question, typedFor(answer)).answer).toEqual(answer)
      }),
    )
  })
})

test('a table of counts takes every whole number up to its most', () => {
  expect(read(count, '200', '', '0')).toMatchObject({ state: 'answer', answer: { smooth: { seldom: 200, weekly: 0 } } })
  expect(read(count, '201')).toMatchObject({ state: 'unfinished', wrong: ['smooth.seldom'] })
})

test('"weet ik niet" and answers of other questions leave the fields empty', () => {
  for (const answer of [undefined, { missing: 'dont-know' } as const, 3, 'phone', ['phone']])
    expect(typedFor(answer)).toEqual({})
})

describe('dividing the rest', () => {
  test('fills what was left empty, and leaves alone what was filled in', () => {
    expect(divideRest([60, undefined, undefined])).toEqual([60, 20, 20])
    expect(divideRest([60, 30, undefined])).toEqual([60, 30, 10])
    expect(divideRest([undefined, undefined, undefined])).toEqual([34, 33, 33])
    expect(divideRest([100, undefined, 0])).toEqual([100, 0, 0])
    expect(divideRest([50, Number.NaN, 25])).toEqual([50, 25, 25])
  })

  test('changes everything in proportion where nothing was left empty, or where it is too much', () => {
    expect(divideRest([30, 30, 30])).toEqual([34, 33, 33])
    expect(divideRest([80, 80, undefined])).toEqual([50, 50, 0])
    expect(divideRest([0, 0, 0, 0])).toEqual([25, 25, 25, 25])
  })

  test('makes exactly a hundred of anything', () => {
    const amount = fc.oneof(fc.nat(99_999), fc.constant(undefined), fc.constant(Number.NaN))
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 64 }), (amounts) => {
        const divided = divideRest(amounts)
        expect(divided).toHaveLength(amounts.length)
        expect(divided.reduce((sum, value) => sum + value, 0)).toBe(100)
        expect(divided.every((value) => Number.isInteger(value) && value >= 0)).toBe(true)
      }),
    )
  })
})
