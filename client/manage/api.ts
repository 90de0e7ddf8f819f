import type {
  AccountChange,
  AccountEntry,
  AuditReply,
  InvitedAccount,
  IssuedLink,
  LinkReply,
  NewAccount,
  OwnAccount,
  RecoveryCodes,
  SecondStepSecret,
  SessionReply,
  Setup,
} from '#domain/api/accounts.ts'
import type {
  Agreement,
  AgreementChange,
  AgreementReminder,
  EarlierAgreement,
  NewAgreement,
} from '#domain/api/agreements.ts'
import type { SchoolComparison } from '#domain/api/comparison.ts'
import type { Benchmark, Trend } from '#domain/api/comparisons.ts'
import type { DefinitionSummary, DefinitionView } from '#domain/api/definitions.ts'
import type { IssuedCode, IssuedCodes, NewInvitations } from '#domain/api/invitations.ts'
import type { Mailings, MailPreview, StartedMailing } from '#domain/api/mail.ts'
import type { OpenAnswersReply } from '#domain/api/open-answers.ts'
import type { NewPaperResponse } from '#domain/api/paper.ts'
import type { Progress } from '#domain/api/progress.ts'
import type { PublicPageChange, PublicPageView } from '#domain/api/public-pages.ts'
import type { Report } from '#domain/api/reports.ts'
import type { ExampleReply, NewSchool, School } from '#domain/api/schools.ts'
import type { SurveyText, SurveyTexts } from '#domain/api/survey-texts.ts'
import type { NewSurvey, Survey, SurveyChange } from '#domain/api/surveys.ts'
import type { Audience, SchoolType } from '#domain/texts.ts'
import { ApiProblem, problemFrom } from './problem.ts'

/** For whom codes are made. */
export interface ForWhom {
  readonly audience: Audience
  readonly subgroup?: string | undefined
}

type Signal = AbortSignal | undefined
type TextOf = Pick<SurveyText, 'kind' | 'language' | 'audience'>

