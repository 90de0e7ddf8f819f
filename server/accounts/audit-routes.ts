import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { AuditQuery, AuditReply } from '#domain/api/accounts.ts'
import { Problem } from '#domain/problem.ts'
import { findAuditPlace, listAuditEntries } from './audit-repository.ts'
import type { AccountFeatures } from './features.ts'

const perPage = 50

/** What accounts did, newest first, for administrators. */
export const auditRoutes: FastifyPluginAsyncZod<AccountFeatures> = async (app, { db, access }) => {
  app.get('/audit', { schema: { querystring: AuditQuery, response: { 200: AuditReply } } }, async (request) => {
    await access.administrator(request)
    const { before: id } = request.query
    const before = id === undefined ? undefined : await findAuditPlace(db, id)
    if (id !== undefined && !before)
      throw new Problem('request-invalid', { errors: [{ pointer: '/before', message: 'there is no such entry' }] })
    const entries = await listAuditEntries(db, { before, count: perPage + 1 })
    return { entries: entries.slice(0, perPage), more: entries.length > perPage }
  })
}
