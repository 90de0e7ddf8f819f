import type { SessionReply, Setup } from '#domain/api/accounts.ts'
import type { DefinitionSummary, DefinitionView } from '#domain/api/definitions.ts'
import type { IssuedCode, IssuedCodes } from '#domain/api/invitations.ts'
import type { OpenAnswersReply } from '#domain/api/open-answers.ts'
import type { Progress } from '#domain/api/progress.ts'
import type { Report } from '#domain/api/reports.ts'
import type { ExampleReply, NewSchool, School } from '#domain/api/schools.ts'
import type { NewSurvey, Survey, SurveyChange } from '#domain/api/surveys.ts'
import type { Audience } from '#domain/texts.ts'
import { ApiProblem, problemFrom } from './problem.ts'

/** For whom codes are made. */
export interface ForWhom {
  readonly audience: Audience
  readonly subgroup?: string | undefined
}

type Signal = AbortSignal | undefined

/** The HTTP API as functions. Every one of them throws an ApiProblem and nothing else. */
export const api = {
  session: () => get<SessionReply>('/session'),
  logIn: (body: { email: string; password: string }) => send<SessionReply>('POST', '/session', body),
  logOut: () => send<void>('DELETE', '/session'),
  setUp: (body: Setup) => send<SessionReply>('POST', '/setup', body),

  definitions: (language: string, signal?: Signal) => get<DefinitionSummary[]>('/definitions', { language }, signal),

  schools: (signal?: Signal) => get<School[]>('/schools', {}, signal),
  school: (id: string, signal?: Signal) => get<School>(`/schools/${id}`, {}, signal),
  createSchool: (body: NewSchool) => send<School>('POST', '/schools', body),
  changeSchool: (id: string, body: NewSchool) => send<School>('PATCH', `/schools/${id}`, body),
  deleteSchool: (id: string, confirm: string) => send<void>('DELETE', `/schools/${id}`, { confirm }),
  createExample: () => send<ExampleReply>('POST', '/example-school'),
  deleteExample: () => send<void>('DELETE', '/example-school'),

  surveys: (schoolId: string, signal?: Signal) => get<Survey[]>('/surveys', { schoolId }, signal),
  survey: (id: string, signal?: Signal) => get<Survey>(`/surveys/${id}`, {}, signal),
  createSurvey: (body: NewSurvey) => send<Survey>('POST', '/surveys', body),
  changeSurvey: (id: string, body: SurveyChange) => send<Survey>('PATCH', `/surveys/${id}`, body),
  deleteSurvey: (id: string, confirm?: string) => send<void>('DELETE', `/surveys/${id}`, confirm && { confirm }),
  openSurvey: (id: string) => send<unknown>('POST', `/surveys/${id}/open`),
  closeSurvey: (id: string) => send<unknown>('POST', `/surveys/${id}/close`),
  makeCodes: (id: string, body: ForWhom & { count: number }) =>
    send<IssuedCodes>('POST', `/surveys/${id}/invitations`, body),
  makeOpenLink: (id: string, body: ForWhom) => send<IssuedCode>('POST', `/surveys/${id}/open-links`, body),
  progress: (id: string, signal?: Signal) => get<Progress>(`/surveys/${id}/progress`, {}, signal),
  surveyDefinition: (id: string, language: string, signal?: Signal) =>
    get<DefinitionView>(`/surveys/${id}/definition`, { language }, signal),
  report: (id: string, query: { language: string; subgroup?: string | undefined }, signal?: Signal) =>
    get<Report>(`/surveys/${id}/report`, query, signal),
  openAnswers: (id: string, signal?: Signal) => get<OpenAnswersReply>(`/surveys/${id}/open-answers`, {}, signal),
  releaseAnswer: (id: string, answerId: string, released: boolean) =>
    send<void>('PATCH', `/surveys/${id}/open-answers/${answerId}`, { released }),
  maskNames: (id: string, names: readonly string[]) =>
    send<OpenAnswersReply>('POST', `/surveys/${id}/open-answers/mask`, { names }),
} as const

function get<T>(path: string, query: Readonly<Record<string, string | undefined>> = {}, signal?: Signal): Promise<T> {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const search = given.length === 0 ? '' : `?${new URLSearchParams(given)}`
  return request<T>(`${path}${search}`, signal === undefined ? {} : { signal })
}

function send<T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<T> {
  if (body === undefined) return request<T>(path, { method })
  return request<T>(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}

async function request<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(`/api${path}`, { ...init, credentials: 'same-origin' }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem('no-connection')
  })
  if (response.status === 204) return undefined as T
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw problemFrom(response.status, body)
  if (body === undefined) throw new ApiProblem('unknown', { status: response.status })
  return body as T
}
