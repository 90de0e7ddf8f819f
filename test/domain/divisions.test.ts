import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMissing } from '#domain/question-types/answer.ts'
import { answerProblem, type QuestionTypes } from '#domain/question-types/check.ts'
import { roundToTotal } from '#domain/statistics/largest-remainder.ts'

const ways = { dontKnow: true, notApplicable: false }
const split: QuestionTypes = { type: 'split', parts: ['smooth', 'bumpy', 'hole'], ...ways }
const grid: QuestionTypes = { type: 'grid-split', rows: ['smooth', 'bumpy'], columns: ['seldom', 'weekly'], ...ways }
const count: QuestionTypes = { type: 'count', rows: ['teacher', 'head'], columns: ['before'], most: 999, ...ways }
const position: QuestionTypes = { type: 'position', ...ways }
const mark: QuestionTypes = { type: 'rating', from: 0, points: 10, ends: true, ...ways }

const fine = (question: QuestionTypes, value: unknown): void => {
  expect(answerProblem(question, value)).toBeUndefined()
}
const refused = (question: QuestionTypes, value: unknown, why: RegExp) =>
  expect(answerProblem(question, value)).toMatch(why)

describe('A division of a hundred', () => {
  test('has every part and adds up', () => {
    fine(split, { smooth: 70, bumpy: 25, hole: 5 })
    fine(split, { smooth: 100, bumpy: 0, hole: 0 })
    fine(split, { missing: 'dont-know' })
  })

  test.each<[string, unknown, RegExp]>([
    ['99', { smooth: 70, bumpy: 25, hole: 4 }, /add up to 99/],
    ['101', { smooth: 70, bumpy: 25, hole: 6 }, /add up to 101/],
    ['a negative part', { smooth: 110, bumpy: -10, hole: 0 }, /whole number from 0 to 100/],
    ['a decimal', { smooth: 33.4, bumpy: 33.3, hole: 33.3 }, /whole number/],
    ['"33,3"', { smooth: '33,3', bumpy: '33,3', hole: '33,4' }, /whole number/],
    ['a number as text', { smooth: '70', bumpy: 25, hole: 5 }, /whole number/],
    ['null', { smooth: null, bumpy: 95, hole: 5 }, /whole number/],
    ['a part that misses', { smooth: 70, bumpy: 30 }, /leaves a part out/],
    ['a part that does not exist', { smooth: 70, bumpy: 25, hole: 5, road: 0 }, /does not exist/],
    ['a list', [70, 25, 5], /a number for every part/],
    ['a number', 100, /a number for every part/],
    ['a way out that is not offered', { missing: 'not-applicable' }, /does not offer/],
    ['a way out beside parts', { missing: 'dont-know', smooth: 100 }, /one field/],
  ])('is refused with %s', (_what, value, why) => refused(split, value, why))

  test('is accepted exactly when whole parts add up to a hundred', () => {
    const part = fc.integer({ min: -5, max: 105 })
    fc.assert(
      fc.property(part, part, part, (smooth, bumpy, hole) => {
        const valid = [smooth, bumpy, hole].every((n) => n >= 0 && n <= 100) && smooth + bumpy + hole === 100
        expect(answerProblem(split, { smooth, bumpy, hole }) === undefined).toBe(valid)
      }),
    )
  })

  test('rounded by us is always accepted', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 3 }), (values) => {
        const [smooth, bumpy, hole] = roundToTotal(values)
        fine(split, { smooth, bumpy, hole })
      }),
    )
  })
})

describe('A division over rows and columns', () => {
  test('has every cell and adds up', () => {
    fine(grid, { smooth: { seldom: 40, weekly: 20 }, bumpy: { seldom: 30, weekly: 10 } })
  })

  test.each<[string, unknown, RegExp]>([
    ['99', { smooth: { seldom: 40, weekly: 20 }, bumpy: { seldom: 30, weekly: 9 } }, /add up to 99/],
    ['a row that misses', { smooth: { seldom: 90, weekly: 10 } }, /leaves a row out/],
    ['a cell that misses', { smooth: { seldom: 90 }, bumpy: { seldom: 5, weekly: 5 } }, /leaves a part out/],
    [
      'a row that does not exist',
      { smooth: { seldom: 90, weekly: 0 }, hole: { seldom: 5, weekly: 5 } },
      /row that does not/,
    ],
    ['a number for a row', { smooth: 90, bumpy: { seldom: 5, weekly: 5 } }, /a number for every part/],
  ])('is refused with %s', (_what, value, why) => refused(grid, value, why))
})

describe('A table of counts', () => {
  test('holds whole numbers', () => {
    fine(count, { teacher: { before: 12 }, head: { before: 0 } })
  })

  test.each<[string, unknown, RegExp]>([
    ['10^9', { teacher: { before: 1e9 }, head: { before: 0 } }, /from 0 to 999/],
    ['a negative count', { teacher: { before: -1 }, head: { before: 0 } }, /from 0 to 999/],
    ['half a talk', { teacher: { before: 1.5 }, head: { before: 0 } }, /whole number/],
  ])('is refused with %s', (_what, value, why) => refused(count, value, why))
})

describe('A dot in the circle', () => {
  test('lies inside or on the edge', () => {
    for (const dot of [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: -0.6, y: 0.8 },
      { x: 0.2, y: -0.3 },
    ])
      fine(position, dot)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), (angle) =>
        fine(position, { x: Math.cos(angle), y: Math.sin(angle) }),
      ),
    )
  })

  test.each<[string, unknown, RegExp]>([
    ['a dot outside', { x: 0.8, y: 0.8 }, /outside the circle/],
    ['no y', { x: 0.8 }, /are numbers/],
    ['text', { x: '0.1', y: 0 }, /are numbers/],
    ['something beside it', { x: 0, y: 0, z: 0 }, /nothing else/],
    ['a pair', [0, 0], /an x and a y/],
  ])('is refused with %s', (_what, value, why) => refused(position, value, why))
})

test('A mark goes from 0 to 10', () => {
  for (const value of [0, 5, 10]) fine(mark, value)
  refused(mark, 11, /from 0 to 10/)
  refused(mark, -1, /from 0 to 10/)
  refused({ ...mark, from: 1 }, 0, /from 1 to 10/)
})

test('Numbers by part are never taken for "weet ik niet"', () => {
  expect(isMissing({ smooth: 100 })).toBe(false)
  expect(isMissing({ missing: 'dont-know' })).toBe(true)
  expect(isMissing(null)).toBe(false)
})
