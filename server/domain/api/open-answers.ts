import * as z from 'zod'
import { audiences } from '../texts.ts'
import { Key, line } from './common.ts'
import { orHidden } from './hidden.ts'

const OpenAnswer = z.object({ id: z.string(), text: z.string(), released: z.boolean() })
export const OpenAnswersReply = z.object({
  questions: z.array(
    z.object({ question: z.string(), audience: z.enum(audiences), answers: orHidden(z.array(OpenAnswer).readonly()) }),
  ),
})
export type OpenAnswersReply = z.infer<typeof OpenAnswersReply>
export const OpenAnswerParams = z.object({ id: Key, answerId: Key })
export const Release = z.strictObject({ released: z.boolean() })
export const NamesToMask = z.strictObject({ names: z.array(line(100)).min(1).max(1000) })
