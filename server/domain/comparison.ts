import { type Definition, type Measure, questionsOfMeasure } from './definition.ts'
import { type ComparedGroup, publishThemes, type Theme, type ThemeReport } from './disclosure/publish-comparison.ts'
import { makeReport } from './report.ts'
import type { Summary } from './summary.ts'
import { type Audience, audiences, type SchoolType, wordingFor } from './texts.ts'

/** A closed survey of a school. */
export interface ClosedSurvey {
  readonly id: string
  readonly title: string
  readonly closedOn: string
  readonly definition: Definition
  readonly schoolType: SchoolType
  readonly summary: Summary
}

/** Surveys that ask different people about the same themes, beside each other. */
export interface Comparison {
  /** The most people that any of the surveys wants behind a figure. */
  readonly minimumGroup: number
  readonly surveys: readonly (Pick<ClosedSurvey, 'id' | 'title' | 'closedOn'> & { readonly audiences: Audience[] })[]
  readonly measures: readonly (ThemeReport & { readonly title: string })[]
}

/** Fewer themes in common than this is a word in common: two instruments can both have a measure called teaching. */
const fewestShared = 2
const leastShared = 0.5

/**
 * The surveys that can be laid side by side, the latest first as given, and only the latest with each instrument. Which
 * instruments belong together, their measures say: at least half of them have the same ids on as many points.
 */
export function makeComparisons(surveys: readonly ClosedSurvey[], language: string): Comparison[] {
  const latest = surveys.filter(
    ({ definition }, index) => surveys.findIndex((other) => other.definition.id === definition.id) === index,
  )
  return families(latest).flatMap((family) => {
    const measures = compare(family, language)
    const used = new Set(measures.flatMap(({ groups }) => groups.map(({ surveyId }) => surveyId)))
    const reports = publishThemes(measures)
    const titled = reports.map((report, index) => ({ ...report, title: measures[index]?.title ?? report.id }))
    if (titled.length === 0) return []
    return [
      {
        minimumGroup: Math.max(...family.map(({ summary }) => summary.minimumGroup)),
        surveys: family.filter(({ id }) => used.has(id)).map(described),
        measures: titled,
      },
    ]
  })
}

const described = ({ id, title, closedOn, summary }: ClosedSurvey) => ({
  ...{ id, title, closedOn },
  audiences: audiences.filter((audience) => summary.audiences[audience]),
})

/** Surveys whose instruments share their measures, directly or by way of a third. */
function families(surveys: readonly ClosedSurvey[]): ClosedSurvey[][] {
  const left = new Set(surveys)
  const found: ClosedSurvey[][] = []
  for (const survey of surveys) {
    if (!left.delete(survey)) continue
    const family = [survey]
    for (const member of family)
      for (const other of left)
        if (belongTogether(member.definition, other.definition)) {
          left.delete(other)
          family.push(other)
        }
    if (family.length > 1) found.push(family)
  }
  return found
}

function belongTogether(one: Definition, other: Definition): boolean {
  const [ones, others] = [one, other].map((definition) => definition.measures.map((own) => keyOf(definition, own)))
  const shared = ones?.filter((key) => others?.includes(key)).length ?? 0
  return shared >= fewestShared && [ones, others].every((keys) => shared >= leastShared * (keys?.length ?? 0))
}

const keyOf = (definition: Definition, measure: Measure) => `${measure.id} ${pointsOf(definition, measure)}`

function pointsOf(definition: Definition, measure: Measure): number {
  const points = definition.audiences.map((audience) => questionsOfMeasure(definition, measure, audience)[0]?.points)
  return points.find((own) => own !== undefined) ?? 0
}

/** The measures that two audiences or more were asked about, in the order of the first instrument that has them. */
function compare(family: readonly ClosedSurvey[], language: string): (Theme & { readonly title: string })[] {
  const reported = family.map((survey) => ({ survey, report: reportOf(survey) }))
  const measures = family.flatMap(({ definition }) => definition.measures.map((own) => ({ definition, own })))
  const keys = [...new Map(measures.map(({ definition, own }) => [keyOf(definition, own), own.id]))]
  return keys.flatMap(([key, id]) => {
    const withIt = reported.filter(({ survey: { definition } }) =>
      definition.measures.some((own) => keyOf(definition, own) === key),
    )
    const groups = audiences.flatMap((audience): ComparedGroup[] => {
      const found = withIt.find(({ survey, report }) => report?.audiences[audience] && isAsked(survey, id, audience))
      const report = found?.report?.audiences[audience]
      return found && report ? [{ audience, surveyId: found.survey.id, closedOn: found.survey.closedOn, report }] : []
    })
    const [first] = withIt
    if (!first || groups.length < 2 || new Set(groups.map(({ surveyId }) => surveyId)).size < 2) return []
    return [{ id, points: Number(key.split(' ')[1]), groups, title: titleOf(first.survey, id, language) }]
  })
}

const reportOf = ({ definition, summary, schoolType }: ClosedSurvey) =>
  makeReport(definition, summary, undefined, { language: firstLanguage(definition), schoolType })

function isAsked({ definition }: ClosedSurvey, id: string, audience: Audience): boolean {
  const measure = definition.measures.find((own) => own.id === id)
  return measure !== undefined && questionsOfMeasure(definition, measure, audience).length > 0
}

function titleOf({ definition, schoolType }: ClosedSurvey, id: string, language: string): string {
  const texts = definition.texts[language] ?? definition.texts[firstLanguage(definition)]
  const reader = { audience: definition.audiences[0] ?? 'staff', schoolType }
  return wordingFor(texts?.measures[id]?.title, reader) ?? id
}

const firstLanguage = ({ texts }: Definition): string => Object.keys(texts)[0] ?? 'nl'
