import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isHidden } from '#domain/disclosure/published.ts'
import type { Answer } from '#domain/question-types/answer.ts'
import { type Answered, staffReport, summaryOf } from '../support/instrument.ts'

/**
 * The attacker is a facilitator who asks every report there is, of the whole team and of each subgroup, and subtracts
 * what is shown from what is shown.
 */

const questions = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'years'] as const
const groupNames = ['lower', 'middle', 'top', 'upper']

const answer = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 4 }) as fc.Arbitrary<Answer | undefined> },
  { weight: 1, arbitrary: fc.constant({ missing: 'dont-know' as const }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
)
const unanimous = fc.integer({ min: 1, max: 4 }).map((rating) => fc.constant<Answer | undefined>(rating))
const person = (style: fc.Arbitrary<Answer | undefined>) =>
  fc.record({
    a1: style,
    a2: answer,
    a3: answer,
    b1: answer,
    b2: style,
    b3: answer,
    years: fc.constantFrom('few', 'many', undefined),
  })
const group = fc.oneof(fc.constant(answer), unanimous).chain((style) => fc.array(person(style), { maxLength: 30 }))
const survey = fc.tuple(fc.array(group, { minLength: 1, maxLength: 4 }), fc.integer({ min: 5, max: 8 }))

function summaryFor(groups: readonly (readonly Record<string, Answer | undefined>[])[], k: number) {
  const subgroups = groups.map((people, index) => ({ id: groupNames[index] ?? '', invited: people.length + 3 }))
  const answered = groups.flatMap((people, index) =>
    people.map((answers): Answered => {
      const given = Object.entries(answers).filter((entry): entry is [string, Answer] => entry[1] !== undefined)
      return { subgroup: groupNames[index] ?? '', answers: Object.fromEntries(given) }
    }),
  )
  return { subgroups, summary: summaryOf(answered, { invited: 200, subgroups, k }) }
}

describe('Whatever a school measures, an attacker who subtracts reports', () => {
  test('finds no question and no profile of one to four people', () => {
    fc.assert(
      fc.property(survey, ([groups, k]) => {
        const { subgroups, summary } = summaryFor(groups, k)
        const total = staffReport(summary)
        const parts = subgroups.map(({ id }) => staffReport(summary, id))
        const look = (read: (report: typeof total) => number | undefined) => {
          const whole = read(total)
          const shown = parts.map(read)
          for (const n of [whole, ...shown]) if (n !== undefined) expect(n).toBeGreaterThanOrEqual(k)
          if (whole === undefined) {
            expect(shown.every((n) => n === undefined)).toBe(true)
            return
          }
          const rest = whole - shown.reduce<number>((sum, n) => sum + (n ?? 0), 0)
          expect(rest === 0 || rest >= k).toBe(true)
        }
        look((report) => (report && !isHidden(report.answered) ? report.answered : undefined))
        for (const id of questions)
          look((report) => {
            const question = report?.questions[id]
            return question && !isHidden(question) ? question.n : undefined
          })
        for (const id of ['first', 'second'])
          look((report) => {
            const measure = report?.measures[id]
            return measure && !isHidden(measure) ? measure.n : undefined
          })
      }),
      { numRuns: 500 },
    )
  })

  test('cannot find a single hidden subgroup, because two are hidden or none', () => {
    fc.assert(
      fc.property(survey, ([groups, k]) => {
        const { subgroups, summary } = summaryFor(groups, k)
        const total = staffReport(summary)
        for (const id of questions) {
          const whole = total?.questions[id]
          if (!whole || isHidden(whole)) continue
          const base = (subgroup: string) => summary.audiences.staff?.subgroups[subgroup]?.questions[id]?.n ?? 0
          const hidden = subgroups.filter((subgroup) => {
            const question = staffReport(summary, subgroup.id)?.questions[id]
            // Told in words is hidden in numbers.
            return (!question || isHidden(question) || !question.counts) && base(subgroup.id) > 0
          })
          const [only] = hidden
          // One alone is found by subtraction; that is harmless where it is the whole team, and large enough by itself.
          if (only && hidden.length === 1) expect(base(only.id)).toBe(isHidden(whole) ? 0 : whole.n)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('does not get a hidden question back from the sums over the questions of its profile', () => {
    const people = Array.from({ length: 20 }, (_, index): Answered => {
      const a3 = index < 3 ? { a3: 1 } : { a3: { missing: 'dont-know' as const } }
      return { subgroup: '', answers: { a1: 1 + (index % 4), a2: 3, ...a3 } }
    })
    const report = staffReport(summaryOf(people, { invited: 30 }))
    expect(report?.questions.a3).toEqual({ hidden: true, reason: 'too-few-answers' })
    expect(report?.measures.first).toMatchObject({ n: 20 })
    for (const sum of ['meanOfQuestions', 'favourable', 'dontKnow'])
      expect(report?.measures.first).not.toHaveProperty(sum)
  })

  test('does not find one person who said "weet ik niet" in a subgroup where nobody else answered', () => {
    const people = (subgroup: string, count: number, a1: Answer) =>
      Array.from({ length: count }, (): Answered => ({ subgroup, answers: { a1, a2: 2 } }))
    const subgroups = ['lower', 'upper'].map((id) => ({ id, invited: 20 }))
    const everybody = [...people('lower', 12, 3), ...people('upper', 1, { missing: 'dont-know' })]
    const summary = summaryOf(everybody, { subgroups })
    expect(staffReport(summary, 'lower')?.questions.a1).toEqual({ hidden: true, reason: 'protects-others' })
  })

  test('cannot subtract a subgroup that is told in words: another one is hidden beside it', () => {
    const subgroups = ['lower', 'upper'].map((id) => ({ id, invited: 20 }))
    const alike = Array.from({ length: 8 }, (): Answered => ({ subgroup: 'upper', answers: { b1: 4, b2: 4, b3: 4 } }))
    const varied = Array.from(
      { length: 10 },
      (_, i): Answered => ({ subgroup: 'lower', answers: { b1: 1 + (i % 4), b2: 1 + (i % 4), b3: 2 } }),
    )
    const summary = summaryOf([...alike, ...varied], { subgroups })
    expect(staffReport(summary, 'upper')?.questions.b2).toHaveProperty('bands')
    expect(staffReport(summary, 'lower')?.questions.b2).toEqual({ hidden: true, reason: 'protects-others' })
    expect(staffReport(summary, 'lower')?.measures.second).toEqual({ hidden: true, reason: 'protects-others' })
  })

  test('learns of a sensitive question on which all agree only that nearly everyone does', () => {
    const people = Array.from(
      { length: 12 },
      (): Answered => ({ subgroup: '', answers: { b1: 4, b2: 4, b3: 4, a1: 4 } }),
    )
    const report = staffReport(summaryOf(people, { invited: 20 }))
    expect(report?.questions.b2).toEqual({
      type: 'rating',
      n: 12,
      dontKnow: 0,
      notApplicable: 0,
      bands: { '1': 'nearly-nobody', '2': 'nearly-nobody', '3': 'nearly-nobody', '4': 'nearly-everyone' },
    })
    expect(report?.measures.second).toEqual({ hidden: true, reason: 'unanimous' })
    expect(report?.questions.a1).toMatchObject({ counts: { '4': 12 } })
  })

  test('finds nothing of a small group in what was frozen either', () => {
    const people = Array.from({ length: 4 }, (): Answered => ({ subgroup: 'lower', answers: { a1: 1, a2: 2, a3: 3 } }))
    const summary = summaryOf(people, { subgroups: [{ id: 'lower', invited: 9 }] })
    const frozen = summary.audiences.staff
    expect(frozen?.answered).toBe(4)
    expect(frozen?.measures.first).not.toHaveProperty('figures')
    expect(frozen?.questions.a1).not.toHaveProperty('counts')
    expect(frozen?.subgroups.lower?.questions.a1).not.toHaveProperty('counts')
  })
})
