import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** A message as it came out of a mail server. */
export interface Letter {
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly raw: string
  /** The code in its link. */
  readonly code: string
}

/** How a mail server treats somebody: it takes the message, refuses it, says nothing, or hangs up. */
export type Treatment =
  | 'take'
  | 'hang'
  | 'drop'
  | 'take-and-drop'
  | 'take-and-hang'
  | { readonly refuse: number; readonly says?: string }
  | { readonly takeAfter: number }

export interface TestSmtp {
  readonly port: number
  readonly letters: Letter[]
  /** Everybody whom a message was announced for, also where it was not taken. */
  readonly tried: string[]
  readonly env: { readonly SMTP_URL: string; readonly MAIL_FROM: string; readonly MAIL_PER_MINUTE: string }
  treat(address: string, treatment: Treatment): void
  lettersTo(address: string): Letter[]
  stop(): Promise<void>
}

/** A real mail server on a port of its own, which keeps what it takes. */
export async function anSmtpServer({ port = 0, perMinute = 60_000 } = {}): Promise<TestSmtp> {
  const letters: Letter[] = []
  const tried: string[] = []
  const treatments = new Map<string, Treatment>()
  const treatmentOf = (address: string) => treatments.get(address) ?? 'take'

  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    closeTimeout: 100,
    onRcptTo({ address }, _session, done) {
      tried.push(address)
      const treatment = treatmentOf(address)
      if (treatment === 'hang') return
      if (treatment === 'drop') hangUp()
      else if (typeof treatment === 'object' && 'takeAfter' in treatment) setTimeout(done, treatment.takeAfter)
      else if (typeof treatment === 'object')
        done(Object.assign(new Error(treatment.says ?? 'no such person'), { responseCode: treatment.refuse }))
      else done()
    },
    async onData(stream, { envelope }, done) {
      const raw = (await buffer(stream)).toString('utf8')
      const to = envelope.rcptTo.map(({ address }) => address)
      letters.push(letterFrom(to, raw))
      if (to.some((address) => treatmentOf(address) === 'take-and-hang')) return
      if (to.some((address) => treatmentOf(address) === 'take-and-drop')) hangUp()
      else done()
    },
  })
  // A server that hangs up on somebody hangs up on everybody who is there: here that is one connection.
  const sockets = new Set<{ destroy(): void }>()
  server.server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  const hangUp = () => {
    for (const socket of sockets) socket.destroy()
  }
  server.on('error', () => undefined)
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const bound = (server.server.address() as AddressInfo).port
  let stopped = false
  const stop = async () => {
    if (stopped) return
    stopped = true
    hangUp()
    await new Promise<void>((resolve) => server.close(resolve))
  }
  onTestFinished(stop)
  return {
    port: bound,
    letters,
    tried,
    env: {
      SMTP_URL: `smtp://127.0.0.1:${bound}`,
      MAIL_FROM: 'windroos@school.example',
      MAIL_PER_MINUTE: String(perMinute),
    },
    treat: (address, treatment) => treatments.set(address, treatment),
    lettersTo: (address) => letters.filter(({ to }) => to.includes(address)),
    stop,
  }
}

function letterFrom(to: readonly string[], raw: string): Letter {
  const split = raw.indexOf('\r\n\r\n')
  const head = raw.slice(0, split).replace(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? ''
  const text = decodeBody(raw.slice(split + 4), header('content-transfer-encoding'))
  const [, code = ''] = /\/i\/([0-9A-Z-]+)/.exec(text) ?? []
  return { to, subject: decodeWords(header('subject')), text, raw, code }
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  const text = encoding === 'quoted-printable' ? quotedPrintable(body.replace(/=\r\n/g, '')) : body
  return text.replace(/\r\n/g, '\n')
}

const quotedPrintable = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

/** Words of a header that are not ASCII (RFC 2047). */
const decodeWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : quotedPrintable(word.replaceAll('_', ' ')),
    )
