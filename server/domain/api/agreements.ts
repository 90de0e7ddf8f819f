import * as z from 'zod'
import { agreementStates } from '../agreements.ts'
import { Key, line, PlainDate } from './common.ts'

/** What was agreed, who sees to it, and how we will see that it happened. */
const what = line(300)
const who = line(120)
const evidence = line(300).nullable()

export const AgreementsQuery = z.strictObject({
  schoolId: Key,
  definitionId: Key.optional(),
  workshopId: Key.optional(),
  surveyId: Key.optional(),
})

export const NewAgreement = z.strictObject({
  schoolId: Key,
  what,
  who,
  dueOn: PlainDate.nullable().default(null),
  evidence: evidence.default(null),
  /** What it came out of. */
  surveyId: Key.nullable().default(null),
  workshopId: Key.nullable().default(null),
})
export type NewAgreement = z.infer<typeof NewAgreement>

export const AgreementChange = z.strictObject({
  /** The version that was read; somebody else may have changed it since. */
  version: z.int().min(1),
  what: what.optional(),
  who: who.optional(),
  dueOn: PlainDate.nullable().optional(),
  evidence: evidence.optional(),
  state: z.enum(agreementStates).optional(),
})
export type AgreementChange = z.infer<typeof AgreementChange>

export const Agreement = z.object({
  id: z.string(),
  schoolId: z.string(),
  surveyId: z.string().nullable(),
  definitionId: z.string().nullable(),
  workshopId: z.string().nullable(),
  what: z.string(),
  who: z.string(),
  dueOn: z.string().nullable(),
  evidence: z.string().nullable(),
  state: z.enum(agreementStates),
  createdOn: z.string(),
  settledOn: z.string().nullable(),
  version: z.int(),
})
export type Agreement = z.infer<typeof Agreement>

/** What there is to remember at a school: how many are late, and how many are due within a week. */
export const AgreementReminder = z.object({ schoolId: z.string(), overdue: z.int(), soon: z.int() })
export type AgreementReminder = z.infer<typeof AgreementReminder>

/** An agreement of an earlier time, with how it stood when this survey closed; null while it has not closed. */
export const EarlierAgreement = Agreement.extend({ stateThen: z.enum(agreementStates).nullable() })
export type EarlierAgreement = z.infer<typeof EarlierAgreement>
