import * as z from 'zod'
import type { RoundedResponse } from '../disclosure/round-response.ts'
import type { ResponseTarget } from '../response-target.ts'
import { type Audience, audiences } from '../texts.ts'
import { replyOf } from './published-reply.ts'

const Rounded = {
  /** Rounded down to five ("25+"), or "<5". */
  answered: z.string(),
  /** The rounded number as a share of those invited, 0 to 1; null below five. */
  share: z.number().nullable(),
}

export const Progress = z.object({
  audiences: z.array(
    z.object({
      audience: z.enum(audiences),
      invited: z.int(),
      ...Rounded,
      target: z.object({ half: z.int(), useful: z.int() }),
      /** `answered` is null for a subgroup that is too small to be followed by itself. */
      subgroups: z.array(
        z.object({ id: z.string(), name: z.string(), invited: z.int(), ...Rounded, answered: z.string().nullable() }),
      ),
      /** Rounded in the same way, per way that was opened: code, mail, open-link, paper. */
      channels: z.record(z.string(), z.string()),
      /** How many codes were made to print, in a draft; null from the opening on. */
      codes: z.int().nullable(),
      codesMade: z.boolean(),
    }),
  ),
})
export type Progress = z.infer<typeof Progress>

/** Progress as only disclosure control can make it. */
export interface PublishedProgress {
  readonly audiences: (RoundedResponse & {
    readonly audience: Audience
    readonly invited: number
    readonly target: ResponseTarget
    readonly subgroups: ((RoundedResponse | { readonly answered: null; readonly share: null }) & {
      readonly id: string
      readonly name: string
      readonly invited: number
    })[]
    readonly channels: Record<string, RoundedResponse['answered']>
    readonly codes: number | null
    readonly codesMade: boolean
  })[]
}
export const ProgressReply = replyOf<PublishedProgress>()(Progress)
