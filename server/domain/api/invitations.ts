import * as z from 'zod'
import { Id } from '../definition.ts'
import { audiences } from '../texts.ts'

const ForWhom = { audience: z.enum(audiences), subgroup: Id.optional() }
export const NewInvitations = z
  .strictObject({
    ...ForWhom,
    count: z.int().min(1).max(2000),
    /** Codes of this group that were printed before and that nobody used stop working. */
    replaceUnused: z.boolean().default(false),
    /** For people on top of those invited, such as a second parent: they count as invited from now on. */
    extra: z.boolean().default(false),
  })
  .refine(({ replaceUnused, extra }) => !(replaceUnused && extra), {
    path: ['replaceUnused'],
    message: 'an extra code replaces no other codes',
  })
export type NewInvitations = z.input<typeof NewInvitations>
export const NewOpenLink = z.strictObject(ForWhom)
export type NewOpenLink = z.infer<typeof NewOpenLink>
export const IssuedCodes = z.object({ codes: z.array(z.string()) })
export type IssuedCodes = z.infer<typeof IssuedCodes>
export const IssuedCode = z.object({ code: z.string() })
export type IssuedCode = z.infer<typeof IssuedCode>
