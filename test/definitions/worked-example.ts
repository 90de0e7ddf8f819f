import { expect } from 'vitest'
import { type Definition, questionsOfMeasure } from '#domain/definition.ts'
import { isHidden } from '#domain/disclosure/published.ts'
import { makeReport } from '#domain/report.ts'
import type { AudienceReport, ReportFigures } from '#domain/report-figures.ts'
import { personScore } from '#domain/scoring.ts'
import type { Summary } from '#domain/summary.ts'
import { SurveyTally } from '#domain/tally/survey-tally.ts'
import { type Audience, audiences } from '#domain/texts.ts'
import { type AudienceOutcome, answersOf, type Example } from './examples-file.ts'

const tolerance = 1e-6

/** What closing freezes of a school where exactly these people answered. */
function summaryOf(definition: Definition, example: Example): Summary {
  const groups = audiences.flatMap((audience) => {
    const group = example.audiences[audience]
    return group ? [{ audience, ...group }] : []
  })
  const tally = new SurveyTally(
    definition,
    groups.map(({ audience, invited }) => ({ audience, invited, subgroups: [] })),
  )
  for (const { audience, respondents } of groups)
    for (const respondent of respondents) tally.add({ audience, subgroup: '', answers: answersOf(respondent) })
  return tally.summary([], example.minimumGroup)
}

/** The report of that school. */
export function reportOn(definition: Definition, example: Example): ReportFigures {
  const report = makeReport(definition, summaryOf(definition, example), undefined, {
    language: Object.keys(definition.texts)[0] ?? 'nl',
    schoolType: definition.schoolTypes[0] ?? 'po',
  })
  if (!report) throw new Error('there is no report')
  return report
}

/** The figures that an example names, beside the same ones of the report; all of them within a millionth. */
function expectFigures(actual: object | undefined, expected: object, what: string) {
  for (const [name, value] of Object.entries(expected)) {
    const found: unknown = actual && Reflect.get(actual, name)
    const close = typeof value === 'number' && typeof found === 'number' && Math.abs(found - value) <= tolerance
    if (!close) expect(found, `${what}, ${name}`).toBe(value)
  }
}

/** The same for figures within figures: everything that is written down must be there, numbers within a millionth. */
function expectDeep(actual: unknown, expected: unknown, what: string) {
  if (typeof expected === 'object' && expected !== null) {
    expect(typeof actual, what).toBe('object')
    if (Array.isArray(expected)) expect(actual, what).toHaveLength(expected.length)
    for (const [name, value] of Object.entries(expected))
      expectDeep(Reflect.get(actual as object, name), value, `${what}, ${name}`)
  } else if (typeof expected === 'number' && typeof actual === 'number')
    expect(Math.abs(actual - expected), `${what}: ${actual} and not ${expected}`).toBeLessThanOrEqual(tolerance)
  else expect(actual, what).toBe(expected)
}

function expectMeasures(
  definition: Definition,
  summary: Summary,
  report: AudienceReport,
  expected: AudienceOutcome,
  audience: Audience,
) {
  for (const { id } of definition.measures) {
    const found = report.measures[id]
    const figures = expected.measures[id]
    expect(isHidden(found), `${audience}, ${id} is hidden`).toBe(figures === undefined)
    if (!figures || !found || isHidden(found)) continue
    // The report leaves these two out where a question of the measure is hidden; what was frozen has them.
    const frozen = summary.audiences[audience]?.measures[id]
    const sums = { dontKnow: frozen?.dontKnow, favourable: frozen?.figures?.favourable }
    expectFigures({ ...found, ...sums }, figures, `${audience}, ${id}`)
    for (const sum of [found.dontKnow, found.favourable]) expect([undefined, ...Object.values(sums)]).toContain(sum)
    expect([found.low === undefined, found.high === undefined]).toEqual([
      figures.low === undefined,
      figures.high === undefined,
    ])
  }
}

function expectOutcome({ outcome }: AudienceReport, { levels, solidLevel, ...rest }: AudienceOutcome) {
  const { firstMissing, dominant, tension } = rest
  if (levels === undefined) return expect(outcome).toBeUndefined()
  const found = Object.fromEntries((outcome?.levels ?? []).map(({ profile, status }) => [profile, status]))
  expect(found).toEqual(levels)
  expect(outcome).toMatchObject({ solidLevel, firstMissing, dominant, tension })
}

/** One audience of an example beside the report: every person's scores, every measure, and the outcome. */
export function expectAudience(definition: Definition, example: Example, report: ReportFigures, audience: Audience) {
  const expected = example.expect[audience]
  const found = report.audiences[audience]
  if (!expected || !found) throw new Error('nothing to compare')
  example.audiences[audience]?.respondents.forEach((respondent, person) => {
    for (const measure of definition.measures) {
      const questions = questionsOfMeasure(definition, measure, audience)
      const score = personScore(questions, answersOf(respondent), measure.answered)
      expectFigures({ score }, { score: expected.scores[person]?.[measure.id] }, `${person + 1}, ${measure.id}`)
    }
  })
  expectMeasures(definition, summaryOf(definition, example), found, expected, audience)
  for (const [id, figures] of Object.entries(expected.questions ?? {}))
    expectDeep(found.questions[id], figures, `${audience}, question ${id}`)
  expect(Object.keys(found.figures).sort()).toEqual(Object.keys(expected.figures ?? {}).sort())
  expectDeep(found.figures, expected.figures ?? {}, `${audience}, figures`)
  if (expected.priorities) expectDeep(found.priorities, expected.priorities, `${audience}, priorities`)
  expectOutcome(found, expected)
}

/** The gaps of an example beside those of the report; a gap that is not worked out must be hidden. */
export function expectGaps(definition: Definition, example: Example, report: ReportFigures) {
  for (const { id } of definition.measures) {
    const found = report.gaps[id]
    const expected = example.expect.gaps?.[id]
    expect(found === undefined || isHidden(found), `the gap of ${id} is hidden`).toBe(expected === undefined)
    if (expected) expectFigures(found, expected, `the gap of ${id}`)
  }
}
