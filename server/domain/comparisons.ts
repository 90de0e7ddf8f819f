import type { PerAudience } from './api/comparisons.ts'
import { type Asked, isComparable } from './comparable.ts'
import { questionsOfMeasure } from './definition.ts'
import { type BenchmarkReport, publishBenchmark, schoolFigure } from './disclosure/benchmark.ts'
import type { Summary } from './summary.ts'
import { type Audience, audiences } from './texts.ts'

/** A closed survey: what was asked, and what was frozen. */
export interface ClosedSurvey extends Asked {
  readonly summary: Summary
}

/** One survey beside the latest ones of other schools, on the measures that mean the same there. */
export function makeBenchmark(own: ClosedSurvey, others: readonly ClosedSurvey[]): PerAudience<BenchmarkReport> {
  return perMeasure(own, (audience, id) => {
    const figureOf = ({ definition, summary }: ClosedSurvey) => schoolFigure(definition, summary, audience, id)
    const comparable = others.filter((other) => isComparable(own, other, audience, id))
    return publishBenchmark(
      figureOf(own),
      comparable.flatMap((other) => figureOf(other) ?? []),
    )
  })
}

/** The measures that each audience of a survey was asked about. */
function perMeasure<T>({ definition, summary }: ClosedSurvey, publish: (audience: Audience, measure: string) => T) {
  const own = audiences.filter((audience) => summary.audiences[audience])
  return Object.fromEntries(
    own.map((audience) => {
      const asked = definition.measures.filter((each) => questionsOfMeasure(definition, each, audience).length > 0)
      return [audience, { measures: Object.fromEntries(asked.map(({ id }) => [id, publish(audience, id)])) }]
    }),
  )
}
