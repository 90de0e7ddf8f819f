import type { Definition } from '../definition.ts'
import { representativeness, responseWeights, type Stratum, weightedMean } from '../statistics/representativeness.ts'
import type { AudienceSummary } from '../summary.ts'
import type { Audience } from '../texts.ts'
import { screenSubgroups } from './groups.ts'
import { type GroupReport, publishGroup } from './publish-figures.ts'
import { type Hidden, isHidden, type Published, publish } from './published.ts'

/** The response of one part of an audience; `id` is '' for people without a subgroup. */
export interface PartResponse {
  readonly id: string
  readonly invited: number
  readonly answered: Published<number> | Published<Hidden>
}

/** How evenly the subgroups answered, and what the scores would be had all answered as much (T11). */
export interface Representation {
  readonly parts: readonly PartResponse[]
  /** The R indicator; missing where it cannot be known. */
  readonly indicator?: Published<number> | undefined
  readonly reading: Published<'even' | 'uneven' | 'may-be-chance' | 'unknown'>
  /** The subgroups that answered clearly less than the others, where the response is uneven. */
  readonly behind: readonly Published<string>[]
  readonly weighted: Readonly<Record<string, Published<number>>>
}

/** From here up a response counts as even, and so many points below the whole as clearly less (T3, T11). */
const evenFrom = 0.8
const clearlyLess = 0.1

type Shown = PartResponse & Stratum & { readonly report: GroupReport }

/**
 * Made from what may be shown of each subgroup alone. Subgroups that are hidden count as one group, of which the number
 * is known by subtraction anyway: an indicator over each of them would be one more equation from which to solve them.
 */
export function publishRepresentation(
  definition: Definition,
  audience: Audience,
  all: AudienceSummary,
  k: number,
): Representation | undefined {
  if (all.answered < k || Object.keys(all.subgroups).length === 0) return undefined
  const parts = [...screenSubgroups(definition, audience, all, k)]
    .map(([id, screened]) => ({ id, report: publishGroup(definition, audience, screened, k) }))
    .map(({ id, report }) => ({ id, invited: report.invited, answered: report.answered, report }))
    .filter(({ id, invited }) => id !== '' || invited > 0)
  const shown = parts.filter((part): part is typeof part & Shown => !isHidden(part.answered))
  const rest = {
    invited: all.invited - total(shown, (part) => part.invited),
    answered: all.answered - total(shown, (part) => part.answered),
  }
  const found = representativeness([...shown, rest])
  const reading = readingOf(found)
  const overall = all.answered / all.invited
  const behind = shown.filter(({ answered, invited }) => answered / invited <= overall - clearlyLess)
  return {
    parts: parts.map(({ id, invited, answered }) => ({ id, invited, answered })),
    ...(found ? { indicator: publish(found.indicator) } : {}),
    reading: publish(reading),
    behind: reading === 'uneven' ? behind.map(({ id }) => publish(id)) : [],
    weighted: reading === 'uneven' && rest.answered === 0 && rest.invited === 0 ? weightedMeans(definition, shown) : {},
  }
}

function readingOf(found: ReturnType<typeof representativeness>) {
  if (!found) return 'unknown'
  if (found.indicator >= evenFrom) return 'even'
  return found.chance < 0.05 ? 'uneven' : 'may-be-chance'
}

/** Weighted means of the measures that are shown for every subgroup; none where few answers would weigh too much. */
function weightedMeans(definition: Definition, shown: readonly Shown[]): Record<string, Published<number>> {
  if (!responseWeights(shown)) return {}
  const means = definition.measures.flatMap(({ id }) => {
    const groups = shown.flatMap(({ invited, report }) => {
      const measure = report.measures[id]
      return measure && !isHidden(measure) ? [{ invited, mean: measure.mean }] : []
    })
    return groups.length === shown.length ? [[id, publish(weightedMean(groups))] as const] : []
  })
  return Object.fromEntries(means)
}

const total = (parts: readonly Shown[], count: (part: Shown) => number): number =>
  parts.reduce((sum, part) => sum + count(part), 0)
