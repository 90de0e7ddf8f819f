// First of all: the modules below do not even load on an older Node.
import './node-version.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { anyAccount } from './accounts/repository.ts'
import { deleteOldTraces } from './accounts/retention.ts'
import { setupToken } from './accounts/setup-token.ts'
import { buildApp } from './app.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { type Database, DatabaseError, openDatabase } from './database/open.ts'
import { createMailer } from './mail/mailer.ts'
import { CodeReader } from './responses/code-reader.ts'
import { ResponseWriter } from './responses/writer.ts'
import { closeForgottenSurveys } from './surveys/close-forgotten.ts'
import { deleteOldAnswers } from './surveys/retention.ts'
import { endForgotten } from './workshops/lead.ts'

/** How long requests under way get to finish when the server stops. */
const longestGoodbye = 5000

/** Reads the configuration, migrates, listens, and says in three lines what to do next. */
async function start() {
  // The database holds answers and hashes of passwords: nobody else on this machine needs to read it.
  process.umask(0o077)
  const config = readConfig(process.env)
  if (!existsSync(config.definitionsDir))
    throw new ConfigError(`DEFINITIONS_DIR=${config.definitionsDir} is not a folder`)
  const file = join(config.dataDir, 'windroos.sqlite')
  const db = await openDatabase(file)
  const codes = new CodeReader(file)
  const writer = new ResponseWriter(file, {}, (error) => {
    // Nothing can be stored any more; whoever watches over this process starts it anew.
    console.error(explain(error))
    process.exit(1)
  })
  const mailer = createMailer(config)
  const app = await buildApp({ config, db, codes, writer, mailer, now: () => new Date() })
  await app.listen({ port: config.port, host: config.host })

  const daily = setInterval(() => deleteOld(db, writer), 24 * 60 * 60 * 1000)
  onStop(async () => {
    clearInterval(daily)
    setTimeout(() => app.server.closeAllConnections(), longestGoodbye).unref()
    await app.close()
    mailer?.close()
    codes.close()
    await writer.stop()
    await db.destroy()
  })
  await deleteOld(db, writer)
  console.log((await greeting(config, db, portOf(app) ?? config.port, file)).join('\n'))
}

/** What was promised to be gone by now: answers of respondents, and what is known of accounts. */
async function deleteOld(db: Database, writer: ResponseWriter) {
  const now = new Date()
  const jobs = [
    // First: a round that was left open belongs to its workshop, which closes it with the rest.
    endForgotten({ db, now: () => now }).then(async (ended) => {
      if (ended > 0) await writer.tidy()
      await closeForgottenSurveys(db, writer, now)
    }),
    deleteOldAnswers(db, writer, now),
    deleteOldTraces(db, now),
  ]
  for (const result of await Promise.allSettled(jobs))
    if (result.status === 'rejected') console.error(explain(result.reason))
}

function onStop(stop: () => Promise<void>) {
  let stopping = false
  const once = () => {
    // Asked twice: what was acknowledged is stored, so there is nothing to wait for.
    if (stopping) process.exit(1)
    stopping = true
    void stop()
  }
  process.on('SIGTERM', once)
  process.on('SIGINT', once)
}

function portOf(app: FastifyInstance): number | undefined {
  const bound = app.server.address()
  return typeof bound === 'object' && bound !== null ? bound.port : undefined
}

/** Where to go and, the first time, with what. */
async function greeting(config: Config, db: Database, port: number, file: string): Promise<string[]> {
  const address = config.publicUrl ?? `http://localhost:${port}`
  const running = `Windroos ${config.version} draait op ${address}  (gegevens: ${file})`
  if (await anyAccount(db)) return [running]
  const token = await setupToken(config.dataDir)
  return [running, `Begin hier: ${address}/setup#token=${token}`, `Installatiecode (set-up token): ${token}`]
}

/** What a person can do something about is one line; anything else is a fault of ours and shows its stack. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DatabaseError) return error.message
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'EADDRINUSE')
      return `Port ${'port' in error ? error.port : ''} is in use: choose another one with PORT=3001 npm start`
    if (error.code === 'EACCES') return `No permission: ${error.message}`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

start().catch((error: unknown) => {
  console.error(explain(error))
  process.exit(1)
})
