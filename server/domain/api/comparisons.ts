import * as z from 'zod'
import { Id } from '../definition.ts'
import type { BenchmarkReport } from '../disclosure/benchmark.ts'
import type { FigureTrend, TrendFigure } from '../disclosure/publish-trend.ts'
import type { Hidden, Published } from '../disclosure/published.ts'
import { type Audience, audiences } from '../texts.ts'
import { orHidden } from './hidden.ts'
import { replyOf } from './published-reply.ts'

const perAudience = <T extends z.ZodType>(measure: T) =>
  z.partialRecord(z.enum(audiences), z.object({ measures: z.record(z.string(), orHidden(measure)) }))

/** Every measure as published, per audience. */
export type PerAudience<T> = Partial<Record<Audience, { measures: Record<string, Published<T> | Published<Hidden>> }>>

/** The schools of this server on the same questions, rounded to a tenth; `low` and `high` hold half of the schools. */
export const Benchmark = z.object({
  audiences: perAudience(z.object({ schools: z.int(), mean: z.number(), low: z.number(), high: z.number() })),
})
export type Benchmark = z.infer<typeof Benchmark>
export const BenchmarkReply = replyOf<{ audiences: PerAudience<BenchmarkReport> }>()(Benchmark)

export const TrendQuery = z.strictObject({ subgroup: Id.optional() })

const Interval = { low: z.number().optional(), high: z.number().optional() }

const FigureThen = orHidden(
  z.object({
    ...{ n: z.int(), mean: z.number(), ...Interval },
    change: z.object({
      ...{ difference: z.number(), ...Interval },
      reading: z.enum(['larger-than-chance', 'may-be-chance', 'small']),
    }),
  }),
)

/**
 * The earlier surveys with the same instrument at this school, the latest first, and what has changed since each: of
 * measures, of ratings that are in no measure, of the parts of divisions, and of named numbers.
 */
export const Trend = z.object({
  surveys: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      closedOn: z.string(),
      audiences: z.partialRecord(
        z.enum(audiences),
        z.object({
          measures: z.record(z.string(), FigureThen),
          questions: z.record(z.string(), FigureThen),
          parts: z.record(z.string(), z.record(z.string(), FigureThen)),
          figures: z.record(z.string(), orHidden(z.object({ n: z.int(), value: z.number(), difference: z.number() }))),
        }),
      ),
    }),
  ),
})
export type Trend = z.infer<typeof Trend>

/** What became since an earlier time of one audience's figures. */
export interface AudienceTrend {
  readonly measures: Record<string, TrendFigure>
  readonly questions: Record<string, TrendFigure>
  readonly parts: Record<string, Record<string, TrendFigure>>
  readonly figures: Record<string, Published<FigureTrend> | Published<Hidden>>
}

export interface PublishedTrend {
  readonly surveys: {
    readonly id: string
    readonly title: string
    readonly closedOn: string
    readonly audiences: Partial<Record<Audience, AudienceTrend>>
  }[]
}
export const TrendReply = replyOf<PublishedTrend>()(Trend)
