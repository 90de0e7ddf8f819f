import '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Account } from '#domain/api/accounts.ts'
import { Problem } from '#domain/problem.ts'
import type { Database } from '../database/open.ts'
import { hashOf, randomKey } from '../database/random.ts'
import { actorOf } from './actor.ts'
import {
  deleteExpiredSessions,
  deleteSession,
  findSession,
  insertSession,
  type LiveSession,
  sawSession,
} from './session-repository.ts'

const cookie = 'windroos_session'
const days = 14

export const isAdministrator = ({ roles }: Account): boolean => roles.some(({ role }) => role === 'administrator')

/** Who sends a request, and beginning and ending that they are known. */
export interface Access {
  /** The session that a request belongs to, or null. */
  session(request: FastifyRequest): Promise<LiveSession | null>
  /** The account that is logged in, or null. */
  account(request: FastifyRequest): Promise<Account | null>
  /** The account that is logged in; without one the request ends here. */
  signedIn(request: FastifyRequest): Promise<Account>
  /** The account that is logged in, if it is an administrator. */
  administrator(request: FastifyRequest): Promise<Account>
  /** Gives the id of the session that begins. */
  begin(request: FastifyRequest, reply: FastifyReply, account: Account): Promise<string>
  end(request: FastifyRequest, reply: FastifyReply): Promise<void>
}

/** Sessions live in a table, so that they can be ended; the cookie holds a random token and the table its hash. */
export function createAccess(db: Database, now: () => Date, https: boolean): Access {
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: https } as const

  async function session(request: FastifyRequest) {
    const token = request.cookies[cookie]
    const found = token ? await findSession(db, hashOf(token), now()) : undefined
    const day = now().toISOString().slice(0, 10)
    // To the day, and written once a day: when exactly somebody was there is nobody's business. On a full disk
    // somebody can still read.
    if (found && found.lastSeenOn !== day) await sawSession(db, found.id, day).catch(() => undefined)
    return found ?? null
  }
  const account = async (request: FastifyRequest) => (await session(request))?.account ?? null

  return {
    session,
    account,
    async signedIn(request) {
      const known = await account(request)
      if (!known) throw new Problem('login-required')
      actorOf(request).account = known
      return known
    },
    async administrator(request) {
      const known = await this.signedIn(request)
      if (!isAdministrator(known)) throw new Problem('role-insufficient')
      return known
    },
    async begin(request, reply, account) {
      const [id, token] = [randomKey(), randomKey() + randomKey()]
      const expires = new Date(now().getTime() + days * 24 * 60 * 60 * 1000)
      await deleteExpiredSessions(db, now())
      await insertSession(db, {
        token_hash: hashOf(token),
        id,
        account_id: account.id,
        expires_at: expires.toISOString(),
        created_at: now().toISOString(),
        last_seen_on: now().toISOString().slice(0, 10),
        browser: String(request.headers['user-agent'] ?? '').slice(0, 200),
      })
      actorOf(request).account = account
      reply.setCookie(cookie, token, { ...attributes, expires })
      return id
    },
    async end(request, reply) {
      const token = request.cookies[cookie]
      if (token) await deleteSession(db, hashOf(token))
      reply.clearCookie(cookie, attributes)
    },
  }
}
