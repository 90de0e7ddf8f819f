import * as z from 'zod'
import { Id } from '../definition.ts'
import { audiences } from '../texts.ts'
import { Count, Key, Language, line, PlainDate } from './common.ts'

export const units = ['person', 'household', 'child'] as const
export const surveyStatuses = ['draft', 'open', 'closed'] as const

const InvitedAudience = z.strictObject({
  audience: z.enum(audiences),
  invited: Count.min(1),
  subgroups: z
    .array(z.strictObject({ id: Id, invited: Count }))
    .max(40)
    .default([]),
})

/** What must hold within the audiences of a survey; what depends on the school or the instrument is checked later. */
const InvitedAudiences = z
  .array(InvitedAudience)
  .min(1)
  .max(audiences.length)
  .superRefine((list, context) => {
    list.forEach(({ audience, invited, subgroups }, index) => {
      const problem = (path: (string | number)[], message: string) =>
        context.addIssue({ code: 'custom', path: [index, ...path], message })
      if (list.findIndex((other) => other.audience === audience) !== index) problem(['audience'], 'named twice')
      if (new Set(subgroups.map(({ id }) => id)).size !== subgroups.length) problem(['subgroups'], 'one is named twice')
      if (subgroups.reduce((sum, subgroup) => sum + subgroup.invited, 0) > invited)
        problem(['subgroups'], 'the subgroups together are larger than the number invited')
    })
  })

export const NewSurvey = z.strictObject({
  schoolId: Key,
  definitionId: Key,
  title: line(120),
  languages: z
    .array(Language)
    .min(1)
    .max(20)
    .refine((languages) => new Set(languages).size === languages.length, 'a language is named twice'),
  audiences: InvitedAudiences,
  /** Nobody may lower it below five (privacy.md). */
  minimumGroup: z.int().min(5).max(1000).default(5),
  closesOn: PlainDate.optional(),
  unit: z.enum(units).default('person'),
  /** How long answers are kept after closing; never longer than the promise on the first screen allows. */
  retentionMonths: z.int().min(1).max(24).default(24),
})
export type NewSurvey = z.infer<typeof NewSurvey>

export const SurveyChange = z.strictObject({
  title: NewSurvey.shape.title.optional(),
  languages: NewSurvey.shape.languages.optional(),
  audiences: NewSurvey.shape.audiences.optional(),
  minimumGroup: NewSurvey.shape.minimumGroup.unwrap().optional(),
  closesOn: PlainDate.nullable().optional(),
  unit: NewSurvey.shape.unit.unwrap().optional(),
  retentionMonths: NewSurvey.shape.retentionMonths.unwrap().optional(),
})
export type SurveyChange = z.infer<typeof SurveyChange>

export const Survey = z.object({
  id: z.string(),
  schoolId: z.string(),
  definitionId: z.string(),
  title: z.string(),
  status: z.enum(surveyStatuses),
  languages: z.array(z.string()),
  audiences: z.array(
    z.object({
      audience: z.enum(audiences),
      invited: z.int(),
      subgroups: z.array(z.object({ id: z.string(), name: z.string(), invited: z.int() })),
    }),
  ),
  minimumGroup: z.int(),
  unit: z.enum(units),
  closesOn: z.string().nullable(),
  openedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  example: z.boolean(),
  retentionMonths: z.int(),
  /** Whether this account may change something here, or only read. */
  mayManage: z.boolean(),
})
export type Survey = z.infer<typeof Survey>

export const SurveysQuery = z.strictObject({ schoolId: Key.optional() })
