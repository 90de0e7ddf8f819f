import type { SchoolComparison } from '#domain/api/comparison.ts'
import { isHidden } from '#domain/disclosure/published.ts'
import type { Audience } from '#domain/texts.ts'

export type Comparison = SchoolComparison['comparisons'][number]
export type Theme = Comparison['measures'][number]
export type Gap = Theme['gaps'][number]

const order: readonly Audience[] = ['staff', 'parents', 'pupils']

/** The groups that are compared, the team first. */
export const groupsOf = ({ measures }: Pick<Comparison, 'measures'>): Audience[] =>
  order.filter((audience) => measures.some(({ audiences }) => audiences[audience] !== undefined))

/** The groups of which there is a figure on any theme. */
export const shownGroupsOf = (comparison: Pick<Comparison, 'measures'>): Audience[] =>
  groupsOf(comparison).filter((group) =>
    comparison.measures.some(({ audiences }) => audiences[group] !== undefined && !isHidden(audiences[group])),
  )

/** Whether any two groups are shown on one theme. */
export const hasGaps = ({ measures }: Pick<Comparison, 'measures'>): boolean =>
  measures.some(({ gaps }) => gaps.length > 0)

/** Themes on the same number of points belong in one chart. */
export function themesByPoints(themes: readonly Theme[]): { points: number; themes: Theme[] }[] {
  const points = [...new Set(themes.map((theme) => theme.points))]
  return points.map((count) => ({ points: count, themes: themes.filter((theme) => theme.points === count) }))
}

/** The differences between two groups, the largest first: of what they are on scales of different length, as shares. */
export function gapsBySize(themes: readonly Theme[]): { theme: Theme; gap: Gap }[] {
  const all = themes.flatMap((theme) => theme.gaps.map((gap) => ({ theme, gap })))
  const share = ({ theme, gap }: { theme: Theme; gap: Gap }) => Math.abs(gap.difference) / (theme.points - 1)
  return all.sort((a, b) => share(b) - share(a))
}

/**
 * What goes well: the theme whose groups together are highest on the way from the lowest point to the highest. Only of
 * themes of which every group that has figures is shown, so that none is left out of the praise.
 */
export function strengthOf(comparison: Pick<Comparison, 'measures'>): Theme | undefined {
  const groups = shownGroupsOf(comparison)
  if (groups.length < 2) return undefined
  const height = ({ audiences, points }: Theme): number | undefined => {
    const means = groups.map((group) => {
      const own = audiences[group]
      return own && !isHidden(own) ? own.mean : undefined
    })
    if (means.includes(undefined)) return undefined
    return means.reduce<number>((sum, mean) => sum + ((mean ?? 0) - 1) / (points - 1), 0) / means.length
  }
  const known = comparison.measures.flatMap((theme) => {
    const own = height(theme)
    return own === undefined ? [] : [{ theme, own }]
  })
  return known.sort((a, b) => b.own - a.own)[0]?.theme
}

/** From this many days between two surveys, time itself may be the difference. */
const longApart = 366
const day = 24 * 60 * 60 * 1000

export function areFarApart({ surveys }: Pick<Comparison, 'surveys'>): boolean {
  const times = surveys.map(({ closedOn }) => Date.parse(closedOn))
  return Math.max(...times) - Math.min(...times) > longApart * day
}
