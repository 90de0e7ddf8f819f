import type { Definition, Measure, Question } from '../definition.ts'
import { questionsFor, questionsOfMeasure } from '../definition.ts'
import { meanInterval } from '../statistics/mean-interval.ts'
import type { MeasureFigures, MeasureSummary, QuestionSummary } from '../summary.ts'
import type { Audience } from '../texts.ts'
import { isUnanimous, type ScreenedGroup } from './groups.ts'
import { type Hidden, type HiddenReason, hidden, type Published, publish } from './published.ts'

/** A measure as it may be shown. `low` and `high` are missing when all scores are equal: there is no interval then. */
export interface MeasureReport {
  readonly n: number
  readonly mean: number
  readonly sd: number
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly correction: 'finite-population' | 'none'
  readonly reason?: string | undefined
  readonly meanOfQuestions: number
  readonly dontKnow: number
  readonly favourable: number
  readonly agreement: number
  readonly alpha?: number | undefined
}

/** A question as it may be shown: counts, or for a sensitive question on which all agree a word for each option. */
export interface QuestionReport {
  readonly type: Question['type']
  readonly n: number
  readonly dontKnow: number
  readonly notApplicable: number
  readonly counts?: Readonly<Record<string, number>> | undefined
  readonly bands?: Readonly<Record<string, 'nearly-everyone' | 'nearly-nobody'>> | undefined
  readonly mean?: number | undefined
}

export interface GroupReport {
  readonly invited: number
  readonly answered: Published<number> | Published<Hidden>
  readonly response: Published<number> | Published<Hidden>
  readonly measures: Readonly<Record<string, Published<MeasureReport> | Published<Hidden>>>
  readonly questions: Readonly<Record<string, Published<QuestionReport> | Published<Hidden>>>
}

const withhold = (reason: HiddenReason) => publish(hidden(reason))

/** Everything that may be shown of one group: the one place where a summary's figures become a reply's figures. */
export function publishGroup(definition: Definition, audience: Audience, screened: ScreenedGroup): GroupReport {
  const { group } = screened
  const measures = definition.measures.map((measure) => [
    measure.id,
    publishMeasure(definition, measure, audience, screened),
  ])
  const questions = questionsFor(definition, audience).map((question) => [
    question.id,
    publishQuestion(question, group.questions[question.id], screened.question(question.id)),
  ])
  return {
    invited: group.invited,
    answered: screened.answered ? withhold(screened.answered) : publish(group.answered),
    response:
      screened.answered || group.invited === 0
        ? withhold(screened.answered ?? 'not-asked')
        : publish(group.answered / group.invited),
    measures: Object.fromEntries(measures),
    questions: Object.fromEntries(questions),
  }
}

function publishMeasure(definition: Definition, measure: Measure, audience: Audience, screened: ScreenedGroup) {
  const asked = questionsOfMeasure(definition, measure, audience)
  if (asked.length === 0) return withhold('not-asked')
  const summary = screened.group.measures[measure.id]
  const reason = screened.measure(measure.id)
  if (reason || !summary?.figures) return withhold(reason ?? 'too-few-answers')
  // Where all people score the same, the mean of a measure tells what each of them answered to a sensitive question.
  if (summary.figures.sd === 0 && asked.some((question) => question.sensitive)) return withhold('unanimous')
  return publish(measureReport(summary, summary.figures, screened.group.invited, asked[0]?.points ?? 1))
}

function measureReport(
  summary: MeasureSummary,
  figures: MeasureFigures,
  invited: number,
  points: number,
): MeasureReport {
  const { mean, sd, meanOfQuestions, favourable, agreement, alpha } = figures
  const interval = meanInterval({ n: summary.n, mean, sd, population: invited, from: 1, to: points })
  return {
    n: summary.n,
    mean,
    sd,
    ...interval,
    meanOfQuestions,
    dontKnow: summary.dontKnow,
    favourable,
    agreement,
    ...(alpha === undefined ? {} : { alpha }),
  }
}

function publishQuestion(question: Question, summary: QuestionSummary | undefined, reason: HiddenReason | undefined) {
  if (question.type === 'text') return withhold('open-answers')
  if (reason || !summary?.counts) return withhold(reason ?? 'too-few-answers')
  const { type, n, dontKnow, notApplicable, counts } = summary
  const base = { type, n, dontKnow, notApplicable }
  if (question.sensitive && isUnanimous(summary)) return publish<QuestionReport>({ ...base, bands: bands(summary) })
  const mean = type === 'rating' ? { mean: meanOfCounts(counts, n) } : {}
  return publish<QuestionReport>({ ...base, counts, ...mean })
}

/** "Vrijwel iedereen" and "vrijwel niemand" in the place of counts that would name everybody's answer. */
function bands({ counts, n }: QuestionSummary) {
  const band = (count: number) => (2 * count > n ? ('nearly-everyone' as const) : ('nearly-nobody' as const))
  return Object.fromEntries(Object.entries(counts ?? {}).map(([category, count]) => [category, band(count)]))
}

const meanOfCounts = (counts: Readonly<Record<string, number>>, n: number): number =>
  Object.entries(counts).reduce((sum, [category, count]) => sum + Number(category) * count, 0) / n
