import * as z from 'zod'
import { AuditEntry, auditActions } from './audit.ts'
import { Key, line } from './common.ts'

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
  /** Whether this server can send mail: without it a forgotten password needs an administrator. */
  mail: z.boolean(),
  /** The address that codes and QR pictures lead to; null: the one this page came from. For accounts only. */
  publicUrl: z.string().nullable().optional(),
})
export type SessionReply = z.infer<typeof SessionReply>

const Email = z.email().max(254)
const Password = z.string().max(200)
/** Long enough to withstand guessing; long enough also to be a sentence, short enough not to be an attack. */
const NewPassword = z.string().min(12, 'a password has at least 12 characters').max(200)
const Token = z.string().max(200)
/** Six digits of an app, or one of the recovery codes. */
const Code = z.string().min(1).max(40)

export const Setup = z.strictObject({ name: line(100), email: Email, password: NewPassword, token: Token })
export type Setup = z.infer<typeof Setup>
export const Login = z.strictObject({ email: z.string().max(254), password: Password, code: Code.optional() })

const NewRole = z.union([
  z.strictObject({ role: z.literal('administrator') }),
  z.strictObject({ role: z.enum(['facilitator', 'reader']), schoolId: Key }),
])
type NewRole = z.infer<typeof NewRole>

/** Whether a role is the administrator's or at a school: each may be there once. */
const placeOf = (role: NewRole) => ('schoolId' in role ? `school ${role.schoolId}` : role.role)

const NewRoles = z
  .array(NewRole)
  .max(500)
  .superRefine((given, context) => {
    const places = given.map(placeOf)
    for (const [index, place] of places.entries())
      if (places.indexOf(place) < index)
        context.addIssue({ code: 'custom', path: [index], message: 'one role per school' })
  })

export const NewAccount = z.strictObject({ name: line(100), email: Email, roles: NewRoles })
export type NewAccount = z.infer<typeof NewAccount>
export const AccountChange = z.strictObject({
  name: NewAccount.shape.name.optional(),
  email: NewAccount.shape.email.optional(),
  roles: NewAccount.shape.roles.optional(),
  disabled: z.boolean().optional(),
})
export type AccountChange = z.infer<typeof AccountChange>

/** An account as administrators see it. */
export const AccountEntry = Account.extend({
  disabled: z.boolean(),
  /** Whether no password was chosen yet. */
  invited: z.boolean(),
  secondStep: z.boolean(),
})
export type AccountEntry = z.infer<typeof AccountEntry>

/** A link to choose a password; it is shown this once. */
export const IssuedLink = z.object({ link: z.string(), mailed: z.boolean() })
export type IssuedLink = z.infer<typeof IssuedLink>
export const InvitedAccount = IssuedLink.extend({ account: AccountEntry })
export type InvitedAccount = z.infer<typeof InvitedAccount>
export const NewLink = z.strictObject({ removeSecondStep: z.boolean().optional() }).nullish()

export const LinkToken = z.strictObject({ token: Token })
export const linkPurposes = ['invite', 'reset'] as const
export const LinkReply = z.object({ purpose: z.enum(linkPurposes), name: z.string(), email: z.string() })
export type LinkReply = z.infer<typeof LinkReply>
export const ChosenPassword = z.strictObject({ token: Token, password: NewPassword })

export const ForgottenPassword = z.strictObject({ email: z.string().min(1).max(254) })
export const Accepted = z.object({ accepted: z.literal(true) })

const Session = z.object({
  id: z.string(),
  /** Whether this very request comes from it. */
  current: z.boolean(),
  createdAt: z.string(),
  lastSeenOn: z.string(),
  browser: z.string(),
})
export const OwnAccount = z.object({
  account: Account,
  secondStep: z.boolean(),
  recoveryCodesLeft: z.int(),
  sessions: z.array(Session),
})
export type OwnAccount = z.infer<typeof OwnAccount>

export const OwnAccountChange = z.strictObject({ name: NewAccount.shape.name })
export const PasswordChange = z.strictObject({ current: Password, password: NewPassword })
export const PasswordAgain = z.strictObject({ password: Password })
export const SecondStepSecret = z.object({ secret: z.string(), uri: z.string() })
export type SecondStepSecret = z.infer<typeof SecondStepSecret>
export const SecondStepCode = z.strictObject({ code: Code })
export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })
export type RecoveryCodes = z.infer<typeof RecoveryCodes>

/** All that is kept about an account, but for what would open it: password, secret and codes are kept as hashes. */
export const AccountExport = z.object({
  exportedAt: z.string(),
  account: Account.extend({ disabled: z.boolean() }),
  secondStep: z.boolean(),
  recoveryCodesLeft: z.int(),
  sessions: z.array(Session.extend({ expiresAt: z.string() })),
  links: z.array(z.object({ purpose: z.enum(linkPurposes), expiresAt: z.string() })),
  /** What this account did. */
  actions: z.array(AuditEntry.omit({ account: true })),
  /** What others did with this account. */
  mentions: z.array(z.object({ at: z.string(), action: z.enum(auditActions) })),
})
export type AccountExport = z.infer<typeof AccountExport>

export const AuditQuery = z.strictObject({ before: Key.optional() })
export const AuditReply = z.object({ entries: z.array(AuditEntry), more: z.boolean() })
export type AuditReply = z.infer<typeof AuditReply>
