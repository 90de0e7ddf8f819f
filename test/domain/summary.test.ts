import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer, Answers } from '#domain/question-types/answer.ts'
import type { GroupSummary, InvitedAudience, StoredResponse } from '#domain/summary.ts'
import { SurveyTally } from '#domain/tally/survey-tally.ts'
import { inDefinition, inDutch, theDefinition } from '../definitions/support.ts'

const definition = theDefinition(
  inDutch(
    'friday: vrijdag }',
    'friday: vrijdag }, dontKnow: geen idee',
    inDefinition('options: [monday, friday]', 'options: [monday, friday], several: true, dontKnow: true'),
  ),
)
const school: InvitedAudience[] = [
  { audience: 'staff', invited: 40, subgroups: [] },
  {
    audience: 'parents',
    invited: 120,
    subgroups: [
      { id: 'lower', invited: 60 },
      { id: 'upper', invited: 50 },
    ],
  },
]

function summaryOf(responses: readonly StoredResponse[]) {
  const tally = new SurveyTally(definition, school)
  for (const response of responses) tally.add(response)
  return tally.summary([], 5)
}

const teamOf = (people: readonly Answers[]): GroupSummary => {
  const staff = summaryOf(people.map((answers) => ({ audience: 'staff', subgroup: '', answers }))).audiences.staff
  if (!staff) throw new Error('there is no team')
  return staff
}

const times = (count: number, answers: Answers): Answers[] => Array.from({ length: count }, () => answers)
const bothRated = (rating: number): Answers => ({ greets: rating, listens: rating })
const dontKnow: Answer = { missing: 'dont-know' }

describe('A group of people', () => {
  test('has the mean of its person scores, and how they spread', () => {
    const { measures } = teamOf([1, 2, 3, 4, 4].map(bothRated))
    expect(measures.welcome).toMatchObject({ n: 5, dontKnow: 0, dontKnowPeople: 0 })
    expect(measures.welcome?.figures?.mean).toBeCloseTo(2.8, 12)
    expect(measures.welcome?.figures?.sd).toBeCloseTo(Math.sqrt(1.7), 12)
    expect(measures.reach).toEqual({ n: 0, people: 0, dontKnow: 0, dontKnowPeople: 0 })
  })

  test('T1e: 2, 6, 20 and 12 answers from low to high and 5 "weet ik niet" are 80% favourable and 11.1% unknown', () => {
    const { measures, questions } = teamOf([
      ...times(2, bothRated(1)),
      ...times(6, bothRated(2)),
      ...times(20, bothRated(3)),
      ...times(12, bothRated(4)),
      ...times(5, { greets: dontKnow, listens: dontKnow }),
    ])
    expect(measures.welcome?.figures?.favourable).toBeCloseTo(0.8, 12)
    expect(measures.welcome?.dontKnow).toBeCloseTo(1 / 9, 12)
    expect(measures.welcome?.dontKnowPeople).toBe(5)
    expect(questions.greets).toMatchObject({ n: 40, dontKnow: 5, counts: { 1: 2, 2: 6, 3: 20, 4: 12 } })
  })

  test('pools "weet ik niet" over questions, also of people without a score', () => {
    const { measures } = teamOf([...times(5, bothRated(3)), { greets: 4, listens: dontKnow }])
    expect(measures.welcome).toMatchObject({ n: 5, dontKnowPeople: 1 })
    expect(measures.welcome?.dontKnow).toBeCloseTo(1 / 12, 12)
    expect(measures.welcome?.figures?.meanOfQuestions).toBeCloseTo((19 / 6 + 3) / 2, 12)
  })

  test('keeps "weet ik niet", skipped and answered apart', () => {
    const { questions, answered } = teamOf([...times(5, { greets: 2 }), { greets: dontKnow }, {}])
    expect(answered).toBe(7)
    expect(questions.greets).toEqual({
      type: 'rating',
      n: 5,
      asked: 6,
      dontKnow: 1,
      notApplicable: 0,
      counts: { 1: 0, 2: 5, 3: 0, 4: 0 },
    })
  })

  test('has no reliability below thirty people, nor when nobody differs', () => {
    const differing = Array.from({ length: 30 }, (_, index) => ({ greets: (index % 4) + 1, listens: (index % 3) + 1 }))
    expect(teamOf(differing.slice(1)).measures.welcome?.figures).not.toHaveProperty('alpha')
    expect(teamOf(differing).measures.welcome?.figures?.alpha?.value).toBeTypeOf('number')
    expect(teamOf(times(30, bothRated(3))).measures.welcome?.figures).not.toHaveProperty('alpha')
  })
})

describe('A team of four', () => {
  test('leaves no figure behind: only how many there were', () => {
    const { answered, measures, questions } = teamOf(times(4, { ...bothRated(3), 'best-day': ['monday'] }))
    expect(answered).toBe(4)
    expect(measures.welcome).toEqual({ n: 4, people: 4, dontKnow: 0, dontKnowPeople: 0 })
    expect(questions.greets).toEqual({ type: 'rating', n: 4, asked: 4, dontKnow: 0, notApplicable: 0 })
    expect(questions['best-day']).toEqual({ type: 'choice', n: 4, asked: 4, dontKnow: 0, notApplicable: 0 })
  })
})

