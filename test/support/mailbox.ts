import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { onTestFinished, vi } from 'vitest'

export interface Received {
  readonly from: string
  readonly to: readonly string[]
  /** The message as it came over the line. */
  readonly source: string
  /** Its text, with the breaks and signs of its transport taken out. */
  readonly text: string
}

export interface Mailbox {
  /** The settings of a server that sends its mail here. */
  readonly env: { readonly SMTP_URL: string; readonly MAIL_FROM: string }
  readonly messages: readonly Received[]
  /** The message that comes in as number so many, counted from one. */
  arrives(number: number): Promise<Received>
}

/** A real mail server on a free port, that takes every message, or refuses every message. */
export async function aMailbox({ refuses = false } = {}): Promise<Mailbox> {
  const messages: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refuses ? new Error('no such mailbox') : null),
    onData(stream, { envelope }, done) {
      void text(stream).then((source) => {
        const to = envelope.rcptTo.map(({ address }) => address)
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        messages.push({ from, to, source, text: decoded(source) })
        done()
      })
    },
  })
  server.listen(0, 'localhost')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    env: { SMTP_URL: `smtp://localhost:${port}`, MAIL_FROM: 'windroos@school.nl' },
    messages,
    arrives: (number) =>
      vi.waitFor(
        () => {
          const message = messages[number - 1]
          if (!message) throw new Error(`${messages.length} messages arrived, not ${number}`)
          return message
        },
        { timeout: 5000 },
      ),
  }
}

/** A text of one part, in the two encodings that a mailer chooses from. */
function decoded(source: string): string {
  const [head = '', ...body] = source.split(/\r?\n\r?\n/)
  const content = body.join('\n\n')
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(content, 'base64').toString()
  if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return content
  const bytes = content.replaceAll(/=\r?\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_all, hex) => `%${hex}`)
  return decodeURIComponent(bytes.replaceAll(/%(?![0-9A-F]{2})/g, '%25'))
}
