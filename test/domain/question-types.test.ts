import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMissing } from '#domain/question-types/answer.ts'
import { answerProblem, isAnswerTo, type QuestionOf, type QuestionTypes } from '#domain/question-types/check.ts'
import { categories, categoriesOf } from '#domain/question-types/counting.ts'

const noWayOut = { dontKnow: false, notApplicable: false }
const rating: QuestionOf<'rating'> = { type: 'rating', points: 4, ...noWayOut }
const choice: QuestionOf<'choice'> = {
  type: 'choice',
  options: ['monday', 'friday', 'sunday'],
  several: false,
  ...noWayOut,
}
const several = { ...choice, several: true }
const text: QuestionOf<'text'> = { type: 'text', maxLength: 20 }

describe('A rating on four points', () => {
  test.each([1, 2, 3, 4])('can be %j', (value) => {
    expect(answerProblem(rating, value)).toBeUndefined()
  })

  test.each([0, 5, -1, 2.5, NaN, Infinity, -0, 1e300, '4', true, null, undefined, [3], [], 4n, Symbol.iterator])(
    'cannot be %s',
    (value) => {
      expect(answerProblem(rating, value)).toMatch(/^a rating/)
    },
  )
})

describe('A choice of one', () => {
  test('is the id of an option', () => {
    expect(answerProblem(choice, 'friday')).toBeUndefined()
  })

  test.each(['Friday', '', ' friday', 'length', 'constructor', '__proto__', 0, null, ['friday'], [['friday']]])(
    'is not %j',
    (value) => {
      expect(answerProblem(choice, value)).toBe('the answer is the id of one of the options')
    },
  )
})

describe('A choice of several', () => {
  test.each([[['friday']], [['sunday', 'monday']], [['monday', 'friday', 'sunday']]])('can be %j', (value) => {
    expect(answerProblem(several, value)).toBeUndefined()
  })

  test.each<[unknown, string]>([
    ['friday', 'the answer is a list of ids of options'],
    [[], 'an empty list is no answer: leave the question out to skip it'],
    [['friday', 'friday'], 'the list names an option twice'],
    [['friday', 'tuesday'], 'the list holds something that is not an option'],
    [['friday', ['monday']], 'the list holds something that is not an option'],
    [['friday', null], 'the list holds something that is not an option'],
    [[0], 'the list holds something that is not an option'],
    [Array.from({ length: 100_000 }, () => 'friday'), 'the list names an option twice'],
  ])('cannot be %j', (value, problem) => {
    expect(answerProblem(several, value)).toBe(problem)
  })
})

describe('A choice of several with limits', () => {
  const limited = { ...several, options: ['time', 'words', 'trust', 'nothing'], none: 'nothing', most: 2 }

  test.each([[['time']], [['trust', 'time']], [['nothing']]])('can be %j', (value) => {
    expect(answerProblem(limited, value)).toBeUndefined()
  })

  test.each<[unknown, string]>([
    [['nothing', 'time'], "the option 'nothing' stands alone"],
    [['time', 'nothing'], "the option 'nothing' stands alone"],
    [['time', 'words', 'trust', 'nothing'], "the option 'nothing' stands alone"],
    [['time', 'words', 'trust'], 'the list names more than 2 options'],
    [['nothing', 'nothing'], 'the list names an option twice'],
    ['nothing', 'the answer is a list of ids of options'],
    [[], 'an empty list is no answer: leave the question out to skip it'],
  ])('cannot be %j', (value, problem) => {
    expect(answerProblem(limited, value)).toBe(problem)
  })

  test('has neither where it names neither', () => {
    const free = { ...limited, none: undefined, most: undefined }
    expect(answerProblem(free, ['time', 'words', 'trust', 'nothing'])).toBeUndefined()
  })
})

