import { type Definition, questionsOfMeasure } from './definition.ts'

/** Where a mean counts as high, and from where a difference counts. Without an outcome: the top half of the scale. */
export function thresholdsOf(definition: Definition, measureId: string): { high: number; gap: number } {
  if (definition.outcome) return { high: definition.outcome.inOrder, gap: definition.outcome.gap }
  const measure = definition.measures.find(({ id }) => id === measureId)
  const points = measure ? (questionsOfMeasure(definition, measure, 'staff')[0]?.points ?? 4) : 4
  return { high: (points + 1) / 2, gap: 0.1 * (points - 1) }
}
