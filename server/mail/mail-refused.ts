/** How far a message came: no session with the mail server yet, in a session, or given to it as a whole. */
export type Stage = 'connecting' | 'session' | 'handed-over'

/**
 * What not being taken means. `refused`: never for this person. `later`: another try may help. `unreachable`: nobody's
 * message is taken now. `unknown`: the message was handed over and no answer came, so it may have arrived.
 */
export type Failure = 'refused' | 'later' | 'unreachable' | 'unknown'

/** The mail server did not take a message. */
export class MailRefused extends Error {
  readonly failure: Failure
  /** What went wrong without a word of the mail server: those may name the person whom the message was for. */
  readonly code: string

  constructor({ message, code }: { readonly message: string; readonly code: string }, failure: Failure) {
    super(message)
    this.code = code
    this.failure = failure
  }
}

interface SmtpError {
  readonly message?: string
  readonly code?: string
  readonly response?: string
  readonly responseCode?: number
  readonly command?: string
}

export function failureOf(error: unknown, stage: Stage): MailRefused {
  const { message, response, responseCode, command } = error as SmtpError
  const reason = { message: inOneLine(response ?? message), code: codeOf(error as SmtpError) }
  return new MailRefused(reason, failure(responseCode, command, stage))
}

const ofSystem = /\b(?:ECONN(?:REFUSED|RESET|ABORTED)|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPIPE)\b/

/** The status of a mail server (RFC 5321, and RFC 3463 where it has one), or what a computer calls the fault. */
function codeOf({ response, message = '', code }: SmtpError): string {
  const [status] = /^\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3})?(?!\S)/.exec(response ?? '') ?? []
  return status ?? ofSystem.exec(message)?.[0] ?? (/^E[A-Z_]{2,20}$/.exec(code ?? '')?.[0] || 'no answer')
}

function failure(code: number | undefined, command: string | undefined, stage: Stage): Failure {
  if (code === undefined) {
    if (stage === 'handed-over') return 'unknown'
    return stage === 'session' ? 'later' : 'unreachable'
  }
  // What is said to our name, password or sender is said to everybody; 421 closes the door for now.
  const aboutThisMessage = code !== 421 && (command === 'RCPT TO' || command === 'DATA')
  if (!aboutThisMessage) return 'unreachable'
  return code < 500 ? 'later' : 'refused'
}

const inOneLine = (text = 'no answer') =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 200)
