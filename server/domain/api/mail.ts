import * as z from 'zod'
import { addressFaults, readAddress } from '../addresses/email-address.ts'
import { Id } from '../definition.ts'
import { audiences } from '../texts.ts'
import { Key } from './common.ts'

/** More than this in one mailing is not a school but a mistake. */
export const mostAddresses = 5000

/** The list itself is the body, as bytes: nothing but its bytes tells how it was written. */
export const PreviewQuery = z.strictObject({ audience: z.enum(audiences) })

export const MailPreview = z.object({
  /** Whom this list would be sent to: everybody once, and nobody who was invited before. */
  addresses: z.array(z.string()),
  understood: z.int(),
  duplicates: z.int(),
  alreadyInvited: z.int(),
  wrong: z.array(z.object({ line: z.int(), text: z.string(), reason: z.enum(addressFaults) })),
  wrongCount: z.int(),
  encoding: z.string(),
  column: z.string().optional(),
})
export type MailPreview = z.infer<typeof MailPreview>

const Address = z
  .string()
  .max(400)
  .transform((text, context) => {
    const read = readAddress(text)
    if ('key' in read) return read
    context.addIssue({ code: 'custom', message: `not an e-mail address: ${read.fault}` })
    return z.NEVER
  })

export const NewMailing = z.strictObject({
  audience: z.enum(audiences),
  subgroup: Id.optional(),
  addresses: z.array(Address).min(1).max(mostAddresses),
})
export type NewMailing = z.output<typeof NewMailing>

export const NewReminder = z.strictObject({ audience: z.enum(audiences).optional() }).nullish()

export const StartedMailing = z.object({
  id: z.string(),
  audience: z.enum(audiences),
  subgroup: z.string().nullable(),
  total: z.int(),
  alreadyInvited: z.int(),
})
export type StartedMailing = z.infer<typeof StartedMailing>

export const Accepted = z.object({ accepted: z.literal(true) })

/** How far the first message to each address came. Nothing here depends on who answered. */
export const Mailing = z.object({
  id: z.string(),
  audience: z.enum(audiences),
  subgroup: z.string().nullable(),
  startedOn: z.string(),
  total: z.int(),
  stopped: z.boolean(),
  /** The key that its codes are made with is not on this server any more. */
  keyMissing: z.boolean(),
  counts: z.object({ waiting: z.int(), sent: z.int(), refused: z.int(), uncertain: z.int() }),
  refused: z.array(z.object({ address: z.string(), reason: z.string() })),
  uncertain: z.array(z.string()),
})
export type Mailing = z.infer<typeof Mailing>

export const reminderObstacles = [
  'mail-not-configured',
  'survey-not-open',
  'nobody-mailed',
  'busy',
  'too-soon',
  'enough',
  'key-missing',
] as const

export const Reminders = z.object({
  rounds: z.int(),
  busy: z.boolean(),
  possible: z.boolean(),
  reason: z.enum(reminderObstacles).optional(),
  /** The first moment of the next round, when it is only too soon. */
  earliestOn: z.string().optional(),
})
export type Reminders = z.infer<typeof Reminders>

export const Mailings = z.object({
  /** Whether this server has a mail server to send through, and knows which address links must lead to. */
  configured: z.boolean(),
  /** What keeps everything waiting at the moment: the mail server does not answer, or does not take our mail. */
  trouble: z.string().nullable(),
  mailings: z.array(Mailing),
  reminders: Reminders,
})
export type Mailings = z.infer<typeof Mailings>

export const MailingParams = z.object({ id: Key, mailingId: Key })
