import type { Definition } from '../definition.ts'
import type { GroupSummary } from '../summary.ts'
import { tellsOnAll } from './publish-values.ts'

/** From this share on, everybody in a group as good as gave one answer; up to the rest of it, nobody (rule 5). */
const nearlyAll = 0.95

export type Band = 'nearly-everyone' | 'nearly-nobody' | 'some'

/** The word for a count. */
function band(count: number, n: number): Band {
  if (count >= nearlyAll * n) return 'nearly-everyone'
  return count <= (1 - nearlyAll) * n ? 'nearly-nobody' : 'some'
}

/** "Vrijwel iedereen" and "vrijwel niemand" in the place of counts that would name everybody's answer. */
export const bandsOf = (counts: Readonly<Record<string, number>>, n: number): Readonly<Record<string, Band>> =>
  Object.fromEntries(Object.entries(counts).map(([category, count]) => [category, band(count, n)]))

export const isSensitive = (definition: Definition, id: string): boolean =>
  definition.questions.some((question) => question.id === id && question.sensitive)

/** Whether a question is marked sensitive and its counts would tell what each single person answered. */
export function questionInWords(definition: Definition, id: string, { questions }: GroupSummary): boolean {
  const question = definition.questions.find((question) => question.id === id)
  const summary = questions[id]
  if (summary?.bands) return true
  if (!question?.sensitive || !summary?.counts || summary.n <= 0) return false
  const several = question.type === 'choice' && question.several
  return Object.values(summary.counts).some(
    (count) => band(count, summary.n) === 'nearly-everyone' || (several && count === 0),
  )
}

/** Whether a sensitive question that is answered in numbers is withheld, because they tell what each person answered. */
export function questionWithheld(definition: Definition, id: string, { questions }: GroupSummary): boolean {
  const summary = questions[id]
  return summary !== undefined && isSensitive(definition, id) && tellsOnAll(summary)
}

/**
 * Whether the mean of a measure would tell what each person answered to a sensitive question: where all score the
 * same, and where one of its questions is told in words, which the mean and the other questions would put in numbers.
 */
export function tellsOnEachPerson(definition: Definition, id: string, group: GroupSummary): boolean {
  if (group.measures[id]?.hidden === 'unanimous') return true
  const measure = definition.measures.find((measure) => measure.id === id)
  const sensitive = (measure?.mean ?? []).filter((question) => isSensitive(definition, question))
  if (sensitive.length === 0) return false
  return group.measures[id]?.figures?.sd === 0 || sensitive.some((each) => questionInWords(definition, each, group))
}
