import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { sql } from 'kysely'
import { Health, Ready } from '#domain/api/running.ts'
import { Problem } from '#domain/problem.ts'
import type { Database } from '../database/open.ts'

interface Options {
  readonly db: Database
  /** What stores responses: without it the server runs, and every respondent is sent away. */
  readonly writer: { ping(): Promise<boolean> }
  readonly isStopping: () => boolean
  readonly version: string
}

/** Tidying a large file keeps the writer busy for a while; longer than this is not an answer. */
const longestWait = 5000

/** For whoever watches over the server: whether it lives, and whether it can take respondents at this moment. */
export const healthRoutes: FastifyPluginAsyncZod<Options> = async (app, options) => {
  const { db, writer, isStopping, version } = options

  app.get('/health', { schema: { response: { 200: Health } } }, async () => {
    await requireDatabase(db)
    return { status: 'ok' as const, version, database: 'sqlite' as const }
  })

  app.get('/health/ready', { schema: { response: { 200: Ready } } }, async () => {
    if (isStopping()) throw new Problem('stopping')
    await requireDatabase(db)
    const answers = await Promise.race([writer.ping(), pause(longestWait, false, { ref: false })])
    if (!answers) throw new Problem('database-unavailable')
    return { ready: true as const }
  })
}

async function requireDatabase(db: Database) {
  try {
    await sql`select 1 from survey limit 1`.execute(db)
  } catch {
    throw new Problem('database-unavailable')
  }
}
