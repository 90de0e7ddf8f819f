import type { Definition, TalkingOutcome } from './definition.ts'
import { isHidden } from './disclosure/published.ts'
import type { AudienceReport, DiscussionTopic, ReportFigures, ReportWording } from './report-figures.ts'
import { type Text, wordingFor } from './texts.ts'
import { thresholdsOf } from './thresholds.ts'

/** From this share of "weet ik niet" on, a profile is not visible to the people who were asked (T1). */
const manyDontKnow = 0.25

/** From so many points between two divisions of a hundred there is something to talk about (T7). */
const wideApart = 20

/** More topics than this do not fit in one conversation. */
const mostTopics = 6

type Outcome = Omit<ReportFigures, 'discussion'>
type Occasion = Omit<DiscussionTopic, 'questions'>

/**
 * The discussion questions that belong to this outcome. A strength comes first; then what the largest gaps mean, what
 * the cumulative model says (the first missing profile, tension), what is important and not yet good, what people could
 * not see, and where their estimates lie far apart. What fits any outcome closes the conversation.
 */
export function discussionFor(definition: Definition, outcome: Outcome, wording: ReportWording): DiscussionTopic[] {
  const reports = [outcome.audiences.parents, outcome.audiences.staff, outcome.audiences.pupils]
  const occasions: Occasion[] = [
    ...strengthOccasion(outcome),
    ...gapOccasions(outcome),
    ...reports.flatMap(audienceOccasions),
    ...reports.flatMap(apartOccasions),
    ...reports.flatMap((report) => lowOccasions(definition, outcome, report)),
    ...reports.flatMap((report) => ownOccasions(definition, report, wording)),
  ]
  const once = occasions.filter(
    (occasion, index) => occasions.findIndex((other) => isSame(other, occasion, 'topic')) === index,
  )
  const topics = once
    .map((occasion, index) => {
      // The questions about a measure or a question come with its first topic only.
      const first = once.findIndex((other) => isSame(other, occasion)) === index
      return { ...occasion, questions: questionsOn(definition, occasion, first, wording) }
    })
    .filter(({ questions }) => questions.length > 0)
    .slice(0, mostTopics)
  const general = questionsOn(definition, { topic: 'general' }, false, wording)
  return general.length === 0 ? topics : [...topics, { topic: 'general', questions: general }]
}

const isSame = (one: Occasion, other: Occasion, also?: 'topic'): boolean =>
  one.measure === other.measure && one.question === other.question && (!also || one.topic === other.topic)

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
  const improve = report.priorities.filter(({ quadrant }) => quadrant === 'improve').slice(0, 2)
  return [
    ...(firstMissing !== null ? [{ topic: 'first-missing' as const, measure: firstMissing }] : []),
    ...tension.slice(0, 1).map((measure) => ({ topic: 'tension' as const, measure })),
    ...improve.map(({ measure }) => ({ topic: 'improve' as const, measure })),
    ...notVisible.map(([measure]) => ({ topic: 'not-visible' as const, measure })),
  ]
}

/** Divisions of a hundred on which people lie far apart. */
function apartOccasions(report: AudienceReport | undefined): Occasion[] {
  return Object.entries(report?.questions ?? {})
    .filter(([, question]) => !isHidden(question) && (question.parts?.distance?.largest ?? 0) >= wideApart)
    .map(([question]) => ({ topic: 'wide-apart', question }))
}

/** Where no two groups can be compared: what is lowest, when it lies in the lower half of its scale. */
function lowOccasions(definition: Definition, { gaps }: Outcome, report: AudienceReport | undefined): Occasion[] {
  if (!report || definition.outcome || Object.keys(gaps).length > 0) return []
  const low = definition.measures.flatMap(({ id, neutral }) => {
    if (neutral) return []
    const measure = report.measures[id]
    return measure && !isHidden(measure) && measure.mean < thresholdsOf(definition, id).high
      ? [{ id, mean: measure.mean }]
      : []
  })
  return low
    .sort((a, b) => a.mean - b.mean)
    .slice(0, 2)
    .map(({ id }) => ({ topic: 'work-on', measure: id }))
}

/** Questions that bring questions to talk about, in an instrument without measures to begin with. */
function ownOccasions(
  definition: Definition,
  report: AudienceReport | undefined,
  { language }: ReportWording,
): Occasion[] {
  if (!report || definition.measures.length > 0) return []
  const talked = Object.keys(definition.texts[language]?.discussion.questions ?? {})
  return talked
    .filter((id) => report.questions[id] && !isHidden(report.questions[id]))
    .map((question) => ({ topic: 'general', question }))
}

function questionsOn(
  definition: Definition,
  { topic, measure, question }: { topic: TalkingOutcome; measure?: string | undefined; question?: string | undefined },
  withOwn: boolean,
  wording: ReportWording,
): string[] {
  const texts = definition.texts[wording.language]
  if (!texts) return []
  const reader = { audience: 'staff' as const, schoolType: wording.schoolType }
  const worded = (questions: readonly Text[] | undefined) =>
    (questions ?? []).flatMap((question) => wordingFor(question, reader) ?? [])
  const { measures, questions, outcomes } = texts.discussion
  // Surveys that opened before questions had their own have none.
  const own = measure !== undefined ? measures[measure] : question !== undefined ? questions?.[question] : undefined
  const title = measure === undefined ? '' : (wordingFor(texts.measures[measure]?.title, reader) ?? measure)
  // What fits any outcome is said once, at the end.
  const ofTopic = topic === 'general' && question !== undefined ? [] : worded(outcomes[topic])
  return [...ofTopic, ...(withOwn ? worded(own) : [])].map((sentence) => sentence.replaceAll('{measure}', title))
}
