import type { QuestionView } from '#domain/api/questionnaire.ts'
import { pointsOf } from '#domain/question-types/rating.ts'

/** An answer that people could give, as it is counted and as it is called. */
export interface Option {
  readonly id: string
  readonly label: string
}

/** The answers of a question in their order, without the ways to leave it unanswered. */
export function optionsOf(question: QuestionView): Option[] {
  if (question.type === 'choice') return [...question.options]
  if (question.type !== 'rating') return []
  return pointsOf(question).map((point, index) => ({
    id: String(point),
    label: question.ends ? String(point) : (question.labels[index] ?? String(point)),
  }))
}

/** How dark the bar of an option is: 1, the lightest, to 4 over the whole row of options. */
export const shadeOf = (index: number, options: number): number =>
  options <= 1 ? 4 : 1 + Math.round((3 * index) / (options - 1))

/** A part of a bar: where it begins and how long it is, in percent. */
export interface Segment {
  readonly id: string
  readonly count: number
  readonly start: number
  readonly width: number
  readonly shade: number
}

/** The bar of one group: as long as all its answers, a part per option that somebody chose. */
export function segmentsOf(options: readonly Option[], counts: Readonly<Record<string, number>>): Segment[] {
  const total = options.reduce((sum, { id }) => sum + (counts[id] ?? 0), 0)
  if (total === 0) return []
  let before = 0
  const segments = options.map(({ id }, index) => {
    const count = counts[id] ?? 0
    const start = (100 * before) / total
    before += count
    return { id, count, start, width: (100 * count) / total, shade: shadeOf(index, options.length) }
  })
  return segments.filter(({ count }) => count > 0)
}
