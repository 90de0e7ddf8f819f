import type { Definition } from '../definition.ts'
import type { AudienceSummary, GroupSummary, MeasureSummary } from '../summary.ts'
import type { Audience } from '../texts.ts'
import { type Breakdown, breakdownOf, type HiddenParts } from './breakdown.ts'
import type { HiddenReason } from './published.ts'

/** A group of one audience, with for each of its figures the reason to hide it, if there is one. */
export interface ScreenedGroup {
  readonly group: GroupSummary
  readonly answered: HiddenReason | undefined
  readonly measure: (id: string) => HiddenReason | undefined
  readonly question: (id: string) => HiddenReason | undefined
}

/** The whole audience: a figure needs k people behind it. */
export function screenAudience(group: AudienceSummary, k: number): ScreenedGroup {
  if (group.screened) return asFrozen(group)
  const answered = tooFew(group.answered, k)
  return {
    group,
    answered,
    measure: (id) => answered ?? tooFewScores(group.measures[id], k),
    question: (id) => answered ?? tooFew(group.questions[id]?.n ?? 0, k),
  }
}

/**
 * The subgroups of an audience: each figure needs k people behind it, and must not let another subgroup be found by
 * subtracting from the total. What is told in words is left to who publishes it.
 */
export function screenSubgroups(
  definition: Definition,
  audience: Audience,
  all: AudienceSummary,
  k: number,
): Map<string, ScreenedGroup> {
  if (all.screened) return new Map(Object.entries(all.subgroups).map(([id, group]) => [id, asFrozen(group)]))
  const breakdown = breakdownOf(definition, audience, all, k)
  return new Map(Object.entries(all.subgroups).map(([id, group]) => [id, screenSubgroup(breakdown, id, group, k)]))
}

/** What was screened before it was frozen says itself what is hidden, and why. */
const asFrozen = (group: GroupSummary): ScreenedGroup => ({
  group,
  answered: group.hidden,
  measure: (id) => group.hidden ?? (group.measures[id] ? group.measures[id].hidden : 'not-asked'),
  question: (id) => group.hidden ?? (group.questions[id] ? group.questions[id].hidden : 'too-few-answers'),
})

function screenSubgroup(breakdown: Breakdown, subgroup: string, group: GroupSummary, k: number): ScreenedGroup {
  const answered = tooFew(group.answered, k) ?? (breakdown.answered.has(subgroup) ? 'protects-others' : undefined)
  const protects = (parts: HiddenParts | undefined) =>
    parts?.hidden.has(subgroup) && !parts.worded.has(subgroup) ? ('protects-others' as const) : undefined
  return {
    group,
    answered,
    measure: (id) => answered ?? tooFewScores(group.measures[id], k) ?? protects(breakdown.measures.get(id)),
    question: (id) => answered ?? tooFew(group.questions[id]?.n ?? 0, k) ?? protects(breakdown.questions.get(id)),
  }
}

const tooFew = (n: number, k: number): HiddenReason | undefined => (n < k ? 'too-few-answers' : undefined)

/** Too few scores because many people answered "weet ik niet" is a finding of its own: not visible to them. */
function tooFewScores(measure: MeasureSummary | undefined, k: number): HiddenReason | undefined {
  if (!measure) return 'not-asked'
  if (measure.n >= k) return undefined
  return measure.dontKnowPeople >= k && measure.dontKnow > 0.5 ? 'mostly-dont-know' : 'too-few-answers'
}
