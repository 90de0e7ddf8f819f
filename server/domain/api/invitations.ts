import * as z from 'zod'
import { Id } from '../definition.ts'
import { audiences } from '../texts.ts'

const ForWhom = { audience: z.enum(audiences), subgroup: Id.optional() }
export const NewInvitations = z.strictObject({ ...ForWhom, count: z.int().min(1).max(2000) })
export const NewOpenLink = z.strictObject(ForWhom)
export const IssuedCodes = z.object({ codes: z.array(z.string()) })
export type IssuedCodes = z.infer<typeof IssuedCodes>
export const IssuedCode = z.object({ code: z.string() })
export type IssuedCode = z.infer<typeof IssuedCode>
