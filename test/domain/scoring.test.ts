import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '#domain/question-types/answer.ts'
import { answersNeeded, personScore } from '#domain/scoring.ts'

const points = 4
const questions = Array.from({ length: 5 }, (_, index) => ({ id: `q${index}`, points, reversed: false }))
const fifthReversed = questions.map((question, index) => ({ ...question, reversed: index === 4 }))

/** The answers of one person as they are printed: ? is "weet ik niet", - is skipped. */
const person = (printed: string): Record<string, Answer> =>
  Object.fromEntries(
    [...printed].flatMap((sign, index): [string, Answer][] => {
      if (sign === '-') return []
      return [[`q${index}`, sign === '?' ? { missing: 'dont-know' } : Number(sign)]]
    }),
  )

describe('The score of a person (T1)', () => {
  test('T1a: 4, 3, weet ik niet, 2, skipped is 3.0 over three answers', () => {
    expect(personScore(questions, person('43?2-'), 0.5)).toBe(3)
    expect(personScore(questions, person('43?2-'), 0.6)).toBe(3)
    expect(personScore(questions, person('43?2-'), 0.8)).toBeNull()
  })

  test('T1b: 4, weet ik niet, weet ik niet, 2, skipped is too little for a score', () => {
    expect(personScore(questions, person('4??2-'), 0.5)).toBeNull()
  })

  test('T1c: with the fifth question reversed, 4, 3, 3, 4, 1 is 3.6', () => {
    expect(personScore(fifthReversed, person('43341'), 0.5)).toBeCloseTo(3.6, 12)
  })

  test('needs half of the questions, rounded up, and never fewer than two', () => {
    expect([1, 2, 3, 4, 5, 6].map((count) => answersNeeded(count, 0.5))).toEqual([2, 2, 2, 2, 3, 3])
    expect(answersNeeded(10, 0)).toBe(2)
    expect(answersNeeded(10, 1)).toBe(10)
  })

  test('takes a share as people mean it, not as floating point has it', () => {
    expect(answersNeeded(5, 0.6)).toBe(3)
    expect(answersNeeded(10, 0.7)).toBe(7)
    expect(answersNeeded(3, 2 / 3)).toBe(2)
    expect(answersNeeded(100, 0.29)).toBe(29)
  })

  test('is nothing without questions or without answers', () => {
    expect(personScore([], person('444'), 0.5)).toBeNull()
    expect(personScore(questions, {}, 0)).toBeNull()
    expect(personScore(questions, person('?????'), 0.5)).toBeNull()
  })

  test('does not count what objects carry by themselves', () => {
    const odd = [
      { id: 'constructor', points, reversed: false },
      { id: 'length', points, reversed: false },
    ]
    expect(personScore(odd, {}, 0.5)).toBeNull()
  })
})

const ratings = fc.array(fc.option(fc.integer({ min: 1, max: points })), { minLength: 5, maxLength: 5 })
const given = (list: (number | null)[]) =>
  Object.fromEntries(list.flatMap((rating, index) => (rating === null ? [] : [[`q${index}`, rating]])))

describe('Whatever a person answers', () => {
  test('the score lies between the lowest and the highest of the answers', () => {
    fc.assert(
      fc.property(ratings, (list) => {
        const score = personScore(questions, given(list), 0.5)
        const valid = list.filter((rating) => rating !== null)
        expect(score === null).toBe(valid.length < 3)
        if (score === null) return
        expect(score).toBeGreaterThanOrEqual(Math.min(...valid))
        expect(score).toBeLessThanOrEqual(Math.max(...valid))
      }),
    )
  })

  test('with every question reversed the score is mirrored', () => {
    const reversed = questions.map((question) => ({ ...question, reversed: true }))
    fc.assert(
      fc.property(ratings, (list) => {
        const score = personScore(questions, given(list), 0.5)
        const mirrored = personScore(reversed, given(list), 0.5)
        if (score === null) expect(mirrored).toBeNull()
        else expect(mirrored).toBeCloseTo(points + 1 - score, 12)
      }),
    )
  })
})
