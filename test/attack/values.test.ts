import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QuestionReport } from '#domain/disclosure/publish-figures.ts'
import { isHidden } from '#domain/disclosure/published.ts'
import type { Answers } from '#domain/question-types/answer.ts'
import type { Summary } from '#domain/summary.ts'
import { summaryOf } from '../support/instrument.ts'
import { valuesInstrument, valuesReport } from '../support/values-instrument.ts'

/**
 * The attacker reads every report there is on divisions, counts and places, of everybody and of each subgroup, and
 * subtracts: means times people from means times people, dots from dots, sums from sums.
 */

const definition = valuesInstrument
const names = ['lower', 'middle', 'top', 'upper']
const subgroups = names.map((id) => ({ id, invited: 30 }))
const ids = ['roads', 'stairs', 'place', 'secret', 'secret-place', 'secret-count'] as const

const hundredths = fc.integer({ min: -70, max: 70 }).map((value) => value / 100)
const split = fc.nat(20).map((steps) => ({ guilt: 5 * steps, 'ways-out': 100 - 5 * steps }))
const point = fc.record({ x: hundredths, y: hundredths })
const count = fc.record({ own: fc.record({ times: fc.nat(6) }) })
const person = fc.record(
  {
    roads: fc.nat(20).map((steps) => ({ smooth: 5 * steps, bumpy: 100 - 5 * steps, hole: 0 })),
    stairs: fc.nat(9).map((n) => ({
      teacher: { before: n, after: 1 },
      mentor: { before: 0, after: n },
      head: { before: 1, after: 2 },
    })),
    place: point,
    secret: split,
    'secret-place': point,
    'secret-count': count,
  },
  { requiredKeys: [] },
)
/** People who differ, or who all say the same, of whom some skip. */
const group = fc.oneof(
  fc.array(person, { maxLength: 14 }),
  fc.tuple(person, fc.nat({ max: 12 })).map(([one, length]) => Array.from({ length }, () => one)),
)
const survey = fc.record({ groups: fc.array(group, { minLength: 1, maxLength: 4 }), k: fc.integer({ min: 5, max: 8 }) })

function closed({ groups, k }: { groups: readonly (readonly object[])[]; k: number }): Summary {
  const people = groups.flatMap((group, index) =>
    group.map((answers) => ({ subgroup: names[index] ?? '', answers: answers as Answers })),
  )
  return summaryOf(people, { definition, subgroups, k })
}

const shown = (summary: Summary, id: string, subgroup?: string): QuestionReport | undefined => {
  const question = valuesReport(summary, subgroup)?.questions[id]
  return question && !isHidden(question) ? question : undefined
}

const partsShown = (summary: Summary, id: string) => names.flatMap((name) => shown(summary, id, name) ?? [])

/** What is left of a sum over people after the shown subgroups are taken away. */
const restOf = (whole: QuestionReport, parts: readonly QuestionReport[], sum: (question: QuestionReport) => number) =>
  parts.reduce((rest, part) => rest - sum(part), sum(whole))

describe('Whoever subtracts reports on divisions, counts and places', () => {
  test('finds no figure on one to four people', () => {
    fc.assert(
      fc.property(survey, (own) => {
        const summary = closed(own)
        for (const id of ids) {
          const whole = shown(summary, id)
          const parts = partsShown(summary, id)
          for (const question of [...(whole ? [whole] : []), ...parts]) expect(question.n).toBeGreaterThanOrEqual(own.k)
          if (!whole) continue
          const rest = restOf(whole, parts, ({ n }) => n)
          expect(rest === 0 || rest >= own.k, `${id}: ${rest} are left`).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('finds no group whose members all gave one answer to a sensitive question', () => {
    fc.assert(
      fc.property(survey, (own) => {
        const summary = closed(own)
        const squaresOf = (id: string) => (question: QuestionReport) =>
          id === 'secret'
            ? (question.n - 1) * (question.parts?.sd.guilt ?? 0) ** 2 +
              question.n * (question.parts?.mean.guilt ?? 0) ** 2
            : question.n * ((question.cloud?.spread ?? 0) ** 2 + (question.cloud?.length ?? 0) ** 2)
        for (const id of ['secret', 'secret-place']) {
          const whole = shown(summary, id)
          if (!whole) continue
          const parts = partsShown(summary, id)
          const n = restOf(whole, parts, (question) => question.n)
          if (n === 0) continue
          const sums = [
            restOf(
              whole,
              parts,
              (question) => question.n * (question.parts?.mean.guilt ?? question.cloud?.centre.x ?? 0),
            ),
            restOf(whole, parts, (question) => question.n * (question.cloud?.centre.y ?? 0)),
          ]
          const spread = restOf(whole, parts, squaresOf(id)) - sums.reduce((total, sum) => total + sum ** 2, 0) / n
          expect(spread, id).toBeGreaterThan(1e-6)
        }
        const counted = shown(summary, 'secret-count')
        if (!counted) return
        const parts = partsShown(summary, 'secret-count')
        if (restOf(counted, parts, ({ n }) => n) === 0) return
        expect(restOf(counted, parts, ({ sums }) => sums?.own?.times ?? 0)).toBeGreaterThan(0)
      }),
      { numRuns: 150 },
    )
  })

  test('cannot subtract a subgroup that is withheld because all agree', () => {
    const alike = Array.from({ length: 8 }, () => ({ secret: { guilt: 80, 'ways-out': 20 } }))
    const varied = Array.from({ length: 9 }, (_, index) => ({
      secret: { guilt: 10 * index, 'ways-out': 100 - 10 * index },
    }))
    const summary = closed({ groups: [alike, varied], k: 5 })
    expect(shown(summary, 'secret')).toMatchObject({ n: 17 })
    expect(valuesReport(summary, 'lower')?.questions.secret).toEqual({ hidden: true, reason: 'unanimous' })
    expect(valuesReport(summary, 'middle')?.questions.secret).toEqual({ hidden: true, reason: 'protects-others' })
  })

  test('finds nothing of a hidden question in the figures that are made of it', () => {
    fc.assert(
      fc.property(survey, (own) => {
        const summary = closed(own)
        for (const subgroup of [undefined, ...names]) {
          const report = valuesReport(summary, subgroup)
          const stairs = report?.questions.stairs
          if (stairs && isHidden(stairs)) expect(report?.figures).toEqual({})
        }
      }),
      { numRuns: 100 },
    )
  })

  test('gets of a hidden question nothing but the reason', () => {
    const four = Array.from({ length: 4 }, (_, index) => ({
      roads: { smooth: 40 + index, bumpy: 60 - index, hole: 0 },
      place: { x: 0.1 * index, y: 0.2 },
      stairs: { teacher: { before: index, after: 0 }, mentor: { before: 0, after: 0 }, head: { before: 0, after: 0 } },
    }))
    const report = valuesReport(closed({ groups: [four], k: 5 }))
    for (const id of ['roads', 'place', 'stairs'])
      expect(report?.questions[id]).toEqual({ hidden: true, reason: 'too-few-answers' })
    expect(report?.figures).toEqual({})
    expect(report?.priorities).toEqual([])
  })
})
