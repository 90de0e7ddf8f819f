import type * as z from 'zod'

/**
 * The schema of a reply whose handler has to return `Figures`: what disclosure control made, and nothing that only looks
 * like it. Does not compile where such figures would not fit the schema.
 */
export const replyOf =
  <Figures>() =>
  <Reply extends z.ZodType>(
    schema: Figures extends z.input<Reply> ? Reply : never,
  ): z.ZodType<Figures, z.input<Reply>> =>
    // Over the wire nothing says that a figure was let through, so there is nothing to check here when it runs.
    schema as unknown as z.ZodType<Figures, z.input<Reply>>
