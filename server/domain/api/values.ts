import * as z from 'zod'

/** What a report shows of answers that are no rating and no choice; shapes as in tally/. */

const Numbers = z.record(z.string(), z.number())
const Counts = z.record(z.string(), z.int())

export const PartsReport = z.object({
  mean: Numbers,
  sd: Numbers,
  dots: z.record(z.string(), Counts),
  distance: z.object({ mean: z.number(), largest: z.number(), fromMean: Counts }).optional(),
})

export const CellSumsReport = z.record(z.string(), Counts)

export const CloudReport = z.object({
  centre: z.object({ x: z.number(), y: z.number() }),
  length: z.number(),
  angle: z.number().nullable(),
  direction: z.number().nullable(),
  resultant: z.number(),
  spread: z.number(),
  octants: Counts,
  dots: Counts,
})

export const PrioritiesReport = z
  .array(
    z.object({
      measure: z.string(),
      importance: z.number(),
      satisfaction: z.number(),
      priority: z.number(),
      gap: z.number(),
      quadrant: z.enum(['keep', 'improve', 'low-priority', 'possible-excess']),
    }),
  )
  .readonly()

export const FigureReport = z.object({
  n: z.int(),
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
})
