import type { Joined } from '#domain/api/workshops.ts'
import type { ProblemBody, ProblemCode } from '#domain/problem.ts'

/** What the server answered; undefined where no answer of the server itself came. */
export interface Reply {
  readonly status: number
  readonly problem: ProblemCode | undefined
  /** Pointers of what is wrong, such as /answers/info-calendar. */
  readonly pointers: readonly string[]
  /** After how many seconds another try makes sense; 0 where the server did not say. */
  readonly after: number
  readonly body: unknown
}

/** Cookies stay at home: who takes part has no account. */
export async function request(path: string, body?: unknown): Promise<Reply | undefined> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), 20_000)
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  try {
    const response = await fetch(path, {
      ...(body === undefined ? {} : post),
      ...{ signal: abort.signal, credentials: 'omit', cache: 'no-store' },
    })
    return replyOf(response, await response.json())
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

function replyOf(response: Response, body: ProblemBody): Reply | undefined {
  const [, problem] = /^\/problems\/([\w-]+)$/.exec(String(body?.type)) ?? []
  // A 404 of something in between says nothing about the workshop.
  if (!response.ok && problem === undefined) return undefined
  const pointers = Array.isArray(body?.errors) ? body.errors.map(({ pointer }) => String(pointer)) : []
  const after = Number(response.headers.get('retry-after')) || 0
  return { status: response.status, problem: problem as ProblemCode | undefined, pointers, after, body }
}

export type JoinProblem = 'shape' | 'unknown' | 'tries' | 'network' | 'busy'
export type JoinReply =
  | { readonly kind: 'joined'; readonly joined: Joined }
  | { readonly kind: 'problem'; readonly problem: JoinProblem; readonly after: number }

export async function join(code: string): Promise<JoinReply> {
  const reply = await request('/api/join', { code })
  if (reply?.status === 201) return { kind: 'joined', joined: reply.body as Joined }
  const problem = (): JoinProblem => {
    if (!reply) return 'network'
    if (reply.problem === 'join-code-unknown' || reply.status === 400) return 'unknown'
    return reply.problem === 'too-many-tries' ? 'tries' : 'busy'
  }
  return { kind: 'problem', problem: problem(), after: reply?.after ?? 0 }
}
