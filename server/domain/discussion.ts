import type { Definition, TalkingOutcome } from './definition.ts'
import { isHidden } from './disclosure/published.ts'
import type { AudienceReport, DiscussionTopic, ReportFigures, ReportWording } from './report-figures.ts'
import { type Text, wordingFor } from './texts.ts'

/** From this share of "weet ik niet" on, a profile is not visible to the people who were asked (T1). */
const manyDontKnow = 0.25

/** More topics than this do not fit in one conversation. */
const mostTopics = 6

type Outcome = Omit<ReportFigures, 'discussion'>

/**
 * The discussion questions that belong to this outcome. A strength comes first; then what the largest gaps mean, what
 * the cumulative model says (the first missing profile, tension) and what people could not see.
 */
export function discussionFor(definition: Definition, outcome: Outcome, wording: ReportWording): DiscussionTopic[] {
  const occasions = [
    ...strengthOccasion(outcome),
    ...gapOccasions(outcome),
    ...audienceOccasions(outcome.audiences.parents),
    ...audienceOccasions(outcome.audiences.staff),
    ...audienceOccasions(outcome.audiences.pupils),
  ]
  const once = occasions.filter(
    ({ topic, measure }, index) =>
      occasions.findIndex((other) => other.topic === topic && other.measure === measure) === index,
  )
  return once
    .map(({ topic, measure }, index) => {
      // The questions about a profile come with its first topic only.
      const first = once.findIndex((other) => other.measure === measure) === index
      return { topic, measure, questions: questionsOn(definition, topic, measure, first, wording) }
    })
    .filter(({ questions }) => questions.length > 0)
    .slice(0, mostTopics)
}

type Occasion = Pick<DiscussionTopic, 'topic' | 'measure'>

/** The strength, where it is one: the best of five profiles can still be one that parents do not see. */
function strengthOccasion({ strength, gaps }: Outcome): Occasion[] {
  if (strength === null) return []
  const gap = gaps[strength]
  return gap && !isHidden(gap) && gap.quadrant !== 'sustain' ? [] : [{ topic: 'sustain', measure: strength }]
}

/** The gaps that count, largest first; a measure that is low on both sides comes after them. */
function gapOccasions({ gaps }: Outcome): Occasion[] {
  const shown = Object.entries(gaps).flatMap(([measure, gap]) => (isHidden(gap) ? [] : [{ measure, gap }]))
  const counting = shown
    .filter(({ gap }) => gap.reading === 'larger-than-chance' && gap.quadrant !== 'sustain')
    .sort((a, b) => Math.abs(b.gap.difference) - Math.abs(a.gap.difference))
  const low = shown.filter(({ gap }) => gap.quadrant === 'work-on' && gap.reading !== 'larger-than-chance')
  return [...counting, ...low].map(({ measure, gap }) => ({ topic: gap.quadrant, measure }))
}

function audienceOccasions(report: AudienceReport | undefined): Occasion[] {
  if (!report) return []
  const notVisible = Object.entries(report.measures).filter(([, measure]) =>
    isHidden(measure) ? measure.reason === 'mostly-dont-know' : (measure.dontKnow ?? 0) >= manyDontKnow,
  )
  const { firstMissing, tension } = report.outcome ?? { firstMissing: null, tension: [] }
  return [
    ...(firstMissing !== null ? [{ topic: 'first-missing' as const, measure: firstMissing }] : []),
    ...tension.slice(0, 1).map((measure) => ({ topic: 'tension' as const, measure })),
    ...notVisible.map(([measure]) => ({ topic: 'not-visible' as const, measure })),
  ]
}

function questionsOn(
  definition: Definition,
  topic: TalkingOutcome,
  measure: string,
  withMeasure: boolean,
  wording: ReportWording,
): string[] {
  const texts = definition.texts[wording.language]
  if (!texts) return []
  const reader = { audience: 'staff' as const, schoolType: wording.schoolType }
  const worded = (questions: readonly Text[] | undefined) =>
    (questions ?? []).flatMap((question) => wordingFor(question, reader) ?? [])
  const title = wordingFor(texts.measures[measure]?.title, reader) ?? measure
  const ofMeasure = withMeasure ? worded(texts.discussion.measures[measure]) : []
  return [...worded(texts.discussion.outcomes[topic]), ...ofMeasure].map((question) =>
    question.replaceAll('{measure}', title),
  )
}
