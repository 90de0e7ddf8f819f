import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'

/** A message in plain words: nothing in it is fetched, tracked or drawn. */
export interface Message {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** The mail server did not take a message. */
export class MailRefused extends Error {
  /** Whether another try may help: the server was away or asked to wait, and did not refuse this person. */
  readonly temporary: boolean

  constructor(reason: string, temporary: boolean) {
    super(reason)
    this.temporary = temporary
  }
}

export interface Mailer {
  /** How many messages a minute the school's server is asked to take. */
  readonly perMinute: number
  /** Resolves when the mail server has taken the message; throws MailRefused when it did not. */
  send(message: Message): Promise<void>
  close(): void
}

/** The school's own mail server, where one is configured. */
export function createMailer({ mail }: Config): Mailer | null {
  if (!mail) return null
  const transport = createTransport(
    { url: mail.url, connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 },
    // A message holds what we wrote and nothing that a text in it points to.
    { from: mail.from, disableFileAccess: true, disableUrlAccess: true },
  )
  return {
    perMinute: mail.perMinute,
    async send({ to, subject, text }) {
      // An address object is never parsed: a comma or a bracket in it cannot add a second recipient.
      const message = { to: { name: '', address: to }, subject, text, headers: { 'Auto-Submitted': 'auto-generated' } }
      await transport.sendMail(message).catch((error: unknown) => {
        throw refusalOf(error)
      })
    },
    close: () => transport.close(),
  }
}

/** SMTP answers 5xx when it will never take this message; anything else may pass. */
function refusalOf(error: unknown): MailRefused {
  const { responseCode, message } = error as { responseCode?: number; message?: string }
  return new MailRefused(message ?? 'the mail server did not answer', responseCode === undefined || responseCode < 500)
}
