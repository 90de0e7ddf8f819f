import * as z from 'zod'
import type { Comparison } from '../comparison.ts'
import { audiences } from '../texts.ts'
import { orHidden } from './hidden.ts'
import { replyOf } from './published-reply.ts'

const Interval = { low: z.number().optional(), high: z.number().optional() }

const ComparedMeasure = z.object({
  id: z.string(),
  title: z.string(),
  points: z.int(),
  audiences: z.partialRecord(
    z.enum(audiences),
    orHidden(z.object({ n: z.int(), mean: z.number(), ...Interval, surveyId: z.string(), closedOn: z.string() })),
  ),
  /** One audience less the other, for every two that are shown. */
  gaps: z
    .array(
      z.object({
        one: z.enum(audiences),
        other: z.enum(audiences),
        difference: z.number(),
        ...Interval,
        reading: z.enum(['larger-than-chance', 'may-be-chance', 'small']),
      }),
    )
    .readonly(),
})

/** The groups of a school on the same themes, each from the latest closed survey that asked it. */
export const SchoolComparison = z.object({
  comparisons: z
    .array(
      z.object({
        minimumGroup: z.int(),
        surveys: z
          .array(
            z.object({
              id: z.string(),
              title: z.string(),
              closedOn: z.string(),
              audiences: z.array(z.enum(audiences)),
            }),
          )
          .readonly(),
        measures: z.array(ComparedMeasure).readonly(),
      }),
    )
    .readonly(),
})
export type SchoolComparison = z.infer<typeof SchoolComparison>
export const SchoolComparisonReply = replyOf<{ readonly comparisons: readonly Comparison[] }>()(SchoolComparison)
