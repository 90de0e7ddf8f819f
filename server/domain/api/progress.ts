import * as z from 'zod'
import { audiences } from '../texts.ts'

export const Progress = z.object({
  audiences: z.array(
    z.object({
      audience: z.enum(audiences),
      invited: z.int(),
      /** Rounded down to five ("25+"), or "<5". */
      answered: z.string(),
      /** The rounded number as a share of those invited, 0 to 1; null below five. */
      share: z.number().nullable(),
      codes: z.int(),
    }),
  ),
})
export type Progress = z.infer<typeof Progress>
