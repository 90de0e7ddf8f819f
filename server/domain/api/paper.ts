import * as z from 'zod'
import { Id } from '../definition.ts'
import { audiences } from '../texts.ts'
import { NewResponse } from './answering.ts'

/** A sheet of paper that somebody of the school keys in: a response without a code. */
export const NewPaperResponse = NewResponse.omit({ code: true }).extend({
  audience: z.enum(audiences),
  subgroup: Id.optional(),
})
export type NewPaperResponse = z.infer<typeof NewPaperResponse>
