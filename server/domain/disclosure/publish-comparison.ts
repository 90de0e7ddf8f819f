import { type GapReading, gapReading } from '../profile-levels.ts'
import { benjaminiHochberg } from '../statistics/adjust-p-values.ts'
import { whyUncorrected } from '../statistics/mean-interval.ts'
import { type GroupMoments, welchDifference } from '../statistics/welch-difference.ts'
import type { Audience } from '../texts.ts'
import type { GroupReport } from './publish-figures.ts'
import { momentsOf } from './publish-gap.ts'
import { type Hidden, isHidden, type Published, publish, withhold } from './published.ts'

/** The report of a closed survey as far as one audience of it is compared: published already, and nothing else. */
export interface ComparedGroup {
  readonly audience: Audience
  readonly surveyId: string
  readonly closedOn: string
  readonly report: GroupReport
}

/** A measure of several audiences; `points` is the highest point of its scale. */
export interface Theme {
  readonly id: string
  readonly points: number
  readonly groups: readonly ComparedGroup[]
}

export interface ComparedMean {
  readonly n: number
  readonly mean: number
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly surveyId: string
  readonly closedOn: string
}

/** One audience less the other on one measure; only where both are shown. */
export interface ComparedGap {
  readonly one: Audience
  readonly other: Audience
  readonly difference: number
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly reading: GapReading
}

export interface ThemeReport {
  readonly id: string
  readonly points: number
  readonly audiences: Readonly<Partial<Record<Audience, Published<ComparedMean> | Published<Hidden>>>>
  readonly gaps: readonly Published<ComparedGap>[]
}

/** Below this chance of a false alarm a difference is said to be larger than chance. */
const falseAlarm = 0.05

/** The difference that counts, as a share of the way from the lowest point to the highest: 0.3 on four points. */
const counts = 0.1

/**
 * Themes beside each other for several audiences, made from published reports alone: what a report hides is hidden
 * here. Many differences are looked at together, so each is held against the others (Benjamini & Hochberg, T4).
 */
export function publishThemes(themes: readonly Theme[]): ThemeReport[] {
  const pairs = themes.map(pairsOf)
  const chances = benjaminiHochberg(pairs.flat().map(({ chance }) => chance))
  let before = 0
  return themes.map(({ id, points, groups }, index) => {
    const own = pairs[index] ?? []
    const first = before
    before += own.length
    return {
      id,
      points,
      audiences: Object.fromEntries(groups.map((group) => [group.audience, meanOf(group, id)])),
      gaps: own.map(({ gap }, place) =>
        publish<ComparedGap>({
          ...gap,
          reading:
            gap.reading === 'larger-than-chance' && (chances[first + place] ?? 1) >= falseAlarm
              ? 'may-be-chance'
              : gap.reading,
        }),
      ),
    }
  })
}

function meanOf(
  { report, surveyId, closedOn }: ComparedGroup,
  id: string,
): Published<ComparedMean> | Published<Hidden> {
  const measure = report.measures[id]
  if (!measure) return withhold('not-asked')
  if (isHidden(measure)) return measure
  const { n, mean, low, high } = measure
  return publish({ n, mean, low, high, surveyId, closedOn })
}

interface Pair {
  readonly gap: ComparedGap
  /** How likely so large a difference is when there is none: for holding against the others, and shown nowhere. */
  readonly chance: number
}

function pairsOf({ id, points, groups }: Theme): Pair[] {
  return groups.flatMap((group, index) =>
    groups.slice(index + 1).flatMap((next): Pair[] => {
      const [a, b] = [momentsOf(group.report, id), momentsOf(next.report, id)]
      return isHidden(a) || isHidden(b) ? [] : [pairOf(group.audience, next.audience, [a, b], counts * (points - 1))]
    }),
  )
}

function pairOf(one: Audience, other: Audience, moments: [GroupMoments, GroupMoments], limit: number): Pair {
  // A group of which only a part answered, all alike, is not known exactly: zero width would claim too much.
  const known = moments.every(({ n, sd, population }) => sd > 0 || n === population)
  const finitePopulation = moments.every(({ n, population }) => whyUncorrected(n, population) === null)
  const { difference, low, high, p } = welchDifference(...moments, { finitePopulation })
  if (!known) {
    const reading = gapReading({ difference, low: Math.min(0, difference), high: Math.max(0, difference) }, limit)
    return { gap: { one, other, difference, reading }, chance: 1 }
  }
  const chance = Number.isNaN(p) ? Number(difference === 0) : p
  return { gap: { one, other, difference, low, high, reading: gapReading({ difference, low, high }, limit) }, chance }
}
