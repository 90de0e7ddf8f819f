import { type Definition, type Measure, questionsOfMeasure } from '../definition.ts'
import type { Summary } from '../summary.ts'
import { type Audience, audiences } from '../texts.ts'
import { screenAudience } from './groups.ts'
import { type GroupReport, type MeasureReport, publishGroup } from './publish-figures.ts'
import { type Hidden, type HiddenReason, isHidden, type Published, publish, withhold } from './published.ts'

/** Whoever may not be at home in the school gets figures on ten people or more (privacy.md). */
const fewestOutside = 10

export const levels = ['very-positive', 'positive', 'mixed', 'to-gain'] as const
export type Level = (typeof levels)[number]

/** A measure as it may be told outside: so many of every ten answers are favourable, and its mean as a word. */
export interface OutsideFigure {
  /** 0 says "as good as none", and 10 "as good as all". */
  readonly tenths: number
  readonly level: Level
}

/** One audience as it may be told outside. */
export interface OutsideAudience {
  readonly audience: Audience
  /** At least so many people answered: a multiple of five. */
  readonly people: Published<number> | Published<Hidden>
  readonly measures: Readonly<Record<string, Published<OutsideFigure> | Published<Hidden>>>
}

/**
 * What a closed survey may tell outside the school: whole audiences, never a subgroup, and no number that another could
 * be subtracted from. The people who answered are rounded down to five and no figure says on how many it rests, so that
 * those who skipped it or answered "weet ik niet" are not the rest of anything; shares are whole tenths and means are
 * words, so that two measures with a question in common do not give back the answers to the one that differs.
 */
export function publishOutside(definition: Definition, summary: Summary): OutsideAudience[] {
  const { minimumGroup } = summary
  const k = Math.max(fewestOutside, minimumGroup)
  return audiences.flatMap((audience): OutsideAudience[] => {
    const own = summary.audiences[audience]
    if (!own) return []
    const report = publishGroup(definition, audience, screenAudience(own, minimumGroup), minimumGroup)
    const measures = definition.measures
      // Where high is no better than low there is no favourable answer.
      .filter(({ neutral }) => !neutral)
      .map((measure) => [measure.id, outsideFigure(definition, measure, audience, report, k)] as const)
    return [{ audience, people: peopleOf(report, k), measures: Object.fromEntries(measures) }]
  })
}

function peopleOf({ answered }: GroupReport, k: number) {
  if (isHidden(answered)) return answered
  return answered < k ? withhold('too-few-answers') : publish(answered - (answered % 5))
}

function outsideFigure(
  definition: Definition,
  measure: Measure,
  audience: Audience,
  report: GroupReport,
  k: number,
): Published<OutsideFigure> | Published<Hidden> {
  const own = report.measures[measure.id]
  if (!own || isHidden(own)) return own ?? withhold('not-asked')
  const asked = questionsOfMeasure(definition, measure, audience)
  const reason = whyInside(
    own,
    asked.map(({ id }) => report.questions[id]),
    { report, k },
  )
  if (reason || own.favourable === undefined) return withhold(reason ?? 'protects-others')
  const points = asked[0]?.points ?? 4
  return publish({ tenths: tenthsOf(own.favourable), level: levelOf((own.mean - 1) / (points - 1)) })
}

/** Why a measure that is in the report stays inside the school: it, or a question of it, rests on too few people. */
function whyInside(
  own: MeasureReport,
  questions: readonly (GroupReport['questions'][string] | undefined)[],
  { report, k }: { report: GroupReport; k: number },
): HiddenReason | undefined {
  if (isHidden(report.answered) || report.answered < k || own.n < k) return 'too-few-answers'
  for (const question of questions) {
    if (!question) return 'not-asked'
    if (isHidden(question)) return question.reason
    if (question.n < k) return 'too-few-answers'
    if (question.bands) return 'unanimous'
  }
  return undefined
}

/** From here on nearly all answers are alike: a word says it, and no number that comes close to everybody's answer. */
const nearlyAll = 0.95

function tenthsOf(share: number): number {
  if (share >= nearlyAll) return 10
  if (share <= 1 - nearlyAll) return 0
  return Math.min(9, Math.max(1, Math.round(share * 10)))
}

/** How far along the scale a mean is, 0 to 1, in a word: four fifths and more is very positive. */
function levelOf(along: number): Level {
  const limits: readonly number[] = [0.8, 0.6, 0.4, -Infinity]
  return levels[limits.findIndex((limit) => along >= limit - 1e-9)] ?? 'to-gain'
}

/** A measure that somebody wants to tell of an audience. */
export interface FigureChoice {
  readonly audience: Audience
  readonly measure: string
}

export const tellings = ['share', 'words'] as const
export type Telling = (typeof tellings)[number]

/** A figure on a page: how many of ten answers, or the word. Never both: together they tell more than either. */
export type PageFigure = FigureChoice & Partial<OutsideFigure>

/**
 * The chosen figures that may be told, the strongest first. Only as far as everybody can see: an order among figures
 * that look the same would tell more than they do, so there the order of the instrument stays.
 */
export function tellOutside(
  outside: readonly OutsideAudience[],
  choices: readonly FigureChoice[],
  as: Telling,
): Published<PageFigure>[] {
  const chosen = outside.flatMap(({ audience, measures }) =>
    Object.entries(measures).flatMap(([measure, figure]) => {
      const wanted = choices.some((choice) => choice.audience === audience && choice.measure === measure)
      return !wanted || isHidden(figure) ? [] : [{ audience, measure, figure }]
    }),
  )
  const rank = ({ tenths, level }: OutsideFigure) => (as === 'share' ? -tenths : levels.indexOf(level))
  return chosen
    .sort((a, b) => rank(a.figure) - rank(b.figure))
    .map(({ figure: { tenths, level }, ...choice }) =>
      publish({ ...choice, ...(as === 'share' ? { tenths } : { level }) }),
    )
}

/** The places in a list of choices of those that may not be told. */
export const hiddenChoices = (outside: readonly OutsideAudience[], choices: readonly FigureChoice[]): number[] =>
  choices.flatMap(({ audience, measure }, index) => {
    const measures = outside.find((own) => own.audience === audience)?.measures ?? {}
    const figure = Object.hasOwn(measures, measure) ? measures[measure] : undefined
    return !figure || isHidden(figure) ? [index] : []
  })
