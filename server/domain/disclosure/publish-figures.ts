import type { Definition, Measure, Question } from '../definition.ts'
import { questionsFor, questionsOfMeasure } from '../definition.ts'
import { meanInterval } from '../statistics/mean-interval.ts'
import type { Moments } from '../statistics/moments.ts'
import type { GroupSummary, MeasureFigures, MeasureSummary } from '../summary.ts'
import type { Audience } from '../texts.ts'
import type { ScreenedGroup } from './groups.ts'
import { hasValues, type ValuesReport, valuesOf } from './publish-values.ts'
import { type Hidden, type Published, publish, withhold } from './published.ts'
import { type Band, bandsOf, questionInWords, questionWithheld, tellsOnEachPerson } from './unanimous.ts'

/** A measure as it may be shown. `low` and `high` are missing when all scores are equal: there is no interval then. */
export interface MeasureReport {
  readonly n: number
  readonly mean: number
  readonly sd: number
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly correction: 'finite-population' | 'none'
  readonly reason?: string | undefined
  /** These three are sums over the questions: they are missing where a question is hidden, which they would betray. */
  readonly meanOfQuestions?: number | undefined
  readonly dontKnow?: number | undefined
  readonly favourable?: number | undefined
  readonly agreement: number
  readonly alpha?: number | undefined
}

/** A question as it may be shown: counts, or for a sensitive question on which all agree a word for each option. */
export interface QuestionReport extends ValuesReport {
  readonly type: Question['type']
  readonly n: number
  readonly dontKnow: number
  readonly notApplicable: number
  readonly bands?: Readonly<Record<string, Band>> | undefined
}

export interface GroupReport {
  readonly invited: number
  readonly answered: Published<number> | Published<Hidden>
  readonly response: Published<number> | Published<Hidden>
  readonly measures: Readonly<Record<string, Published<MeasureReport> | Published<Hidden>>>
  readonly questions: Readonly<Record<string, Published<QuestionReport> | Published<Hidden>>>
}

/** Everything that may be shown of one group: the one place where a summary's figures become a reply's figures. */
export function publishGroup(
  definition: Definition,
  audience: Audience,
  screened: ScreenedGroup,
  minimumGroup: number,
): GroupReport {
  const { group } = screened
  const measures = definition.measures.map((measure) => [
    measure.id,
    publishMeasure(definition, measure, audience, screened, minimumGroup),
  ])
  const questions = questionsFor(definition, audience).map((question) => [
    question.id,
    publishQuestion(definition, question, screened),
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

function publishMeasure(
  definition: Definition,
  measure: Measure,
  audience: Audience,
  screened: ScreenedGroup,
  minimumGroup: number,
) {
  const asked = questionsOfMeasure(definition, measure, audience)
  if (asked.length === 0) return withhold('not-asked')
  const { group } = screened
  const summary = group.measures[measure.id]
  const reason = screened.measure(measure.id)
  if (reason || !summary?.figures) return withhold(reason ?? 'too-few-answers')
  if (tellsOnEachPerson(definition, measure.id, group)) return withhold('unanimous')
  const allShown = asked.every(({ id }) => !screened.question(id) && !questionInWords(definition, id, group))
  const { mean, sd, agreement, alpha } = summary.figures
  return publish<MeasureReport>({
    n: summary.n,
    mean,
    sd,
    ...intervalOf(group, { n: summary.n, mean, sd }, asked[0]?.points ?? 1),
    agreement,
    ...(allShown ? sumsOverQuestions(summary, summary.figures) : {}),
    ...(alpha && alpha.n >= minimumGroup ? { alpha: alpha.value } : {}),
  })
}

/**
 * The interval of a mean. Where more people answered than were invited nobody knows of how many they are a part, also
 * when those with a score happen to be as many as were invited.
 */
function intervalOf({ invited, answered }: GroupSummary, moments: Moments, points: number) {
  const more = answered > invited
  const interval = meanInterval({ ...moments, population: more ? null : invited, from: 1, to: points })
  if (!more || interval.correction !== 'none' || interval.reason === 'all-equal') return interval
  return { ...interval, reason: 'more-answers-than-invited' }
}

const sumsOverQuestions = ({ dontKnow }: MeasureSummary, { meanOfQuestions, favourable }: MeasureFigures) => ({
  meanOfQuestions,
  dontKnow,
  favourable,
})

function publishQuestion(definition: Definition, question: Question, screened: ScreenedGroup) {
  if (question.type === 'text') return withhold('open-answers')
  const summary = screened.group.questions[question.id]
  const reason = screened.question(question.id)
  if (reason || !summary) return withhold(reason ?? 'too-few-answers')
  const { type, n, dontKnow, notApplicable, counts = {}, bands } = summary
  const base = { type, n, dontKnow, notApplicable }
  if (bands) return publish<QuestionReport>({ ...base, bands })
  if (!hasValues(summary)) return withhold('too-few-answers')
  if (questionInWords(definition, question.id, screened.group))
    return publish<QuestionReport>({ ...base, bands: bandsOf(counts, n) })
  if (questionWithheld(definition, question.id, screened.group)) return withhold('unanimous')
  return publish<QuestionReport>({ ...base, ...valuesOf(question, summary) })
}
