import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { sql } from 'kysely'
import { Health } from '#domain/api/running.ts'
import { Problem } from '#domain/problem.ts'
import type { Database } from '../database/open.ts'

export const healthRoutes: FastifyPluginAsyncZod<{ db: Database; version: string }> = async (app, { db, version }) => {
  app.get('/health', { schema: { response: { 200: Health } } }, async () => {
    try {
      await sql`select 1 from survey limit 1`.execute(db)
    } catch {
      throw new Problem('database-unavailable')
    }
    return { status: 'ok' as const, version, database: 'sqlite' as const }
  })
}
