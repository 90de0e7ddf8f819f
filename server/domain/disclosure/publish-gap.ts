import { gapReading, quadrant } from '../profile-levels.ts'
import { hedgesG } from '../statistics/effect-size.ts'
import { whyUncorrected } from '../statistics/mean-interval.ts'
import { type GroupMoments, welchDifference } from '../statistics/welch-difference.ts'
import type { GroupReport } from './publish-figures.ts'
import { type Hidden, hidden, isHidden, type Published, publish } from './published.ts'

/** Staff minus parents on one measure, with how sure it is and what it means (T4). */
export interface GapReport {
  readonly difference: number
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly correction: 'finite-population' | 'none'
  readonly g: number | null
  readonly reading: ReturnType<typeof gapReading>
  readonly quadrant: ReturnType<typeof quadrant>
}

interface Thresholds {
  /** The mean from which a measure counts as high. */
  readonly high: number
  /** The difference that counts, in points of the scale. */
  readonly gap: number
}

/**
 * The gap of a measure, made from the two published measures, and hidden when either is. The finite population
 * correction is used as for the means: only when at least half of both groups answered.
 */
export function publishGap(staff: GroupReport, parents: GroupReport, measure: string, thresholds: Thresholds) {
  const s = momentsOf(staff, measure)
  const p = momentsOf(parents, measure)
  if (isHidden(s)) return publish(s)
  if (isHidden(p)) return publish(p)
  const finitePopulation = [s, p].every(({ n, population }) => whyUncorrected(n, population) === null)
  const { difference, ...interval } = welchDifference(s, p, { finitePopulation })
  // A group of which only a part answered, all alike, is not known exactly: zero width would claim too much.
  const known = [s, p].every(({ n, sd, population }) => sd > 0 || n === population)
  const ends = known ? { low: interval.low, high: interval.high } : {}
  return publish<GapReport>({
    difference,
    ...ends,
    correction: finitePopulation ? 'finite-population' : 'none',
    g: hedgesG(s, p)?.g ?? null,
    reading: gapReading(
      known ? { difference, low: interval.low, high: interval.high } : unsure(difference),
      thresholds.gap,
    ),
    quadrant: quadrant(s.mean, p.mean, thresholds.high),
  })
}

const unsure = (difference: number) => ({ difference, low: Math.min(0, difference), high: Math.max(0, difference) })

export function momentsOf(group: GroupReport, id: string): GroupMoments | Published<Hidden> {
  const measure = group.measures[id]
  if (!measure) return publish(hidden('not-asked'))
  if (isHidden(measure)) return measure
  const { n, mean, sd } = measure
  const more = !isHidden(group.answered) && group.answered > group.invited
  return { n, mean, sd, population: more ? null : group.invited }
}
