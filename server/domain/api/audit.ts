import * as z from 'zod'

/** What accounts do that an administrator may want to look up later. Respondents are never in it. */
export const auditActions = [
  'setup',
  'logged-in',
  'logged-out',
  'account-created',
  'account-changed',
  'account-deleted',
  'account-link-made',
  'account-link-used',
  'password-changed',
  'second-step-changed',
  'session-ended',
  'school-created',
  'school-changed',
  'school-deleted',
  'survey-created',
  'survey-changed',
  'survey-opened',
  'survey-closed',
  'survey-deleted',
  'codes-made',
  'open-link-made',
  'texts-changed',
  'mail-started',
  'mail-stopped',
  'reminder-started',
  'paper-entered',
  'open-answer-judged',
  'names-masked',
  'workshop-created',
  'workshop-changed',
  'workshop-started',
  'workshop-led',
  'workshop-ended',
  'workshop-deleted',
  'agreement-made',
  'agreement-changed',
  'agreement-deleted',
  'public-page-changed',
  'public-page-published',
  'public-page-withdrawn',
] as const
export type AuditAction = (typeof auditActions)[number]

export const AuditEntry = z.object({
  id: z.string(),
  at: z.string(),
  account: z.object({ id: z.string().nullable(), name: z.string() }),
  action: z.enum(auditActions),
  /** As it was called then; it may be gone by now. */
  school: z.string().nullable(),
  subject: z.string().nullable(),
})
export type AuditEntry = z.infer<typeof AuditEntry>
