import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Conditional, isAsked } from '#domain/conditions.ts'
import type { Answers } from '#domain/question-types/answer.ts'

const questions: readonly Conditional[] = [
  { id: 'safe' },
  { id: 'why', showIf: { question: 'safe', anyOf: [1, 2] } },
  { id: 'where', showIf: { question: 'why', anyOf: ['yard'] } },
  { id: 'needs' },
  { id: 'most', among: 'needs' },
]
const all = new Map(questions.map((question) => [question.id, question]))
const asked = (answers: Answers) => questions.filter((question) => isAsked(question, answers, all)).map(({ id }) => id)

describe('A question that hangs on an earlier answer', () => {
  test('is asked of whoever gave that answer', () => {
    expect(asked({ safe: 2 })).toContain('why')
    expect(asked({ safe: 2, why: ['yard', 'hall'] })).toContain('where')
  })

  test('is not asked of others: another answer, "weet ik niet", skipped', () => {
    const others: Answers[] = [{ safe: 3 }, { safe: { missing: 'dont-know' } }, {}]
    for (const answers of others) expect(asked(answers)).not.toContain('why')
  })

  test('falls away with the question that it hangs on, also when that was answered before', () => {
    expect(asked({ safe: 4, why: ['yard'] })).not.toContain('where')
  })
})

test('The most important one is asked of whoever chose two or more', () => {
  expect(asked({ needs: ['time', 'words'] })).toContain('most')
  expect(asked({ needs: ['time'] })).not.toContain('most')
  expect(asked({})).not.toContain('most')
})

test('Questions without a condition are always asked', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('safe', 'why', 'needs'), fc.constantFrom(1, 2, 'yard')), (answers) => {
      expect(asked(answers)).toEqual(expect.arrayContaining(['safe', 'needs']))
    }),
  )
})
