import type { FastifyRequest } from 'fastify'
import type { AccountExport, OwnAccount } from '#domain/api/accounts.ts'
import { Problem } from '#domain/problem.ts'
import type { Database } from '../database/open.ts'
import type { Access } from './access.ts'
import { actorOf, isAbout } from './actor.ts'
import { listActionsOf, listMentionsOf } from './audit-repository.ts'
import { accountWith } from './change-account.ts'
import { listLinks } from './link-repository.ts'
import { shownPurpose } from './links.ts'
import type { StoredAccount } from './repository.ts'
import { countRecoveryCodes } from './second-step-repository.ts'
import { listSessions } from './session-repository.ts'

/** Somebody who is logged in, and in which session. */
export interface Self {
  readonly known: StoredAccount
  readonly sessionId: string
}

export async function self(db: Database, access: Access, request: FastifyRequest): Promise<Self> {
  const session = await access.session(request)
  if (!session) throw new Problem('login-required')
  actorOf(request).account = session.account
  isAbout(request, session.account)
  return { known: await accountWith(db, session.account.id), sessionId: session.id }
}

export async function ownAccount(db: Database, { known, sessionId }: Self, now: Date): Promise<OwnAccount> {
  const sessions = await listSessions(db, known.account.id, now)
  return {
    account: known.account,
    secondStep: known.secondStep?.on ?? false,
    recoveryCodesLeft: await countRecoveryCodes(db, known.account.id),
    sessions: sessions.map((session) => ({ ...session, current: session.id === sessionId })),
  }
}

/** Everything that is kept about somebody (AVG, article 15), in a form that a program can read. */
export async function exportOf(db: Database, who: Self, now: Date): Promise<AccountExport> {
  const { known, sessionId } = who
  const { account, disabled } = known
  const links = await listLinks(db, account.id, now)
  const sessions = await listSessions(db, account.id, now)
  return {
    ...(await ownAccount(db, who, now)),
    exportedAt: now.toISOString(),
    account: { ...account, disabled },
    sessions: sessions.map((session) => ({ ...session, current: session.id === sessionId })),
    links: links.map(({ purpose, expiresAt }) => ({ purpose: shownPurpose(purpose), expiresAt })),
    actions: await listActionsOf(db, account.id),
    mentions: await listMentionsOf(db, account.id),
  }
}
