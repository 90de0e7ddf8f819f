import * as z from 'zod'
import { Id } from '../definition.ts'
import { schoolTypes } from '../texts.ts'
import { line } from './common.ts'

const Subgroup = z.strictObject({ id: Id, name: line(60) })

export const NewSchool = z.strictObject({
  name: line(120),
  type: z.enum(schoolTypes),
  subgroups: z
    .array(Subgroup)
    .max(40)
    .refine(
      (subgroups) => new Set(subgroups.map(({ id }) => id)).size === subgroups.length,
      'two subgroups have one id',
    )
    .default([]),
})
export type NewSchool = z.infer<typeof NewSchool>
export const SchoolChange = z.strictObject({
  name: NewSchool.shape.name.optional(),
  type: NewSchool.shape.type.optional(),
  subgroups: NewSchool.shape.subgroups.unwrap().optional(),
})

export const School = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(schoolTypes),
  subgroups: z.array(z.object({ id: z.string(), name: z.string() })),
  example: z.boolean(),
  /** Whether this account may change something here, or only read. */
  mayManage: z.boolean(),
})
export type School = z.infer<typeof School>

export const ExampleReply = z.object({ schoolId: z.string(), closedSurveyId: z.string(), openSurveyId: z.string() })
export type ExampleReply = z.infer<typeof ExampleReply>
