import * as z from 'zod'
import { audiences } from '../texts.ts'
import { surveyStatuses, units } from './surveys.ts'

/**
 * What a respondent may read about a survey, before and long after answering. It is the same for a used and an unused
 * code. Of a code that is gone only its survey is known, so the audience may be missing.
 */
export const Explanation = z.object({
  survey: z.object({
    title: z.string(),
    school: z.string(),
    audience: z.enum(audiences).optional(),
    status: z.enum(surveyStatuses),
    closesOn: z.string().nullable(),
    closedOn: z.string().nullable(),
    languages: z.array(z.string()),
    unit: z.enum(units),
    example: z.boolean(),
  }),
  privacy: z.object({
    minimumGroup: z.int(),
    /** From how many on texts in own words are read. */
    minimumTexts: z.int(),
    retentionMonths: z.int(),
    openAnswers: z.boolean(),
    sensitive: z.boolean(),
  }),
  /** What is asked, in the words of the questionnaire; missing where they differ per audience and that is not known. */
  questionnaire: z.object({
    language: z.string(),
    minutes: z.int(),
    introduction: z.string().optional(),
    sections: z.array(z.string()).optional(),
  }),
})
export type Explanation = z.infer<typeof Explanation>
