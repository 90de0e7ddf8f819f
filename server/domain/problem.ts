import type * as z from 'zod'

/**
 * Everything that can go wrong in a way a client should know, in one table. The code is the last part of the
 * problem's `type` (RFC 9457) and never changes; the screens have their own sentence for each code.
 */
export const problems = {
  'request-invalid': { status: 400, title: 'The request is not valid' },
  'login-required': { status: 401, title: 'You are not logged in' },
  'credentials-wrong': { status: 401, title: 'The e-mail address or the password is wrong' },
  'second-step-needed': { status: 401, title: 'This account asks for a code as well' },
  'second-step-wrong': { status: 401, title: 'The code is wrong or was used before' },
  'role-insufficient': { status: 403, title: 'Your role does not allow this' },
  'setup-token-wrong': { status: 403, title: 'The set-up token is wrong' },
  'cross-origin': { status: 403, title: 'This request comes from another site' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'school-not-found': { status: 404, title: 'There is no such school' },
  'account-not-found': { status: 404, title: 'There is no such account' },
  'definition-not-found': { status: 404, title: 'There is no such instrument' },
  'survey-not-found': { status: 404, title: 'There is no such survey' },
  'mailing-not-found': { status: 404, title: 'This survey has no such mailing' },
  'workshop-not-found': { status: 404, title: 'There is no such workshop' },
  'card-not-found': { status: 404, title: 'There is no such card' },
  'join-code-unknown': { status: 404, title: 'No workshop has this code now' },
  'subgroup-not-found': { status: 404, title: 'This survey has no such subgroup' },
  'agreement-not-found': { status: 404, title: 'There is no such agreement' },
  'code-unknown': { status: 404, title: 'There is no such code' },
  'setup-done': { status: 409, title: 'The first administrator exists already' },
  'email-taken': { status: 409, title: 'There is an account with this e-mail address' },
  'last-administrator': { status: 409, title: 'Somebody has to be administrator' },
  'mail-not-configured': { status: 409, title: 'This server sends no mail' },
  'mail-key-missing': { status: 409, title: 'The key that the codes of mailed invitations are made with is missing' },
  'addresses-known': { status: 409, title: 'Everybody on this list was invited by mail before' },
  'reminder-not-possible': { status: 409, title: 'A reminder is not possible now' },
  'second-step-on': { status: 409, title: 'The second step is on already' },
  'second-step-not-started': { status: 409, title: 'The second step was not started' },
  'definition-broken': { status: 409, title: 'This instrument has errors and cannot be used' },
  'example-exists': { status: 409, title: 'The example school exists already' },
  'confirmation-needed': { status: 409, title: 'Type the name as it is written, to delete this' },
  'survey-not-draft': { status: 409, title: 'This can only be changed before the survey opens' },
  'survey-not-open': { status: 409, title: 'The survey is not open' },
  'survey-not-closed': { status: 409, title: 'There are no results before the survey is closed' },
  'survey-is-closed': { status: 409, title: 'The survey is closed' },
  'agreement-changed': { status: 409, title: 'Somebody else changed this agreement' },
  'public-page-changed': { status: 409, title: 'Somebody else changed this page' },
  'workshop-changed': { status: 409, title: 'The workshop has changed meanwhile' },
  'workshop-incomplete': { status: 409, title: 'Some steps of this workshop cannot be done yet' },
  'workshop-not-live': { status: 409, title: 'This workshop is not going on now' },
  'workshop-started': { status: 409, title: 'This workshop has begun' },
  'step-begun': { status: 409, title: 'What was answered in a step stays as it is' },
  'topics-missing': { status: 409, title: 'There are too few topics to choose from' },
  'too-many-topics': { status: 409, title: 'There are too many topics to choose from' },
  'no-figures': { status: 409, title: 'There are no figures to predict yet' },
  'cards-closed': { status: 409, title: 'Cards cannot be sent now' },
  'round-not-open': { status: 409, title: 'This round is not open' },
  'codes-just-replaced': { status: 409, title: 'The codes of this group were replaced less than a minute ago' },
  'link-expired': { status: 410, title: 'This link was used or is too old' },
  'code-used': { status: 410, title: 'This code has been used' },
  'code-replaced': { status: 410, title: 'This code was replaced by a newer one' },
  'survey-closed': { status: 410, title: 'The survey is closed' },
  'round-closed': { status: 410, title: 'This round is closed' },
  'body-too-large': { status: 413, title: 'The request is too large' },
  'content-type-unknown': { status: 415, title: 'The request must be JSON' },
  'list-unreadable': { status: 422, title: 'This is no list in plain text' },
  'too-many-addresses': { status: 422, title: 'There are too many addresses for one mailing' },
  'answers-invalid': { status: 422, title: 'Some answers are not valid' },
  'figures-hidden': { status: 422, title: 'Some of these figures are not shown outside the school' },
  'public-page-incomplete': { status: 422, title: 'This page cannot be published yet' },
  'workshop-steps-invalid': { status: 422, title: 'Some steps are not possible' },
  'no-such-moment': { status: 422, title: 'The workshop has no such moment' },
  'too-many-tries': { status: 429, title: 'Too many wrong tries' },
  'too-many-cards': { status: 429, title: 'There are very many cards already' },
  'link-busy': { status: 429, title: 'Many people answer with this code at the moment' },
  internal: { status: 500, title: 'Something went wrong in the server' },
  busy: { status: 503, title: 'The server is too busy' },
  'database-unavailable': { status: 503, title: 'The database does not answer' },
  stopping: { status: 503, title: 'The server is stopping' },
  'storage-full': { status: 507, title: 'The disk of the server is full' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problems

/** What is wrong at one place of a request; the pointer is a JSON Pointer (RFC 6901) into the body. */
export interface FieldError {
  readonly pointer: string
  readonly message: string
}

/** The body of every error reply. */
export interface ProblemBody {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string | undefined
  readonly errors?: readonly FieldError[] | undefined
  /** As it is now, where somebody else changed it in the meantime. */
  readonly current?: object | undefined
}

/** More errors than this are no help to anybody, and would make a reply larger than the request. */
const mostErrors = 50

/** Thrown anywhere in the server; the error handler is the only one that writes it to a client. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly body: ProblemBody
  /** After how many seconds another try makes sense. */
  readonly retryAfter: number | undefined

  constructor(
    code: ProblemCode,
    more: { detail?: string; errors?: readonly FieldError[]; current?: object; retryAfter?: number } = {},
  ) {
    const { status, title } = problems[code]
    super(more.detail ?? title)
    this.name = 'Problem'
    this.code = code
    this.retryAfter = more.retryAfter
    const errors = more.errors?.slice(0, mostErrors)
    this.body = {
      type: `/problems/${code}`,
      title,
      status,
      ...(more.detail === undefined ? {} : { detail: more.detail }),
      ...(errors === undefined ? {} : { errors }),
      ...(more.current === undefined ? {} : { current: more.current }),
    }
  }

  static fromZod(code: ProblemCode, issues: readonly z.core.$ZodIssue[]): Problem {
    return new Problem(code, { errors: issues.flatMap(fieldErrors) })
  }
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const { path, message } = issue
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: jsonPointer([...path, key]), message: 'unknown field' }))
  return [{ pointer: jsonPointer(path), message }]
}

/** A path of keys as a JSON Pointer, for instance ['answers', 'a/b'] as '/answers/a~1b'. */
export const jsonPointer = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
