import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Problem } from '#domain/problem.ts'
import type { SqliteOptions } from '../database/open.ts'
import type { Outcome, Submission } from './store.ts'
import type { Request } from './writer-thread.ts'

/** More than this waiting means that the disk cannot keep up: better to say so than to let everybody wait. */
const longestQueue = 5000
/** So that one transaction does not hold the write lock for long. */
const largestBatch = 500

interface Waiting {
  readonly submission: Submission
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (problem: Problem) => void
}
type Reply = { outcomes: Outcome[] } | { failed: string } | 'tidied' | 'pong'

/**
 * Group commit: responses that arrive while a batch is being written wait together for the next one, so that a disk
 * that takes its time for a commit takes it for all of them. `store` resolves after the commit and not before.
 */
export class ResponseWriter {
  readonly #worker: Worker
  #queue: Waiting[] = []
  #writing: Waiting[] = []
  readonly #tidied: (() => void)[] = []
  readonly #pinged: ((alive: boolean) => void)[] = []
  readonly #onBroken: (error: unknown) => void
  #broken = false
  #stopping = false

  /** `onBroken` hears it when the thread dies: from then on nothing can be stored. */
  constructor(file: string, options: SqliteOptions = {}, onBroken: (error: unknown) => void = () => undefined) {
    this.#onBroken = onBroken
    this.#worker = new Worker(new URL('./writer-thread.ts', import.meta.url), { workerData: { file, options } })
    this.#worker.on('message', (reply: Reply) => this.#finish(reply))
    this.#worker.on('error', (error) => this.#giveUp(error))
    this.#worker.on('exit', () => this.#giveUp(new Error('the writer thread ended')))
  }

  store(submission: Submission): Promise<Outcome> {
    if (this.#broken) return Promise.reject(new Problem('database-unavailable'))
    if (this.#queue.length >= longestQueue) return Promise.reject(new Problem('busy', { retryAfter: 5 }))
    return new Promise((resolve, reject) => {
      this.#queue.push({ submission, resolve, reject })
      this.#writeNext()
    })
  }

  /** Takes the order of arrival out of the file now, and resolves when that is done. */
  async tidy(): Promise<void> {
    if (this.#broken) return
    const done = new Promise<void>((resolve) => this.#tidied.push(resolve))
    this.#send('tidy')
    await done
  }

  /** The same within moments, without waiting: for what others stored. Many requests are one tidying. */
  soon() {
    if (!this.#broken && !this.#stopping) this.#send('soon')
  }

  /** Whether the thread answers; resolves when it has done what it was asked before. */
  ping(): Promise<boolean> {
    if (this.#broken) return Promise.resolve(false)
    return new Promise((resolve) => {
      this.#pinged.push(resolve)
      this.#send('ping')
    })
  }

  /** Waits for what is being stored and ends the thread. */
  async stop(): Promise<void> {
    if (this.#broken) return
    this.#stopping = true
    const ended = once(this.#worker, 'exit')
    this.#send('stop')
    await ended
  }

  #send(request: Request) {
    this.#worker.postMessage(request)
  }

  #writeNext() {
    if (this.#writing.length > 0 || this.#queue.length === 0) return
    this.#writing = this.#queue.splice(0, largestBatch)
    this.#send({ batch: this.#writing.map(({ submission }) => submission) })
  }

  #finish(reply: Reply) {
    if (reply === 'tidied') {
      for (const resolve of this.#tidied.splice(0)) resolve()
      return
    }
    if (reply === 'pong') {
      this.#pinged.shift()?.(true)
      return
    }
    const batch = this.#writing
    this.#writing = []
    batch.forEach(({ resolve, reject }, index) => {
      const outcome = 'outcomes' in reply ? reply.outcomes[index] : undefined
      if (outcome) resolve(outcome)
      else reject(problemOf('failed' in reply ? reply.failed : ''))
    })
    this.#writeNext()
  }

  #giveUp(error: unknown) {
    if (this.#broken) return
    this.#broken = true
    for (const resolve of this.#tidied.splice(0)) resolve()
    for (const resolve of this.#pinged.splice(0)) resolve(false)
    for (const { reject } of [...this.#writing, ...this.#queue]) reject(new Problem('database-unavailable'))
    this.#queue = []
    this.#writing = []
    if (!this.#stopping) this.#onBroken(error)
  }
}

function problemOf(code: string): Problem {
  if (code === 'SQLITE_FULL') return new Problem('storage-full', { retryAfter: 60 })
  if (code.startsWith('SQLITE_BUSY')) return new Problem('busy', { retryAfter: 2 })
  return new Problem('database-unavailable', { retryAfter: 10 })
}
