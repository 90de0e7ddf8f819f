import { type Definition, questionsOfMeasure } from './definition.ts'
import { type ScreenedGroup, screenAudience, screenSubgroup } from './disclosure/groups.ts'
import { type GroupReport, publishGroup } from './disclosure/publish-figures.ts'
import { publishGap } from './disclosure/publish-gap.ts'
import { isHidden } from './disclosure/published.ts'
import { discussionFor } from './discussion.ts'
import { profileLevels, profileStatus } from './profile-levels.ts'
import type { AudienceReport, ReportFigures, ReportWording } from './report-figures.ts'
import { mean as average } from './statistics/moments.ts'
import type { Summary } from './summary.ts'
import { type Audience, audiences } from './texts.ts'

/**
 * The report of a closed survey, of everybody or of one subgroup, made from its summary alone. Undefined when the
 * survey has no such subgroup.
 */
export function makeReport(
  definition: Definition,
  summary: Summary,
  subgroup: string | undefined,
  wording: ReportWording,
): ReportFigures | undefined {
  const groups = screenedGroups(definition, summary, subgroup)
  if (groups.length === 0) return undefined
  const reports = new Map(
    groups.map(([audience, screened]) => [
      audience,
      withOutcome(definition, publishGroup(definition, audience, screened, summary.minimumGroup), summary.minimumGroup),
    ]),
  )
  const staff = reports.get('staff')
  const parents = reports.get('parents')
  const gaps =
    staff && parents
      ? definition.measures.map(({ id }) => [id, publishGap(staff, parents, id, thresholdsOf(definition, id))] as const)
      : []
  const report = {
    minimumGroup: summary.minimumGroup,
    audiences: Object.fromEntries(reports),
    gaps: Object.fromEntries(gaps),
    strength: strength(definition, [...reports.values()]),
  }
  return { ...report, discussion: discussionFor(definition, report, wording) }
}

function screenedGroups(
  definition: Definition,
  summary: Summary,
  subgroup: string | undefined,
): [Audience, ScreenedGroup][] {
  return audiences.flatMap((audience): [Audience, ScreenedGroup][] => {
    const own = summary.audiences[audience]
    if (!own) return []
    const k = summary.minimumGroup
    const screened = subgroup === undefined ? screenAudience(own, k) : screenSubgroup(definition, own, subgroup, k)
    return screened ? [[audience, screened]] : []
  })
}

/** The cumulative outcome of one audience (T6), from published figures only. */
function withOutcome(definition: Definition, report: GroupReport, minimumGroup: number): AudienceReport {
  if (!definition.outcome) return report
  const { cumulative, inOrder } = definition.outcome
  const profiles = cumulative.map((id) => {
    const measure = report.measures[id]
    if (!measure || isHidden(measure)) return { id, mean: null, status: 'too-few' as const }
    return { id, mean: measure.mean, status: profileStatus({ ...measure, minimumGroup }, inOrder) }
  })
  return { ...report, outcome: profileLevels(profiles) }
}

/** Where a mean counts as high, and from where a difference counts. Without an outcome: the top half of the scale. */
function thresholdsOf(definition: Definition, measureId: string) {
  if (definition.outcome) return { high: definition.outcome.inOrder, gap: definition.outcome.gap }
  const measure = definition.measures.find(({ id }) => id === measureId)
  const points = measure ? (questionsOfMeasure(definition, measure, 'staff')[0]?.points ?? 4) : 4
  return { high: (points + 1) / 2, gap: 0.1 * (points - 1) }
}

/**
 * The measure to begin with. In the cumulative model only one that is in order for every audience that has figures;
 * elsewhere the one with the highest mean.
 */
function strength(definition: Definition, reports: readonly AudienceReport[]): string | null {
  const means = definition.measures.flatMap(({ id }) => {
    const inOrder = reports.every(({ measures, outcome }) => {
      const status = outcome?.levels.find(({ profile }) => profile === id)?.status
      const measure = measures[id]
      return status === undefined || status === 'in-order' || !measure || isHidden(measure)
    })
    const shown = reports.flatMap(({ measures }) => {
      const measure = measures[id]
      return measure && !isHidden(measure) ? [measure.mean] : []
    })
    return !inOrder || shown.length === 0 ? [] : [{ id, mean: average(shown) }]
  })
  return means.sort((a, b) => b.mean - a.mean)[0]?.id ?? null
}
