import * as z from 'zod'

/** A dot in a circle with two axes: from against (x = -1) to together (1), from below (y = -1) to above (1). */
export const schema = () =>
  z.strictObject({
    type: z.literal('position'),
    dontKnow: z.boolean().default(false),
    notApplicable: z.boolean().default(false),
  })
export type Position = z.infer<ReturnType<typeof schema>>

/** A dot on the very edge may be a rounding error outside it. */
const edge = 1 + 1e-6

/** What is wrong with a value as an answer to this question; undefined when it is valid. */
export function check(_position: Position, value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'a position has an x and a y'
  const { x, y, ...rest } = value as Readonly<Record<string, unknown>>
  if (Object.keys(rest).length > 0) return 'a position has an x and a y and nothing else'
  if (typeof x !== 'number' || typeof y !== 'number') return 'the x and y of a position are numbers'
  return Math.hypot(x, y) <= edge ? undefined : 'the position lies outside the circle'
}
