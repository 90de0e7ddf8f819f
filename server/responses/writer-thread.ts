import { parentPort, workerData } from 'node:worker_threads'
import { openSqlite, type SqliteOptions } from '../database/open.ts'
import { createStore, type Submission } from './store.ts'
import { Tidier } from './tidier.ts'

/** What the server asks of the thread that writes responses. */
export type Request = { readonly batch: readonly Submission[] } | 'tidy' | 'soon' | 'ping' | 'stop'

/** The thread takes a batch, commits it, and only then says so. */
const { file, options } = workerData as { file: string; options: SqliteOptions }
const sqlite = openSqlite(file, options)
const store = createStore(sqlite)
const tidier = new Tidier(sqlite)

parentPort?.on('message', (request: Request) => {
  if (request === 'stop') {
    tidier.stop()
    sqlite.close()
    parentPort?.close()
  } else if (request === 'ping') {
    parentPort?.postMessage('pong')
  } else if (request === 'tidy') {
    tidier.tidy()
    parentPort?.postMessage('tidied')
  } else if (request === 'soon') {
    tidier.soon()
  } else {
    parentPort?.postMessage(attempt(request.batch))
    tidier.soon()
  }
})

function attempt(batch: readonly Submission[]) {
  try {
    return { outcomes: store(batch) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
    return { failed: code ?? 'unknown' }
  }
}
