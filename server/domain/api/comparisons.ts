import * as z from 'zod'
import { Id } from '../definition.ts'
import type { BenchmarkReport } from '../disclosure/benchmark.ts'
import type { TrendReport } from '../disclosure/publish-trend.ts'
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

/** The earlier surveys with the same instrument at this school, the latest first, and what has changed since each. */
export const Trend = z.object({
  surveys: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      closedOn: z.string(),
      audiences: perAudience(
        z.object({
          ...{ n: z.int(), mean: z.number(), ...Interval },
          change: z.object({
            ...{ difference: z.number(), ...Interval },
            reading: z.enum(['larger-than-chance', 'may-be-chance', 'small']),
          }),
        }),
      ),
    }),
  ),
})
export type Trend = z.infer<typeof Trend>
export interface PublishedTrend {
  readonly surveys: {
    readonly id: string
    readonly title: string
    readonly closedOn: string
    readonly audiences: PerAudience<TrendReport>
  }[]
}
export const TrendReply = replyOf<PublishedTrend>()(Trend)
