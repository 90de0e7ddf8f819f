import * as z from 'zod'
import { checkGrid } from './grid-split.ts'

/** More than this is a slip of the finger, whatever is counted. */
const most = 9999

/** A small table of whole numbers: how often, how many. */
export const schema = () =>
  z.strictObject({
    type: z.literal('count'),
    rows: z.array(z.string()).min(1).max(8),
    columns: z.array(z.string()).min(1).max(6),
    most: z.int().min(1).max(most).default(999),
    dontKnow: z.boolean().default(false),
    notApplicable: z.boolean().default(false),
  })
export type Count = z.infer<ReturnType<typeof schema>>

/** What is wrong with a value as an answer to this question; undefined when it is valid. */
export const check = ({ rows, columns, most }: Count, value: unknown): string | undefined =>
  checkGrid(rows, columns, value, `a count is a whole number from 0 to ${most}`, most)
