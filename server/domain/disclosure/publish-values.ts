import type { Question } from '../definition.ts'
import { quantile } from '../statistics/quantiles.ts'
import type { QuestionSummary } from '../summary.ts'
import type { ValueFigures } from '../tally/values-tally.ts'

/** What a report shows of the answers to one question beside how many there are. */
export interface ValuesReport extends ValueFigures {
  readonly mean?: number | undefined
  /** Median and the quartiles around it (type 7), of a rating. */
  readonly median?: number | undefined
  readonly quartiles?: readonly [number, number] | undefined
}

/** The figures of a question that may be shown; which they are, its type says. */
export function valuesOf({ type }: Pick<Question, 'type'>, summary: QuestionSummary): ValuesReport {
  const { counts, parts, sums, cloud } = summary
  if (type !== 'rating' || !counts) return { counts, parts, sums, cloud }
  const values = Object.entries(counts).flatMap(([point, count]) => Array<number>(count).fill(Number(point)))
  return {
    counts,
    mean: meanOfCounts(counts),
    median: quantile(values, 0.5),
    quartiles: [quantile(values, 0.25), quantile(values, 0.75)],
  }
}

/** Whether closing kept anything of the answers: it does from five of them on. */
export const hasValues = ({ counts, parts, sums, cloud }: ValueFigures): boolean =>
  [counts, parts, sums, cloud].some((figures) => figures !== undefined)

/**
 * Where everybody gave a part the same, counted nothing somewhere or stands on one place, the figure tells what each of
 * them answered.
 */
export const tellsOnAll = ({ parts, sums, cloud }: ValueFigures): boolean =>
  cloud?.spread === 0 ||
  Object.values(parts?.sd ?? {}).some((sd) => sd === 0) ||
  Object.values(sums ?? {}).some((row) => Object.values(row).some((sum) => sum === 0))

function meanOfCounts(counts: Readonly<Record<string, number>>): number {
  const entries = Object.entries(counts)
  const n = entries.reduce((sum, [, count]) => sum + count, 0)
  return entries.reduce((sum, [point, count]) => sum + Number(point) * count, 0) / n
}
