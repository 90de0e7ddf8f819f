import { parentPort, workerData } from 'node:worker_threads'
import { openSqlite, type SqliteOptions } from '../database/open.ts'
import { createStore, type Submission } from './store.ts'

/** The thread that writes responses: it takes a batch, commits it, and only then says so. */
const { file, options } = workerData as { file: string; options: SqliteOptions }
const sqlite = openSqlite(file, options)
const store = createStore(sqlite)

parentPort?.on('message', (batch: readonly Submission[] | 'stop') => {
  if (batch === 'stop') {
    sqlite.close()
    parentPort?.close()
    return
  }
  parentPort?.postMessage(attempt(batch))
})

function attempt(batch: readonly Submission[]) {
  try {
    return { outcomes: store(batch) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
    return { failed: code ?? 'unknown' }
  }
}
