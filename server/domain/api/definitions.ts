import * as z from 'zod'
import { purposes } from '../definition.ts'
import { audiences, schoolTypes } from '../texts.ts'
import { LanguageQuery } from './common.ts'
import { Questionnaire } from './questionnaire.ts'

/** Whose wording is asked for; a school type that the instrument is not for gets that of its first one. */
export const DefinitionQuery = LanguageQuery.extend({ schoolType: z.enum(schoolTypes).optional() })

export const DefinitionSummary = z.object({
  id: z.string(),
  version: z.int().nullable(),
  title: z.string(),
  summary: z.string().optional(),
  audiences: z.array(z.enum(audiences)),
  schoolTypes: z.array(z.enum(schoolTypes)),
  languages: z.array(z.string()),
  minutes: z.int().nullable(),
  purpose: z.enum(purposes).nullable(),
  validated: z.boolean(),
  status: z.enum(['ready', 'broken']),
  problems: z.array(z.object({ file: z.string(), line: z.int(), column: z.int(), message: z.string() })),
})
export type DefinitionSummary = z.infer<typeof DefinitionSummary>

export const DefinitionView = z.object({
  id: z.string(),
  version: z.int(),
  title: z.string(),
  summary: z.string().optional(),
  about: z.string().optional(),
  language: z.string(),
  languages: z.array(z.string()),
  minutes: z.int(),
  validated: z.boolean(),
  sources: z.array(z.object({ file: z.string(), section: z.string() })),
  audiences: z.array(z.enum(audiences)),
  schoolTypes: z.array(z.enum(schoolTypes)),
  measures: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      explanation: z.array(z.string()),
      nextStep: z.string().optional(),
      questions: z.array(z.string()),
      points: z.int(),
    }),
  ),
  figures: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      explanation: z.string().optional(),
      kind: z.enum(['ratio', 'difference']),
    }),
  ),
  nowAndWished: z.array(z.object({ now: z.string(), wished: z.string() })),
  outcome: z.object({ cumulative: z.array(z.string()), inOrder: z.number(), gap: z.number() }).optional(),
  questionnaires: z.partialRecord(z.enum(audiences), Questionnaire),
})
export type DefinitionView = z.infer<typeof DefinitionView>

/** The same with the structure and every text of every language, for who reads definitions by program. */
export const DefinitionReply = DefinitionView.extend({
  sections: z.array(z.object({ id: z.string(), questions: z.array(z.unknown()) })),
  texts: z.record(z.string(), z.unknown()),
})
