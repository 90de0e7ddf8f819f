import * as z from 'zod'
import { audiences, schoolTypes } from '../texts.ts'
import { Questionnaire } from './questionnaire.ts'

export const DefinitionSummary = z.object({
  id: z.string(),
  version: z.int().nullable(),
  title: z.string(),
  summary: z.string().optional(),
  audiences: z.array(z.enum(audiences)),
  schoolTypes: z.array(z.enum(schoolTypes)),
  languages: z.array(z.string()),
  minutes: z.int().nullable(),
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
  outcome: z.object({ cumulative: z.array(z.string()), inOrder: z.number(), gap: z.number() }).optional(),
  questionnaires: z.partialRecord(z.enum(audiences), Questionnaire),
})
export type DefinitionView = z.infer<typeof DefinitionView>

/** The same with the structure and every text of every language, for who reads definitions by program. */
export const DefinitionReply = DefinitionView.extend({
  sections: z.array(z.object({ id: z.string(), questions: z.array(z.unknown()) })),
  texts: z.record(z.string(), z.unknown()),
})