test('Of open questions only the number of texts is kept, and only for everybody together', () => {
  const tally = new SurveyTally(definition, school)
  const parents = tally.summary([{ audience: 'parents', question: 'one-wish', count: 7 }], 5).audiences.parents
  expect(parents?.questions['one-wish']).toEqual({ type: 'text', n: 7, asked: 7, dontKnow: 0, notApplicable: 0 })
  expect(parents?.subgroups.lower?.questions['one-wish']).toMatchObject({ n: 0 })
})

test('People invited without a subgroup are a part of their own, so that the parts add up', () => {
  const parts = summaryOf([]).audiences.parents?.subgroups ?? {}
  expect(Object.entries(parts).map(([id, { invited }]) => [id, invited])).toEqual([
    ['lower', 60],
    ['upper', 50],
    ['', 10],
  ])
})

const rating = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant(dontKnow), fc.constant(undefined))
const person: fc.Arbitrary<Answers> = fc
  .record({
    greets: rating,
    listens: rating,
    calls: rating,
    answers: rating,
    'best-day': fc.oneof(
      fc.subarray(['monday', 'friday'], { minLength: 1 }),
      fc.constant(dontKnow),
      fc.constant(undefined),
    ),
  })
  .map((answers) =>
    Object.fromEntries(Object.entries(answers).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]]))),
  )
const response: fc.Arbitrary<StoredResponse> = fc.record({
  audience: fc.constantFrom('staff' as const, 'parents' as const),
  subgroup: fc.constantFrom('lower', 'upper', ''),
  answers: person,
})
const inTwoOrders = (responses: fc.Arbitrary<StoredResponse[]>) =>
  responses.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
  )

/** Every group there is: the audiences and their subgroups. */
const groupsOf = (responses: readonly StoredResponse[]): GroupSummary[] =>
  Object.values(summaryOf(responses).audiences).flatMap((audience) =>
    audience ? [audience, ...Object.values(audience.subgroups)] : [],
  )

describe('Whoever answers what', () => {
  test('the order in which the responses are read changes nothing, not even the last digit', () => {
    fc.assert(
      fc.property(inTwoOrders(fc.array(response, { maxLength: 60 })), ([one, other]) => {
        expect(JSON.stringify(summaryOf(other))).toBe(JSON.stringify(summaryOf(one)))
      }),
    )
  })

  test('nor for a group that is large enough for reliability', () => {
    const complete = fc.record({ greets: fc.integer({ min: 1, max: 4 }), listens: fc.integer({ min: 1, max: 4 }) })
    const team = fc.array(
      complete.map((answers): StoredResponse => ({ audience: 'staff', subgroup: '', answers })),
      { minLength: 30, maxLength: 40 },
    )
    fc.assert(
      fc.property(inTwoOrders(team), ([one, other]) => {
        expect(JSON.stringify(summaryOf(other))).toBe(JSON.stringify(summaryOf(one)))
      }),
    )
  })

  test('figures stay within their scale, and exist from five people on', () => {
    fc.assert(
      fc.property(fc.array(response, { maxLength: 60 }), (responses) => {
        for (const { measures } of groupsOf(responses))
          for (const { n, figures, dontKnow } of Object.values(measures)) {
            expect(figures !== undefined).toBe(n >= 5)
            expect(dontKnow).toBeGreaterThanOrEqual(0)
            expect(dontKnow).toBeLessThanOrEqual(1)
            if (!figures) continue
            for (const mean of [figures.mean, figures.meanOfQuestions]) {
              expect(mean).toBeGreaterThanOrEqual(1)
              expect(mean).toBeLessThanOrEqual(4)
            }
            expect(figures.sd).toBeGreaterThanOrEqual(0)
            expect(figures.favourable).toBeGreaterThanOrEqual(0)
            expect(figures.favourable).toBeLessThanOrEqual(1)
            expect(Math.abs(figures.agreement)).toBeLessThanOrEqual(1)
          }
      }),
    )
  })

  test('the counts of a rating add up to its answers, and exist from five answers on', () => {
    fc.assert(
      fc.property(fc.array(response, { maxLength: 60 }), (responses) => {
        for (const { questions, answered } of groupsOf(responses))
          for (const { type, n, dontKnow, counts } of Object.values(questions)) {
            expect(n + dontKnow).toBeLessThanOrEqual(answered)
            if (type === 'text') continue
            expect(counts !== undefined).toBe(n >= 5)
            const total = Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0)
            if (counts && type === 'rating') expect(total).toBe(n)
            if (counts && type === 'choice') expect(total).toBeGreaterThanOrEqual(n)
          }
      }),
    )
  })

  test('the subgroups together are the audience', () => {
    fc.assert(
      fc.property(fc.array(response, { maxLength: 60 }), (responses) => {
        const parents = summaryOf(responses).audiences.parents
        const parts = Object.values(parents?.subgroups ?? {})
        expect(parts.reduce((sum, part) => sum + part.answered, 0)).toBe(parents?.answered)
        for (const id of ['welcome', 'reach'])
          expect(parts.reduce((sum, part) => sum + (part.measures[id]?.n ?? 0), 0)).toBe(parents?.measures[id]?.n)
      }),
    )
  })
})
