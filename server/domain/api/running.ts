import * as z from 'zod'

export const Health = z.object({
  status: z.literal('ok'),
  version: z.string(),
  database: z.enum(['sqlite', 'postgres']),
})

export const Ready = z.object({ ready: z.literal(true) })

export const ProblemReply = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
  /** As it is now, where somebody else changed it in the meantime. */
  current: z.record(z.string(), z.unknown()).optional(),
})
