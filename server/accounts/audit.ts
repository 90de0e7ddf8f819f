import type { FastifyInstance } from 'fastify'
import type { AuditAction } from '#domain/api/audit.ts'
import type { Database } from '../database/open.ts'
import { hashOf, randomKey } from '../database/random.ts'
import { actorOf } from './actor.ts'
import { insertAuditEntry } from './audit-repository.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a request to this route is called in the log of accounts; every route that changes something has one. */
    audit?: AuditAction
  }
}

/**
 * Writes down what an account did, before the reply leaves: for every route that names its action, so that no route
 * has to remember it. Requests without an account (respondents) are never written down.
 */
export function recordActions(app: FastifyInstance, { db, now }: { db: Database; now: () => Date }) {
  app.addHook('onSend', async (request, reply) => {
    const action = request.routeOptions.config.audit
    const { account, school, surveyId, subject, subjectId, oncePerDay } = actorOf(request)
    if (!action || !account || reply.statusCode >= 400) return
    const at = now().toISOString()
    await insertAuditEntry(db, {
      id: oncePerDay ? hashOf(action, account.id, surveyId ?? '', at.slice(0, 10)) : randomKey(),
      at,
      account_id: account.id,
      account_name: account.name,
      action,
      school_id: school?.id ?? null,
      school_name: school?.name ?? null,
      survey_id: surveyId ?? null,
      subject: subject ?? null,
      subject_id: subjectId ?? null,
    })
  })
}
