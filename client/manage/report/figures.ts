import type { Benchmark, Trend } from '#domain/api/comparisons.ts'
import type { DefinitionView } from '#domain/api/definitions.ts'
import type { Report } from '#domain/api/reports.ts'
import type { School } from '#domain/api/schools.ts'
import type { Survey } from '#domain/api/surveys.ts'
import { type Hidden, isHidden } from '#domain/disclosure/published.ts'
import type { Audience } from '#domain/texts.ts'
import type { Words } from '../words.ts'

/** All that the sections of the report page draw from. */
export interface ReportView {
  readonly words: Words
  readonly report: Report
  readonly definition: DefinitionView
  readonly survey: Survey
  readonly school: School
  readonly benchmark: Benchmark
  readonly trend: Trend
}

export type AudienceReport = NonNullable<Report['audiences'][Audience]>
export type MeasureReport = Exclude<AudienceReport['measures'][string], { hidden: true }>
export type QuestionReport = Exclude<AudienceReport['questions'][string], { hidden: true }>
export type GapReport = Exclude<Report['gaps'][string], { hidden: true }>
type MeasureView = DefinitionView['measures'][number]

const audienceOrder: readonly Audience[] = ['staff', 'parents', 'pupils']

/** The audiences of a report in a fixed order: the team first, because that is who reads it. */
export const audiencesOf = ({ audiences }: Pick<Report, 'audiences'>): [Audience, AudienceReport][] =>
  audienceOrder.flatMap((audience): [Audience, AudienceReport][] => {
    const own = audiences[audience]
    return own ? [[audience, own]] : []
  })

/** Whether a report has any figure at all beside how many were invited. */
export const hasFigures = ({ audiences }: Pick<Report, 'audiences'>): boolean =>
  audiencesOf({ audiences }).some(([, { measures, questions }]) =>
    [...Object.values(measures), ...Object.values(questions)].some((figure) => !isHidden(figure)),
  )

/** How a measure is called in the language of the report. */
export const titleOf = ({ measures }: Pick<DefinitionView, 'measures'>, id: string): string =>
  measures.find((measure) => measure.id === id)?.title ?? id

/** Measures on the same number of points belong in one chart. */
export function measuresByPoints(measures: readonly MeasureView[]): { points: number; measures: MeasureView[] }[] {
  const points = [...new Set(measures.map((measure) => measure.points))]
  return points.map((count) => ({ points: count, measures: measures.filter((measure) => measure.points === count) }))
}

/** The gaps that may be shown, the largest first; and the others with the reason why not. */
export function gapsBySize({ gaps }: Pick<Report, 'gaps'>): {
  readonly known: { measure: string; gap: GapReport }[]
  readonly hidden: { measure: string; reason: Hidden['reason'] }[]
} {
  const all = Object.entries(gaps)
  return {
    known: all
      .flatMap(([measure, gap]) => (isHidden(gap) ? [] : [{ measure, gap }]))
      .sort((a, b) => Math.abs(b.gap.difference) - Math.abs(a.gap.difference)),
    hidden: all.flatMap(([measure, gap]) => (isHidden(gap) ? [{ measure, reason: gap.reason }] : [])),
  }
}

/** What the response of a group is worth (T3). */
export type ResponseWorth = 'all' | 'more-than-invited' | 'at-least-half' | 'less-than-half' | 'too-few' | 'protected'

export function responseWorth({ invited, answered }: Pick<AudienceReport, 'invited' | 'answered'>): ResponseWorth {
  if (typeof answered !== 'number') return answered.reason === 'protects-others' ? 'protected' : 'too-few'
  if (answered > invited) return 'more-than-invited'
  if (answered === invited) return 'all'
  return answered / invited >= 0.5 ? 'at-least-half' : 'less-than-half'
}

/** From this share of "weet ik niet" on, a measure is not visible to the people who were asked (T1). */
export const manyDontKnow = 0.25

/** Whether people could not see something: many of them said so, or so many that there is no figure left. */
export function isNotVisible(measure: AudienceReport['measures'][string] | undefined): boolean {
  if (!measure) return false
  return isHidden(measure) ? measure.reason === 'mostly-dont-know' : (measure.dontKnow ?? 0) >= manyDontKnow
}

/** The share of "weet ik niet" as it may be written: on a handful of people in words. */
export function dontKnowShare({ n, dontKnow }: Pick<MeasureReport, 'n' | 'dontKnow'>, words: Words): string {
  const { visibility } = words.texts.report
  // Left out by the server, because it would tell of a question that is hidden.
  if (dontKnow === undefined) return '–'
  const many = dontKnow >= manyDontKnow
  if (!mayBePercent(n)) return many ? visibility.quarterOrMore : visibility.lessThanQuarter
  return many ? `${words.format.percent(dontKnow)} ${visibility.many}` : words.format.percent(dontKnow)
}

/** How much a group agrees within itself, by Van der Eijk's A (T5). */
export const agreementBand = (agreement: number): 'agree' | 'divided' | 'split' =>
  agreement >= 0.6 ? 'agree' : agreement >= 0.3 ? 'divided' : 'split'

/** Percentages on a handful of people suggest more than there is: below ten, people are counted (privacy rule 2). */
const fewestForPercent = 10

export const mayBePercent = (n: number): boolean => n >= fewestForPercent

/** A part of a group as it may be written: "3 van 8", from ten people on "38% (5)". */
export function partOf(count: number, n: number, { texts, format }: Words): string {
  if (!mayBePercent(n)) return texts.report.countOf(format.integer(count), format.integer(n))
  return `${format.percent(count / n)} (${format.integer(count)})`
}

/** The mark from 1 to 10 that belongs to a score from 1 to `points` (T1). */
export const asMark = (score: number, points: number): number => 1 + (9 * (score - 1)) / (points - 1)

/** What measures are called: the profiles of the cumulative model, and parts of anything else. */
export const measureWord = ({ words: { texts }, definition }: Pick<ReportView, 'words' | 'definition'>): string =>
  definition.outcome ? texts.report.scores.measure : texts.values.measure

/** Whether people also give a mark from 1 to 10: then the scores of the themes can be read as marks beside it. */
export const asksForMark = ({ questionnaires }: Pick<DefinitionView, 'questionnaires'>): boolean =>
  Object.values(questionnaires).some(({ sections }) =>
    sections.some(({ questions }) =>
      questions.some((question) => question.type === 'rating' && question.points === 10 && question.from !== 0),
    ),
  )

/** Where nothing is calculated, the answers themselves are what there is to talk about, so they come first. */
export const questionsComeFirst = ({ measures, figures }: Pick<DefinitionView, 'measures' | 'figures'>): boolean =>
  measures.length === 0 && figures.length === 0
