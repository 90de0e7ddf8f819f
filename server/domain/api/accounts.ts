import * as z from 'zod'
import { line } from './common.ts'

export const roles = ['administrator', 'facilitator', 'reader'] as const

export const Account = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.object({ role: z.enum(roles), schoolId: z.string().optional() })),
})
export type Account = z.infer<typeof Account>

export const SessionReply = z.object({
  account: Account.nullable(),
  setupNeeded: z.boolean(),
  /** The address that codes and QR pictures lead to; null: the one this page came from. For accounts only. */
  publicUrl: z.string().nullable().optional(),
})
export type SessionReply = z.infer<typeof SessionReply>

const Email = z.email().max(254)
/** Long enough to withstand guessing; long enough also to be a sentence, short enough not to be an attack. */
const NewPassword = z.string().min(12, 'a password has at least 12 characters').max(200)

export const Setup = z.strictObject({
  name: line(100),
  email: Email,
  password: NewPassword,
  token: z.string().max(200),
})
export type Setup = z.infer<typeof Setup>
export const Login = z.strictObject({ email: z.string().max(254), password: z.string().max(200) })
