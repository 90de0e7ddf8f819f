import { gapReading } from '../profile-levels.ts'
import { welchDifference } from '../statistics/welch-difference.ts'
import type { GroupReport, MeasureReport } from './publish-figures.ts'
import { type Hidden, isHidden, type Published, publish, withhold } from './published.ts'

/** A measure at an earlier time, and how it has changed since. */
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

/**
 * A measure then and now, made from the two published measures: both sides obey the minimum (rule 8), and a measure
 * whose questions or texts changed has no trend. Waves are independent samples, and the statement is about change, so
 * the number invited plays no part (T10).
 */
export function publishTrend(
  now: GroupReport,
  then: GroupReport,
  measure: string,
  { comparable, counts }: { comparable: boolean; counts: number },
): Published<TrendReport> | Published<Hidden> {
  const [after, before] = [now.measures[measure], then.measures[measure]]
  if (!after || !before) return withhold('not-asked')
  if (!comparable) return withhold('changed')
  if (isHidden(after)) return publish(after)
  if (isHidden(before)) return publish(before)
  const { n, mean, low, high } = before
  return publish({ n, mean, low, high, change: changeBetween(after, before, counts) })
}

/** Where everybody scored alike there is no spread to tell chance from change. */
function changeBetween(after: MeasureReport, before: MeasureReport, counts: number): TrendReport['change'] {
  const [a, b] = [after, before].map(({ n, mean, sd }) => ({ n, mean, sd, population: null }))
  if (!a || !b || a.sd === 0 || b.sd === 0) {
    const difference = after.mean - before.mean
    const [low, high] = [Math.min(0, difference), Math.max(0, difference)]
    return { difference, reading: gapReading({ difference, low, high }, counts) }
  }
  const { difference, low, high } = welchDifference(a, b, { finitePopulation: false })
  return { difference, low, high, reading: gapReading({ difference, low, high }, counts) }
}