/** The HTTP API as functions. Every one of them throws an ApiProblem and nothing else. */
export const api = {
  session: () => get<SessionReply>('/session'),
  logIn: (body: { email: string; password: string; code?: string }) => send<SessionReply>('POST', '/session', body),
  logOut: () => send<void>('DELETE', '/session'),
  setUp: (body: Setup) => send<SessionReply>('POST', '/setup', body),

  lookAtLink: (token: string) => send<LinkReply>('POST', '/account-links/look', { token }),
  useLink: (token: string, password: string) => send<void>('POST', '/account-links/use', { token, password }),
  forgotPassword: (email: string) => send<unknown>('POST', '/password-resets', { email }),

  ownAccount: (signal?: Signal) => get<OwnAccount>('/account', {}, signal),
  changeOwnName: (name: string) => send<unknown>('PATCH', '/account', { name }),
  changePassword: (body: { current: string; password: string }) => send<void>('POST', '/account/password', body),
  startSecondStep: (password: string) => send<SecondStepSecret>('POST', '/account/second-step', { password }),
  confirmSecondStep: (code: string) => send<RecoveryCodes>('POST', '/account/second-step/confirm', { code }),
  stopSecondStep: (password: string) => send<void>('DELETE', '/account/second-step', { password }),
  endSession: (id: string) => send<void>('DELETE', `/account/sessions/${id}`),
  endOtherSessions: () => send<void>('DELETE', '/account/sessions'),

  accounts: (signal?: Signal) => get<AccountEntry[]>('/accounts', {}, signal),
  createAccount: (body: NewAccount) => send<InvitedAccount>('POST', '/accounts', body),
  changeAccount: (id: string, body: AccountChange) => send<AccountEntry>('PATCH', `/accounts/${id}`, body),
  deleteAccount: (id: string) => send<void>('DELETE', `/accounts/${id}`),
  makeLink: (id: string, body: { removeSecondStep: boolean }) =>
    send<IssuedLink>('POST', `/accounts/${id}/links`, body),
  activity: (before: string | undefined, signal?: Signal) => get<AuditReply>('/audit', { before }, signal),

  definitions: (language: string, signal?: Signal) => get<DefinitionSummary[]>('/definitions', { language }, signal),
  definition: (id: string, query: { language: string; schoolType?: SchoolType | undefined }, signal?: Signal) =>
    get<DefinitionView>(`/definitions/${id}`, query, signal),

  schools: (signal?: Signal) => get<School[]>('/schools', {}, signal),
  school: (id: string, signal?: Signal) => get<School>(`/schools/${id}`, {}, signal),
  comparison: (schoolId: string, language: string, signal?: Signal) =>
    get<SchoolComparison>(`/schools/${schoolId}/comparison`, { language }, signal),
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
  makeCodes: (id: string, body: NewInvitations) => send<IssuedCodes>('POST', `/surveys/${id}/invitations`, body),
  makeOpenLink: (id: string, body: ForWhom) => send<IssuedCode>('POST', `/surveys/${id}/open-links`, body),
  enterPaper: (id: string, body: NewPaperResponse) => send<unknown>('POST', `/surveys/${id}/paper-responses`, body),
  texts: (id: string, signal?: Signal) => get<SurveyTexts>(`/surveys/${id}/texts`, {}, signal),
  putText: (id: string, text: TextOf, content: string) => send<void>('PUT', textPath(id, text), { content }),
  deleteText: (id: string, text: TextOf) => send<void>('DELETE', textPath(id, text)),
  mailings: (id: string, signal?: Signal) => get<Mailings>(`/surveys/${id}/mailings`, {}, signal),
  /** The list as its bytes: only they tell how it was written. */
  previewMail: (id: string, audience: Audience, list: Blob) =>
    request<MailPreview>(`/surveys/${id}/mailings/preview?audience=${audience}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: list,
    }),
  startMailing: (id: string, body: ForWhom & { addresses: readonly string[] }) =>
    send<StartedMailing>('POST', `/surveys/${id}/mailings`, body),
  stopMailing: (id: string, mailingId: string) => send<void>('POST', `/surveys/${id}/mailings/${mailingId}/stop`),
  remind: (id: string) => send<unknown>('POST', `/surveys/${id}/reminders`),
  progress: (id: string, signal?: Signal) => get<Progress>(`/surveys/${id}/progress`, {}, signal),
  surveyDefinition: (id: string, language: string, signal?: Signal) =>
    get<DefinitionView>(`/surveys/${id}/definition`, { language }, signal),
  report: (id: string, query: { language: string; subgroup?: string | undefined }, signal?: Signal) =>
    get<Report>(`/surveys/${id}/report`, query, signal),
  benchmark: (id: string, signal?: Signal) => get<Benchmark>(`/surveys/${id}/benchmark`, {}, signal),
  trend: (id: string, query: { subgroup?: string | undefined }, signal?: Signal) =>
    get<Trend>(`/surveys/${id}/trend`, query, signal),
  agreements: (schoolId: string, signal?: Signal) => get<Agreement[]>('/agreements', { schoolId }, signal),
  agreementReminders: (signal?: Signal) => get<AgreementReminder[]>('/agreements/reminders', {}, signal),
  earlierAgreements: (id: string, signal?: Signal) =>
    get<EarlierAgreement[]>(`/surveys/${id}/earlier-agreements`, {}, signal),
  makeAgreement: (body: NewAgreement) => send<Agreement>('POST', '/agreements', body),
  changeAgreement: (id: string, body: AgreementChange) => send<Agreement>('PATCH', `/agreements/${id}`, body),
  deleteAgreement: (id: string) => send<void>('DELETE', `/agreements/${id}`),
  publicPage: (id: string, signal?: Signal) => get<PublicPageView>(`/surveys/${id}/public-page`, {}, signal),
  writePublicPage: (id: string, body: PublicPageChange) =>
    send<PublicPageView>('PUT', `/surveys/${id}/public-page`, body),
  publishPage: (id: string, version: number) =>
    send<PublicPageView>('POST', `/surveys/${id}/public-page/publish`, { version }),
  withdrawPage: (id: string) => send<PublicPageView>('POST', `/surveys/${id}/public-page/withdraw`),
  openAnswers: (id: string, signal?: Signal) => get<OpenAnswersReply>(`/surveys/${id}/open-answers`, {}, signal),
  releaseAnswer: (id: string, answerId: string, released: boolean) =>
    send<void>('PATCH', `/surveys/${id}/open-answers/${answerId}`, { released }),
  maskNames: (id: string, names: readonly string[]) =>
    send<OpenAnswersReply>('POST', `/surveys/${id}/open-answers/mask`, { names }),
} as const

export function get<T>(
  path: string,
  query: Readonly<Record<string, string | undefined>> = {},
  signal?: Signal,
): Promise<T> {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const search = given.length === 0 ? '' : `?${new URLSearchParams(given)}`
  return request<T>(`${path}${search}`, signal === undefined ? {} : { signal })
}

const textPath = (id: string, { kind, language, audience }: TextOf) =>
  `/surveys/${id}/texts/${kind}/${language}?audience=${audience}`

export function send<T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<T> {
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
