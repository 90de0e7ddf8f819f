import type { NewResponse, QuestionnaireReply } from '#domain/api/answering.ts'
import type { ProblemBody, ProblemCode } from '#domain/problem.ts'
import type { usableAnswers } from './usable-answers.ts'

const refusals = ['code-unknown', 'code-used', 'code-replaced', 'survey-closed', 'survey-not-open'] as const
/** The server will not take anything with this code, now or (but for a survey that still opens) later. */
export type Refusal = (typeof refusals)[number]
/** A survey that is not open yet may take the answers later; with these they can go nowhere any more. */
export type FinalRefusal = Exclude<Refusal, 'survey-not-open'>
/** It may work later: no network, a server that cannot do it now, or many people at the same moment. */
export type Trouble = 'network' | 'busy' | 'crowd'

export type Opened =
  | {
      readonly kind: 'opened'
      readonly reply: QuestionnaireReply
      /** The check of answers that stood on the device; it comes only where there are some. */
      readonly usable?: typeof usableAnswers
    }
  | { readonly kind: 'refused'; readonly problem: Refusal }
  | { readonly kind: 'retry'; readonly trouble: Exclude<Trouble, 'crowd'> }

export type Sent =
  | { readonly kind: 'received' }
  | { readonly kind: 'invalid'; readonly questions: readonly string[] }
  | { readonly kind: 'refused'; readonly problem: FinalRefusal }
  | { readonly kind: 'retry'; readonly trouble: Trouble; readonly after: number }

export async function openQuestionnaire(code: string, language: string): Promise<Opened> {
  const response = await request(`/api/questionnaires/${code}?language=${encodeURIComponent(language)}`)
  if (!response) return { kind: 'retry', trouble: 'network' }
  const body = await bodyOf<QuestionnaireReply & ProblemBody>(response)
  if (response.ok) return body ? { kind: 'opened', reply: body } : { kind: 'retry', trouble: 'network' }
  const problem = refusalIn(body)
  return problem ? { kind: 'refused', problem } : { kind: 'retry', trouble: 'busy' }
}

export async function sendResponse(body: NewResponse): Promise<Sent> {
  const response = await request('/api/responses', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response) return { kind: 'retry', trouble: 'network', after: 0 }
  if (response.status === 201) return { kind: 'received' }
  const problem = await bodyOf<ProblemBody>(response)
  if (response.status === 422) return { kind: 'invalid', questions: questionsIn(problem) }
  // Only a problem of ours is a refusal: a 404 from something in between must not throw answers away.
  const refusal = refusalIn(problem)
  if (refusal && refusal !== 'survey-not-open') return { kind: 'refused', problem: refusal }
  const trouble = isProblem(problem, 'link-busy') || isProblem(problem, 'busy') ? 'crowd' : 'busy'
  return { kind: 'retry', trouble, after: Number(response.headers.get('retry-after')) || 0 }
}

/** Undefined when there is no network, or none that answers. Cookies stay at home: a respondent has no account. */
export async function request(path: string, options: RequestInit = {}): Promise<Response | undefined> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), 30_000)
  try {
    return await fetch(path, { ...options, signal: abort.signal, credentials: 'omit', cache: 'no-store' })
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

export const bodyOf = async <T>(response: Response): Promise<T | undefined> => response.json().catch(() => undefined)

export const refusalIn = (problem: ProblemBody | undefined): Refusal | undefined =>
  refusals.find((code) => isProblem(problem, code))

const isProblem = (problem: ProblemBody | undefined, code: ProblemCode): boolean =>
  problem?.type === `/problems/${code}`

/** The ids of the questions in pointers such as /answers/info-calendar. */
const questionsIn = (problem: ProblemBody | undefined): string[] => [
  ...new Set((problem?.errors ?? []).flatMap(({ pointer }) => /^\/answers\/([^/]+)/.exec(pointer)?.[1] ?? [])),
]