describe('An open answer', () => {
  test.each(['Koffie!', 'Meer\ncontact,\tgraag', '<b>vet</b>', 'شكرا', '\u{1f469}\u{1f3fd}\u{200d}\u{1f3eb}'])(
    'can be %j',
    (value) => {
      expect(answerProblem(text, value)).toBeUndefined()
    },
  )

  test.each<[unknown, string]>([
    ['', 'an empty text is no answer: leave the question out to skip it'],
    [' \n\t ', 'an empty text is no answer: leave the question out to skip it'],
    ['a'.repeat(21), 'the text is longer than 20 characters'],
    ['\u{1f600}'.repeat(11), 'the text is longer than 20 characters'],
    ['Ko\u0000ffie', 'the text holds a control character'],
    ['Ko\u001b[31mffie', 'the text holds a control character'],
    ['Ko\ud800ffie', 'the text holds half a character (a lone surrogate)'],
    [7, 'the answer is a text'],
    [null, 'the answer is a text'],
    [['a'], 'the answer is a text'],
  ])('cannot be %j', (value, problem) => {
    expect(answerProblem(text, value)).toBe(problem)
  })

  test('can be as long as a browser counts it', () => {
    expect(answerProblem(text, '\u{1f600}'.repeat(10))).toBeUndefined()
  })
})

describe('"Weet ik niet" and "niet van toepassing"', () => {
  const withBoth = { ...rating, dontKnow: true, notApplicable: true }

  test('are answers where the question offers them, and only there', () => {
    for (const missing of ['dont-know', 'not-applicable'] as const) {
      expect(answerProblem(withBoth, { missing })).toBeUndefined()
      expect(answerProblem({ ...choice, dontKnow: true, notApplicable: true }, { missing })).toBeUndefined()
      for (const question of [rating, choice, several, text])
        expect(answerProblem(question, { missing })).toBe(
          'this question does not offer that way to leave it unanswered',
        )
    }
    expect(answerProblem({ ...withBoth, notApplicable: false }, { missing: 'not-applicable' })).toBeDefined()
  })

  test.each([
    {},
    { missing: 'dont-know', value: 4 },
    { Missing: 'dont-know' },
    { missing: ['dont-know'] },
    { missing: 'skipped' },
    { missing: null },
    JSON.parse('{"missing":"dont-know","__proto__":{"missing":"dont-know"}}') as unknown,
    Object.create({ missing: 'dont-know' }) as unknown,
    new Date(0),
  ])('have one form, which %j is not', (value) => {
    expect(answerProblem(withBoth, value)).toBeDefined()
  })
})

const questions: fc.Arbitrary<QuestionTypes> = fc.oneof(
  fc.record({
    type: fc.constant('rating' as const),
    points: fc.integer({ min: 2, max: 10 }),
    dontKnow: fc.boolean(),
    notApplicable: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('choice' as const),
    options: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 2, maxLength: 6 }),
    several: fc.boolean(),
    none: fc.option(fc.stringMatching(/^[a-z]$/), { nil: undefined }),
    most: fc.option(fc.integer({ min: 2, max: 4 }), { nil: undefined }),
    dontKnow: fc.boolean(),
    notApplicable: fc.boolean(),
  }),
  fc.record({ type: fc.constant('text' as const), maxLength: fc.integer({ min: 1, max: 2000 }) }),
)

const nearMisses = fc.oneof(
  fc.anything(),
  fc.integer({ min: -2, max: 12 }),
  fc.array(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 6 }),
  fc.record({ missing: fc.constantFrom('dont-know', 'not-applicable', 'skipped') }),
)

describe('Whatever somebody sends as an answer', () => {
  test('it is accepted or there is a sentence about it, and the check never throws', () => {
    fc.assert(
      fc.property(questions, nearMisses, (question, answer) => {
        const problem = answerProblem(question, answer)
        expect(isAnswerTo(question, answer)).toBe(problem === undefined)
        if (problem !== undefined) expect(problem).toMatch(/^(a|an|the|this) /)
      }),
      { numRuns: 1000 },
    )
  })

  test('what is accepted counts in categories that exist, and is the same after storage', () => {
    fc.assert(
      fc.property(questions, nearMisses, (question, answer) => {
        if (!isAnswerTo(question, answer)) return
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
        if (isMissing(answer) || question.type === 'text') return
        const counted = categoriesOf(answer)
        expect(counted.length).toBeGreaterThan(0)
        for (const category of counted) expect(categories(question)).toContain(category)
      }),
      { numRuns: 1000 },
    )
  })

  test('open answers are never counted', () => {
    expect(categories(text)).toEqual([])
  })
})
