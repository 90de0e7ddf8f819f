import * as z from 'zod'

/**
 * A rating on points, from 1 (or 0) to `points`. Each point has its own words in the texts of the scale, or only the
 * two ends have (`ends`), as a mark from 0 to 10 has. Faces stand beside words, never in their place.
 */
export const schema = () =>
  z.strictObject({
    type: z.literal('rating'),
    points: z.int().min(2).max(10),
    // Left out in surveys that opened before these words existed.
    from: z.union([z.literal(0), z.literal(1)]).optional(),
    ends: z.boolean().optional(),
    faces: z.boolean().optional(),
    dontKnow: z.boolean().default(false),
    notApplicable: z.boolean().default(false),
  })
export type Rating = z.infer<ReturnType<typeof schema>>

/** The points that can be given, lowest first. */
export const pointsOf = ({ from = 1, points }: Pick<Rating, 'from' | 'points'>): number[] =>
  Array.from({ length: points - from + 1 }, (_, index) => from + index)

/** How many points of a rating have words of their own. */
export const labelled = (rating: Pick<Rating, 'from' | 'points' | 'ends'>): number =>
  rating.ends ? 2 : pointsOf(rating).length

/** What is wrong with a value as an answer to this question; undefined when it is valid. */
export function check({ from = 1, points }: Rating, value: unknown): string | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value)) return 'a rating is a whole number'
  if (value < from || value > points) return `a rating here is from ${from} to ${points}`
  return undefined
}
