import type { AudienceSummary, GroupSummary, MeasureSummary, QuestionSummary } from '../summary.ts'
import type { HiddenReason } from './published.ts'
import { hiddenCells } from './suppression.ts'

/** A group of one audience, with for each of its figures the reason to hide it, if there is one. */
export interface ScreenedGroup {
  readonly group: GroupSummary
  readonly answered: HiddenReason | undefined
  readonly measure: (id: string) => HiddenReason | undefined
  readonly question: (id: string) => HiddenReason | undefined
}

/** The whole audience: a figure needs k people behind it. */
export function screenAudience(group: AudienceSummary, k: number): ScreenedGroup {
  const answered = tooFew(group.answered, k)
  return {
    group,
    answered,
    measure: (id) => answered ?? tooFewScores(group.measures[id], k),
    question: (id) => answered ?? tooFew(group.questions[id]?.n ?? 0, k),
  }
}

/**
 * One subgroup: each figure needs k people behind it, and must not let another subgroup be found by subtracting from
 * the total. "Weet ik niet" and skipped answers make the bases differ, so this is looked at figure by figure.
 */
export function screenSubgroup(audience: AudienceSummary, subgroup: string, k: number): ScreenedGroup | undefined {
  const group = audience.subgroups[subgroup]
  if (!group) return undefined
  const cells = (n: (group: GroupSummary) => number) =>
    Object.entries(audience.subgroups).map(([id, group]) => ({ id, n: n(group) }))
  const hiddenGroups = hiddenCells(
    cells((group) => group.answered),
    k,
  )
  const screen = (n: (group: GroupSummary) => number) =>
    hiddenCells(cells(n), k, hiddenGroups).has(subgroup) ? ('protects-others' as const) : undefined
  const answered = tooFew(group.answered, k) ?? (hiddenGroups.has(subgroup) ? 'protects-others' : undefined)
  return {
    group,
    answered,
    measure: (id) => answered ?? tooFewScores(group.measures[id], k) ?? screen((group) => group.measures[id]?.n ?? 0),
    question: (id) =>
      answered ?? tooFew(group.questions[id]?.n ?? 0, k) ?? screen((group) => group.questions[id]?.n ?? 0),
  }
}

const tooFew = (n: number, k: number): HiddenReason | undefined => (n < k ? 'too-few-answers' : undefined)

/** Too few scores because many people answered "weet ik niet" is a finding of its own: not visible to them. */
function tooFewScores(measure: MeasureSummary | undefined, k: number): HiddenReason | undefined {
  if (!measure) return 'not-asked'
  if (measure.n >= k) return undefined
  return measure.dontKnowPeople >= k && measure.dontKnow > 0.5 ? 'mostly-dont-know' : 'too-few-answers'
}

/** From this share on, everybody in a group as good as gave one answer (privacy rule 5). */
const nearlyAll = 0.95

/** Whether the answers to a question would tell what each single person answered. */
export function isUnanimous(question: QuestionSummary): boolean {
  const counts = Object.values(question.counts ?? {})
  return counts.some((count) => count >= nearlyAll * question.n)
}
