import type { Definition } from '../definition.ts'
import type { AudienceSummary, GroupSummary, MeasureSummary } from '../summary.ts'
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
 * the total. "Weet ik niet" and skipped answers make the bases differ, so this is looked at figure by figure: on who
 * gave a valid answer, and on who gave any.
 */
export function screenSubgroup(
  definition: Definition,
  audience: AudienceSummary,
  subgroup: string,
  k: number,
): ScreenedGroup | undefined {
  const group = audience.subgroups[subgroup]
  if (!group) return undefined
  const parts = Object.entries(audience.subgroups)
  const cells = (count: Count) => parts.map(([id, group]) => ({ id, n: count(group) }))
  const hiddenGroups = hiddenCells(
    cells((group) => group.answered),
    k,
  )
  const answered = tooFew(group.answered, k) ?? (hiddenGroups.has(subgroup) ? 'protects-others' : undefined)
  const screen = (counts: readonly Count[], inWords: (group: GroupSummary) => boolean) => {
    const hidden = union(counts.map((count) => hiddenCells(cells(count), k, hiddenGroups)))
    // A part that is told in words is as good as shown, so it protects nobody; and it must be protected itself.
    const worded = parts.flatMap(([id, group]) => (inWords(group) && !hidden.has(id) ? [id] : []))
    const anyway = union([hidden, new Set(worded)])
    const all = union(counts.map((count) => hiddenCells(cells(count), k, anyway)))
    return all.has(subgroup) && !worded.includes(subgroup) ? ('protects-others' as const) : undefined
  }
  return {
    group,
    answered,
    measure: (id) =>
      answered ??
      tooFewScores(group.measures[id], k) ??
      screen([(group) => group.measures[id]?.n ?? 0, (group) => group.measures[id]?.people ?? 0], (group) =>
        tellsOnEachPerson(definition, id, group),
      ),
    question: (id) =>
      answered ??
      tooFew(group.questions[id]?.n ?? 0, k) ??
      screen([(group) => group.questions[id]?.n ?? 0, (group) => group.questions[id]?.asked ?? 0], (group) =>
        isShownInWords(definition, id, group),
      ),
  }
}

type Count = (group: GroupSummary) => number

const union = (sets: readonly ReadonlySet<string>[]): Set<string> => new Set(sets.flatMap((set) => [...set]))

const tooFew = (n: number, k: number): HiddenReason | undefined => (n < k ? 'too-few-answers' : undefined)

/** Too few scores because many people answered "weet ik niet" is a finding of its own: not visible to them. */
function tooFewScores(measure: MeasureSummary | undefined, k: number): HiddenReason | undefined {
  if (!measure) return 'not-asked'
  if (measure.n >= k) return undefined
  return measure.dontKnowPeople >= k && measure.dontKnow > 0.5 ? 'mostly-dont-know' : 'too-few-answers'
}

/** From this share on, everybody in a group as good as gave one answer; up to the rest of it, nobody (rule 5). */
const nearlyAll = 0.95

/** Whether a question is marked sensitive and its counts would tell what each single person answered. */
export function isShownInWords(definition: Definition, id: string, { questions }: GroupSummary): boolean {
  const question = definition.questions.find((question) => question.id === id)
  const summary = questions[id]
  if (!question?.sensitive || !summary?.counts) return false
  const several = question.type === 'choice' && question.several
  return Object.values(summary.counts).some(
    (count) => band(count, summary.n) === 'nearly-everyone' || (several && count === 0),
  )
}

/** The word for a count, where it is a word; undefined where some did and some did not. */
export function band(count: number, n: number): 'nearly-everyone' | 'nearly-nobody' | undefined {
  if (count >= nearlyAll * n) return 'nearly-everyone'
  return count <= (1 - nearlyAll) * n ? 'nearly-nobody' : undefined
}

/** Where all people score the same, the mean of a measure tells what each of them answered to a sensitive question. */
export function tellsOnEachPerson(definition: Definition, id: string, { measures }: GroupSummary): boolean {
  const measure = definition.measures.find((measure) => measure.id === id)
  const sensitive = definition.questions.some((question) => question.sensitive && measure?.mean.includes(question.id))
  return sensitive && measures[id]?.figures?.sd === 0
}
