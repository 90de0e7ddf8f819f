import type { FastifyRequest } from 'fastify'
import type { Account } from '#domain/api/accounts.ts'

/** Who a request comes from and what it is about, as the log of accounts will name it. */
export interface Actor {
  account?: Account
  school?: { readonly id: string; readonly name: string }
  /** The survey that the request is about, so that its names can be forgotten with it. */
  surveyId?: string
  /** The survey, account or other thing that the request is about, by name. */
  subject?: string
  /** Where that is an account: which one. */
  subjectId?: string
  /** One line a day is enough, however often it is done. */
  oncePerDay?: true
}

const actors = new WeakMap<FastifyRequest, Actor>()

/** Writes down that this request is about an account. */
export function isAbout(request: FastifyRequest, { id, email }: Account) {
  Object.assign(actorOf(request), { subject: email, subjectId: id })
}

/** What is known so far of the actor of this request; whoever learns more adds it. */
export function actorOf(request: FastifyRequest): Actor {
  const known = actors.get(request) ?? {}
  actors.set(request, known)
  return known
}
