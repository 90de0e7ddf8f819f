import type { Agreement, NewAgreement } from '#domain/api/agreements.ts'
import type { RemoteView } from '#domain/api/live-workshop.ts'
import type { WorkshopRecord } from '#domain/api/workshop-record.ts'
import type {
  Card,
  CardChange,
  NewCard,
  NewWorkshop,
  TimerChange,
  Workshop,
  WorkshopChange,
  WorkshopPlan,
} from '#domain/api/workshops.ts'
import type { Position } from '#domain/workshop/moments.ts'
import { get, send } from '../api.ts'

type Signal = AbortSignal | undefined
type GivenAgreement = Pick<NewAgreement, 'schoolId' | 'workshopId' | 'surveyId' | 'what' | 'who' | 'dueOn' | 'evidence'>

/** The workshops of the HTTP API. Every one of them throws an ApiProblem and nothing else. */
export const workshopApi = {
  plans: (signal?: Signal) => get<WorkshopPlan[]>('/workshop-plans', {}, signal),
  list: (schoolId: string, signal?: Signal) => get<Workshop[]>('/workshops', { schoolId }, signal),
  find: (id: string, signal?: Signal) => get<Workshop>(`/workshops/${id}`, {}, signal),
  create: (body: NewWorkshop) => send<Workshop>('POST', '/workshops', body),
  change: (id: string, body: WorkshopChange) => send<Workshop>('PATCH', `/workshops/${id}`, body),
  remove: (id: string, confirm?: string) => send<void>('DELETE', `/workshops/${id}`, confirm && { confirm }),
  start: (id: string, version: number) => send<Workshop>('POST', `/workshops/${id}/start`, { version }),
  end: (id: string, version: number) => send<Workshop>('POST', `/workshops/${id}/end`, { version }),

  record: (id: string, language: string, signal?: Signal) =>
    get<WorkshopRecord>(`/workshops/${id}/record`, { language }, signal),
  remote: (id: string, signal?: Signal) => get<RemoteView>(`/workshops/${id}/remote`, {}, signal),
  remoteUrl: (id: string) => `/api/workshops/${id}/remote`,
  go: (id: string, body: Position & { version: number }) => send<RemoteView>('POST', `/workshops/${id}/go`, body),
  setTimer: (id: string, body: TimerChange) => send<RemoteView>('PUT', `/workshops/${id}/timer`, body),
  addCard: (id: string, body: NewCard) => send<Card>('POST', `/workshops/${id}/cards`, body),
  changeCard: (id: string, card: string, body: CardChange) =>
    send<Card>('PATCH', `/workshops/${id}/cards/${card}`, body),

  agreements: ({ id, schoolId }: Pick<Workshop, 'id' | 'schoolId'>, signal?: Signal) =>
    get<Agreement[]>('/agreements', { schoolId, workshopId: id }, signal),
  agree: (body: GivenAgreement) => send<Agreement>('POST', '/agreements', body),
} as const
