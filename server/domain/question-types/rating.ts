import * as z from 'zod'

/** A rating on labelled points, from 1 to `points`; each point has its own words in the texts of the scale. */
export const schema = () =>
  z.strictObject({
    type: z.literal('rating'),
    points: z.int().min(2).max(10),
    dontKnow: z.boolean().default(false),
    notApplicable: z.boolean().default(false),
  })
export type Rating = z.infer<ReturnType<typeof schema>>

/** What is wrong with a value as an answer to this question; undefined when it is valid. */
export function check(rating: Rating, value: unknown): string | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value)) return 'a rating is a whole number'
  if (value < 1 || value > rating.points) return `a rating here is from 1 to ${rating.points}`
  return undefined
}
