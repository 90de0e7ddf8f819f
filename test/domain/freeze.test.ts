import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { schoolFigure } from '#domain/disclosure/benchmark.ts'
import { freezeSummary } from '#domain/disclosure/freeze.ts'
import { makeReport } from '#domain/report.ts'
import type { AudienceSummary, GroupSummary, Summary } from '#domain/summary.ts'
import { type Answered, summaryOf, tinyInstrument } from '../support/instrument.ts'
import { closeRandom, randomSurvey, subgroupNames } from '../support/random-survey.ts'

/** As it is read back from the database, years later. */
const frozen = (summary: Summary): Summary =>
  JSON.parse(JSON.stringify(freezeSummary(tinyInstrument, summary))) as Summary

const reportsOf = (summary: Summary) =>
  [undefined, '', ...subgroupNames].map((subgroup) =>
    makeReport(tinyInstrument, summary, subgroup, { language: 'nl', schoolType: 'po' }),
  )

/** On how many people something rests that is found by taking the parts from the whole. */
function restOf(all: AudienceSummary, count: (group: GroupSummary) => number | undefined): number {
  const whole = count(all)
  if (whole === undefined) return 0
  return Object.values(all.subgroups).reduce((rest, group) => rest - (count(group) ?? 0), whole)
}

const told = <T extends { hidden?: unknown }>(figure: T | undefined): T | undefined =>
  figure?.hidden === undefined ? figure : undefined

/** Everything in a frozen summary that somebody could subtract. */
const counted: readonly (readonly [string, (group: GroupSummary) => number | undefined])[] = [
  ...tinyInstrument.questions.flatMap(
    ({ id }) =>
      [
        [`the counts of ${id}`, ({ questions }: GroupSummary) => (questions[id]?.counts ? questions[id].n : undefined)],
        [`who answered ${id}`, ({ questions }: GroupSummary) => told(questions[id])?.n],
        [`who looked at ${id}`, ({ questions }: GroupSummary) => told(questions[id])?.asked],
      ] as const,
  ),
  ...tinyInstrument.measures.flatMap(
    ({ id }) =>
      [
        [`the scores of ${id}`, ({ measures }: GroupSummary) => (measures[id]?.figures ? measures[id].n : undefined)],
        [`who has a score of ${id}`, ({ measures }: GroupSummary) => told(measures[id])?.n],
        [`who answered any of ${id}`, ({ measures }: GroupSummary) => told(measures[id])?.people],
      ] as const,
  ),
]

describe('What is kept of a survey when its answers are gone', () => {
  test('does not hold the answers of the one person who is not in the subgroup that is shown', () => {
    const person = (subgroup: string, a1: number): Answered => ({ subgroup, answers: { a1, a2: 2, a3: 2 } })
    const many = Array.from({ length: 12 }, (_, index) => person('lower', 1 + (index % 3)))
    const summary = summaryOf([...many, person('upper', 4)], {
      subgroups: ['lower', 'upper'].map((id) => ({ id, invited: 20 })),
    })
    const staff = frozen(summary).audiences.staff
    expect(staff?.questions.a1?.counts).toMatchObject({ '4': 1 })
    for (const part of ['lower', 'upper']) {
      expect(staff?.subgroups[part]?.questions.a1).toMatchObject({ n: 0, asked: 0 })
      expect(staff?.subgroups[part]?.questions.a1).not.toHaveProperty('counts')
      expect(staff?.subgroups[part]?.measures.first).not.toHaveProperty('figures')
    }
  })

  test('has no figure on one to four people, nor one that is found by subtracting', () => {
    fc.assert(
      fc.property(randomSurvey, (survey) => {
        for (const all of Object.values(frozen(closeRandom(survey)).audiences)) {
          for (const [what, count] of counted) {
            const rest = restOf(all, count)
            expect(rest === 0 || rest >= survey.k, `${what}: ${rest}`).toBe(true)
            for (const group of [all, ...Object.values(all.subgroups)]) {
              const n = count(group) ?? 0
              expect(n === 0 || n >= survey.k, `${what}: ${n}`).toBe(true)
            }
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('says nothing of who was counted in a subgroup that is hidden', () => {
    fc.assert(
      fc.property(randomSurvey, (survey) => {
        for (const all of Object.values(frozen(closeRandom(survey)).audiences))
          for (const { hidden, answered, questions, measures } of Object.values(all.subgroups)) {
            if (!hidden) continue
            expect(answered).toBe(0)
            for (const { n, asked, dontKnow, notApplicable } of Object.values(questions))
              expect([n, asked, dontKnow, notApplicable]).toEqual([0, 0, 0, 0])
            for (const { n, people, dontKnow, dontKnowPeople, figures } of Object.values(measures))
              expect([n, people, dontKnow, dontKnowPeople, figures]).toEqual([0, 0, 0, 0, undefined])
          }
      }),
      { numRuns: 100 },
    )
  })

  test('makes the same report as everything would, of everybody and of each subgroup', () => {
    fc.assert(
      fc.property(randomSurvey, (survey) => {
        const summary = closeRandom(survey)
        expect(reportsOf(frozen(summary))).toEqual(reportsOf(summary))
        for (const audience of ['staff', 'parents'] as const)
          for (const { id } of tinyInstrument.measures)
            expect(schoolFigure(tinyInstrument, frozen(summary), audience, id)).toEqual(
              schoolFigure(tinyInstrument, summary, audience, id),
            )
      }),
      { numRuns: 300 },
    )
  })

  test('stays as it is when it is frozen once more', () => {
    fc.assert(
      fc.property(randomSurvey, (survey) => {
        const once = frozen(closeRandom(survey))
        expect(frozen(once)).toEqual(once)
      }),
      { numRuns: 50 },
    )
  })
})
