import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'
import { failureOf, MailRefused, type Stage } from './mail-refused.ts'

/** A message in plain words: nothing in it is fetched, tracked or drawn. */
export interface Message {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Who the message is from, in words; the address is the server's. */
  readonly fromName?: string
}

export interface Mailer {
  /** How many messages a minute the school's server is asked to take. */
  readonly perMinute: number
  /** Resolves when the mail server has taken the message; throws MailRefused when it did not. */
  send(message: Message): Promise<void>
  /** Resolves when the mail server answers and knows us; throws MailRefused when not. */
  check(): Promise<void>
  close(): void
}

/** The school's own mail server, where one is configured. */
export function createMailer({ mail }: Config): Mailer | null {
  if (!mail) return null
  const open = (onStage: (stage: Stage) => void) =>
    createTransport(
      {
        url: mail.url,
        connectionTimeout: 20_000,
        greetingTimeout: 20_000,
        socketTimeout: 60_000,
        logger: stageWatcher(onStage),
      },
      // A message holds what we wrote and nothing that a text in it points to.
      { from: mail.from, disableFileAccess: true, disableUrlAccess: true, xMailer: false },
    )
  const checking = open(() => undefined)
  // A mail server that says nothing must not keep this one alive when it stops.
  const closing = new AbortController()
  return {
    perMinute: mail.perMinute,
    async send({ to, subject, text, fromName = '' }) {
      let stage: Stage = 'connecting'
      const transport = open((reached) => {
        stage = reached
      })
      // Address objects are never parsed: a comma or a bracket in one cannot add a second recipient.
      const [from, recipient] = [
        { name: oneLine(fromName), address: mail.from },
        { name: '', address: to },
      ]
      // Machines need not answer a machine: "I am away until Monday" would pile up at the school.
      const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' }
      const message = { from, to: recipient, subject: oneLine(subject), text, headers, signal: closing.signal }
      await transport.sendMail(message).catch((error) => {
        throw failureOf(error, stage)
      })
    },
    async check() {
      await checking.verify().catch((error) => {
        throw new MailRefused(failureOf(error, 'connecting'), 'unreachable')
      })
    },
    close() {
      closing.abort()
      checking.close()
    },
  }
}

const oneLine = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim()

/**
 * Hears from the library how far a message came, and writes nothing down: what the library would log holds addresses.
 * Only when the whole message was handed over may the other side have taken it without our knowing.
 */
function stageWatcher(onStage: (stage: Stage) => void) {
  const hear = (entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !('tnx' in entry)) return
    if (entry.tnx === 'send') onStage('session')
    if (entry.tnx === 'message') onStage('handed-over')
  }
  const silent = () => undefined
  return { level: silent, trace: silent, debug: silent, info: hear, warn: silent, error: silent, fatal: silent }
}
