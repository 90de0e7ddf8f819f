import { gapReading } from '../profile-levels.ts'
import { type Moments, moments } from '../statistics/moments.ts'
import { welchDifference } from '../statistics/welch-difference.ts'
import type { FigureReport } from './derived-figures.ts'
import type { GroupReport, QuestionReport } from './publish-figures.ts'
import { type Hidden, isHidden, type Published, publish, withhold } from './published.ts'

/** A mean at an earlier time, and how it has changed since. */
export interface TrendReport {
  readonly n: number
  readonly mean: number
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly change: {
    readonly difference: number
    readonly low?: number | undefined
    readonly high?: number | undefined
    readonly reading: ReturnType<typeof gapReading>
  }
}

/** A named number at an earlier time; how certain a change of it is, its parts do not tell. */
export interface FigureTrend {
  readonly n: number
  readonly value: number
  readonly difference: number
}

export type TrendFigure = Published<TrendReport> | Published<Hidden>

/** Whether both times asked the same, and from which difference it counts. */
export interface Compared {
  readonly comparable: boolean
  readonly counts: number
}

type Asked<T> = Published<T> | Published<Hidden> | undefined
type Waves = readonly [now: GroupReport, then: GroupReport]

/**
 * A measure then and now, made from the two published measures: both sides obey the minimum (rule 8), and a measure
 * whose questions or texts changed has no trend. Waves are independent samples, and the statement is about change, so
 * the number invited plays no part (T10).
 */
export function publishTrend([now, then]: Waves, measure: string, compared: Compared): TrendFigure {
  return between([now.measures[measure], then.measures[measure]], compared, (report) => report)
}

/** The same for a rating that is part of no measure. */
export function publishRatingTrend([now, then]: Waves, question: string, compared: Compared): TrendFigure {
  return between([now.questions[question], then.questions[question]], compared, ratingMoments)
}

/** The same for one part of a division of a hundred. */
export function publishPartTrend(
  [now, then]: Waves,
  { question, part }: { question: string; part: string },
  compared: Compared,
): TrendFigure {
  return between([now.questions[question], then.questions[question]], compared, ({ n, parts }) => {
    const [mean, sd] = [parts?.mean[part], parts?.sd[part]]
    return mean === undefined || sd === undefined ? undefined : { n, mean, sd }
  })
}

/** A named number then and now; undefined where either is not shown. */
export function publishFigureTrend(
  now: Published<FigureReport> | undefined,
  then: Published<FigureReport> | undefined,
  { comparable }: Pick<Compared, 'comparable'>,
): Published<FigureTrend> | Published<Hidden> | undefined {
  if (!now || !then) return undefined
  if (!comparable) return withhold('changed')
  return publish({ n: then.n, value: then.value, difference: now.value - then.value })
}

function between<T>(
  [now, then]: readonly [Asked<T>, Asked<T>],
  { comparable, counts }: Compared,
  momentsOf: (report: T) => (Moments & Pick<TrendReport, 'low' | 'high'>) | undefined,
): TrendFigure {
  if (!now || !then) return withhold('not-asked')
  if (!comparable) return withhold('changed')
  if (isHidden(now)) return publish(now)
  if (isHidden(then)) return publish(then)
  const [after, before] = [momentsOf(now), momentsOf(then)]
  // A question that is shown in words has no mean: with one, everybody's answer would be known.
  if (!after || !before) return withhold('unanimous')
  const { n, mean, low, high } = before
  return publish({ n, mean, low, high, change: changeBetween(after, before, counts) })
}

function ratingMoments({ counts }: QuestionReport): Moments | undefined {
  if (!counts) return undefined
  return moments(Object.entries(counts).flatMap(([point, count]) => Array<number>(count).fill(Number(point))))
}

/** Where everybody answered alike there is no spread to tell chance from change. */
function changeBetween(after: Moments, before: Moments, counts: number): TrendReport['change'] {
  const [a, b] = [after, before].map(({ n, mean, sd }) => ({ n, mean, sd, population: null }))
  if (!a || !b || a.sd === 0 || b.sd === 0) {
    const difference = after.mean - before.mean
    const [low, high] = [Math.min(0, difference), Math.max(0, difference)]
    return { difference, reading: gapReading({ difference, low, high }, counts) }
  }
  const { difference, low, high } = welchDifference(a, b, { finitePopulation: false })
  return { difference, low, high, reading: gapReading({ difference, low, high }, counts) }
}
