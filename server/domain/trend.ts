import type { AudienceTrend } from './api/comparisons.ts'
import { type Asked, isComparable, isComparableFigure, isComparableQuestion } from './comparable.ts'
import { type Definition, type QuestionOfType, questionsFor } from './definition.ts'
import { publishFigureTrend, publishPartTrend, publishRatingTrend, publishTrend } from './disclosure/publish-trend.ts'
import type { AudienceReport, ReportFigures } from './report-figures.ts'
import { type Audience, audiences } from './texts.ts'
import { thresholdsOf } from './thresholds.ts'

export type Reported = Asked & { readonly report: ReportFigures | undefined }
type Waves = readonly [now: AudienceReport, then: AudienceReport]

/** What an earlier report has on what a later one followed, for the audiences that both have. */
export function makeTrend(now: Reported, then: Reported): Partial<Record<Audience, AudienceTrend>> {
  const both = audiences.flatMap((audience): [Audience, AudienceTrend][] => {
    const [after, before] = [now.report?.audiences[audience], then.report?.audiences[audience]]
    return after && before ? [[audience, trendOf(now, then, audience, [after, before])]] : []
  })
  return Object.fromEntries(both)
}

function trendOf(now: Reported, then: Reported, audience: Audience, waves: Waves): AudienceTrend {
  const { definition } = now
  const same = (question: string) => isComparableQuestion(now, then, audience, question)
  const measures = definition.measures.map(({ id }) => {
    const comparable = isComparable(now, then, audience, id)
    return [id, publishTrend(waves, id, { comparable, counts: thresholdsOf(definition, id).gap })]
  })
  const questions = ratingsOfTheirOwn(definition, audience).map((question) => {
    const compared = { comparable: same(question.id), counts: countsFrom(rangeOf(question)) }
    return [question.id, publishRatingTrend(waves, question.id, compared)]
  })
  const parts = splitsOf(definition, audience).map(({ id, parts }) => {
    const compared = { comparable: same(id), counts: countsFrom(100) }
    return [
      id,
      Object.fromEntries(parts.map((part) => [part, publishPartTrend(waves, { question: id, part }, compared)])),
    ]
  })
  return {
    measures: Object.fromEntries(measures),
    questions: Object.fromEntries(questions),
    parts: Object.fromEntries(parts),
    figures: figuresOf(now, then, audience, waves),
  }
}

function figuresOf(now: Reported, then: Reported, audience: Audience, [after, before]: Waves) {
  const found = (now.definition.figures ?? []).flatMap(({ id }) => {
    const comparable = isComparableFigure(now, then, audience, id)
    const figure = publishFigureTrend(after.figures[id], before.figures[id], { comparable })
    return figure ? [[id, figure] as const] : []
  })
  return Object.fromEntries(found)
}

/** A tenth of a scale: below it a difference is called small, as for measures without thresholds of their own. */
const countsFrom = (range: number): number => 0.1 * range

const rangeOf = ({ from, points }: QuestionOfType<'rating'>): number => (from === 0 ? points : points - 1)

/** Ratings that are part of a measure are followed there. */
const ratingsOfTheirOwn = (definition: Definition, audience: Audience): QuestionOfType<'rating'>[] =>
  questionsFor(definition, audience).filter(
    (question): question is QuestionOfType<'rating'> =>
      question.type === 'rating' && !definition.measures.some(({ mean }) => mean.includes(question.id)),
  )

const splitsOf = (definition: Definition, audience: Audience): QuestionOfType<'split'>[] =>
  questionsFor(definition, audience).filter(
    (question): question is QuestionOfType<'split'> => question.type === 'split',
  )
