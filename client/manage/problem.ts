import type { FieldError, ProblemBody, ProblemCode } from '#domain/problem.ts'

/** What a request can fail with: a problem of the server's table, no connection, or something that is no problem+json. */
export type ApiProblemCode = ProblemCode | 'no-connection' | 'unknown'

/** A failed request, as the pages show it. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: ApiProblemCode
  readonly detail: string | undefined
  readonly errors: readonly FieldError[]

  constructor(code: ApiProblemCode, more: { status?: number; detail?: string; errors?: readonly FieldError[] } = {}) {
    super(more.detail ?? code)
    this.name = 'ApiProblem'
    this.code = code
    this.status = more.status ?? 0
    this.detail = more.detail
    this.errors = more.errors ?? []
  }
}

/** Reads an error reply (RFC 9457); anything else, such as a page of a proxy, keeps only its status. */
export function problemFrom(status: number, body: unknown): ApiProblem {
  if (!isProblem(body)) return new ApiProblem('unknown', { status })
  const code = body.type.replace(/^.*\/problems\//, '') as ProblemCode
  const { detail, errors } = body
  return new ApiProblem(code, { status, errors: errors ?? [], ...(detail === undefined ? {} : { detail }) })
}

const isProblem = (body: unknown): body is ProblemBody =>
  typeof body === 'object' &&
  body !== null &&
  'type' in body &&
  typeof body.type === 'string' &&
  body.type.includes('/problems/')

/** Whatever was thrown, as a problem. */
export const asProblem = (error: unknown): ApiProblem =>
  error instanceof ApiProblem ? error : new ApiProblem(error instanceof TypeError ? 'no-connection' : 'unknown')
