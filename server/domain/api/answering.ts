import * as z from 'zod'
import { audiences } from '../texts.ts'
import { Language } from './common.ts'
import { Questionnaire } from './questionnaire.ts'
import { units } from './surveys.ts'

export const QuestionnaireReply = z.object({
  survey: z.object({
    title: z.string(),
    school: z.string(),
    audience: z.enum(audiences),
    closesOn: z.string().nullable(),
    languages: z.array(z.string()),
    unit: z.enum(units),
    example: z.boolean(),
  }),
  privacy: z.object({ minimumGroup: z.int(), retentionMonths: z.int() }),
  /** A code for many is on a poster or a shared tablet. */
  code: z.object({ forMany: z.boolean() }),
  questionnaire: Questionnaire,
})
export type QuestionnaireReply = z.infer<typeof QuestionnaireReply>

export const CodeParams = z.object({ code: z.string().max(100) })

export const NewResponse = z.strictObject({
  code: z.string().max(100),
  submission: z.string().regex(/^[\w+/=-]{16,64}$/, 'a submission is 128 random bits in letters and digits'),
  language: Language,
  answers: z.record(z.string(), z.unknown()),
})
export type NewResponse = z.infer<typeof NewResponse>
export const Received = z.object({ received: z.literal(true) })
