import type { Definition } from './definition.ts'
import { publishFigures, publishPriorities } from './disclosure/derived-figures.ts'
import { type ScreenedGroup, screenAudience, screenSubgroups } from './disclosure/groups.ts'
import { publishChannels } from './disclosure/publish-channels.ts'
import { publishGroup } from './disclosure/publish-figures.ts'
import { publishGap } from './disclosure/publish-gap.ts'
import { publishOutcome } from './disclosure/publish-outcome.ts'
import { publishRepresentation } from './disclosure/publish-representation.ts'
import { isHidden } from './disclosure/published.ts'
import { discussionFor } from './discussion.ts'
import type { AudienceReport, ReportFigures, ReportWording } from './report-figures.ts'
import { mean as average } from './statistics/moments.ts'
import type { Summary } from './summary.ts'
import { type Audience, audiences } from './texts.ts'
import { thresholdsOf } from './thresholds.ts'

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
      audienceReport(definition, audience, summary, screened, subgroup === undefined),
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
    const screened =
      subgroup === undefined ? screenAudience(own, k) : screenSubgroups(definition, audience, own, k).get(subgroup)
    return screened ? [[audience, screened]] : []
  })
}

/** One audience, or one subgroup of it; ways and parts of the response are told of the whole alone. */
function audienceReport(
  definition: Definition,
  audience: Audience,
  { minimumGroup: k, audiences }: Summary,
  screened: ScreenedGroup,
  whole: boolean,
): AudienceReport {
  const report = publishGroup(definition, audience, screened, k)
  const own = whole ? audiences[audience] : undefined
  return {
    ...report,
    outcome: publishOutcome(definition, report, k),
    channels: own && publishChannels(own, k),
    representation: own && publishRepresentation(definition, audience, own, k),
    figures: publishFigures(definition, report),
    priorities: publishPriorities(definition, report).sort((a, b) => b.priority - a.priority),
  }
}

/**
 * The measure to begin with. In the cumulative model only one that is in order for every audience that has figures;
 * elsewhere the one with the highest mean.
 */
function strength(definition: Definition, reports: readonly AudienceReport[]): string | null {
  const means = definition.measures.flatMap(({ id, neutral }) => {
    if (neutral) return []
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
