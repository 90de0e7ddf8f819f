// First of all: the modules below do not even load on an older Node.
import './node-version.ts'
import { join } from 'node:path'
import { anyAccount } from './accounts/repository.ts'
import { setupToken } from './accounts/setup-token.ts'
import { buildApp } from './app.ts'
import { ConfigError, readConfig } from './config.ts'
import { DatabaseError, openDatabase } from './database/open.ts'
import { CodeReader } from './responses/code-reader.ts'
import { ResponseWriter } from './responses/writer.ts'
import { deleteOldAnswers } from './surveys/retention.ts'

/** How long requests under way get to finish when the server stops. */
const longestGoodbye = 5000

/** Reads the configuration, migrates, listens, and says in three lines what to do next. */
async function start() {
  // The database holds answers and hashes of passwords: nobody else on this machine needs to read it.
  process.umask(0o077)
  const config = readConfig(process.env)
  const file = join(config.dataDir, 'windroos.sqlite')
  const db = await openDatabase(file)
  const codes = new CodeReader(file)
  const writer = new ResponseWriter(file, {}, (error) => {
    // Nothing can be stored any more; whoever watches over this process starts it anew.
    console.error(explain(error))
    process.exit(1)
  })
  const app = await buildApp({ config, db, codes, writer, now: () => new Date() })
  await app.listen({ port: config.port, host: config.host })

  const bound = app.server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : config.port
  const address = config.publicUrl ?? `http://localhost:${port}`
  const lines = [`Windroos ${config.version} draait op ${address}  (gegevens: ${file})`]
  if (!(await anyAccount(db))) {
    const token = await setupToken(config.dataDir)
    lines.push(`Begin hier: ${address}/setup#token=${token}`, `Installatiecode (set-up token): ${token}`)
  }
  console.log(lines.join('\n'))

  const deleteOld = () =>
    deleteOldAnswers(db, writer, new Date()).catch((error: unknown) => console.error(explain(error)))
  await deleteOld()
  const daily = setInterval(deleteOld, 24 * 60 * 60 * 1000)

  let stopping = false
  const stop = async () => {
    // Asked twice, or kept waiting by somebody who is still sending: what was acknowledged is stored.
    if (stopping) process.exit(1)
    stopping = true
    clearInterval(daily)
    setTimeout(() => app.server.closeAllConnections(), longestGoodbye).unref()
    await app.close()
    codes.close()
    await writer.stop()
    await db.destroy()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
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
