import * as z from 'zod'
import { letterKinds } from '../letters/letter-kinds.ts'
import { longestText, mostLines, placeholders, unknownPlaceholders } from '../letters/placeholders.ts'
import { audiences } from '../texts.ts'
import { Key, Language } from './common.ts'

export const TextParams = z.object({ id: Key, kind: z.enum(letterKinds), language: Language })

/** For one audience; for every audience of the survey when left out. */
export const TextQuery = z.strictObject({ audience: z.enum(audiences).optional() })

/** Tabs and the line ends of other systems are fine; what a printer or a mail program might obey is not. */
const hidden = /(?![\n\t])\p{Cc}/u

/** A text as it was typed: plain, so what looks like markup is printed as it is. */
export const NewSurveyText = z.strictObject({
  content: z
    .string()
    // Before line ends are counted as one character each.
    .max(2 * longestText)
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(1, 'a text cannot be empty')
        .max(longestText)
        .refine((text) => !hidden.test(text) && text.isWellFormed(), 'ordinary characters only')
        .refine((text) => text.split('\n').length <= mostLines, `no more than ${mostLines} lines`)
        .superRefine((text, context) => {
          for (const name of unknownPlaceholders(text))
            context.addIssue({
              code: 'custom',
              message: `'{${name}}' is unknown; choose from ${placeholders.map((known) => `{${known}}`).join(' ')}`,
            })
        }),
    ),
})
export type NewSurveyText = z.infer<typeof NewSurveyText>

export const SurveyText = z.object({
  kind: z.enum(letterKinds),
  audience: z.enum(audiences),
  language: z.string(),
  /** What the school wrote itself, or null. */
  own: z.string().nullable(),
  /** Our text, with its placeholders. */
  standard: z.string(),
  /** The language of our text; another one where we have none in this language. */
  standardLanguage: z.string(),
})
export type SurveyText = z.infer<typeof SurveyText>

export const SurveyTexts = z.object({ texts: z.array(SurveyText) })
export type SurveyTexts = z.infer<typeof SurveyTexts>
