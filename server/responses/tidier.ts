import type Sqlite from 'better-sqlite3'

/** The first tidying comes this soon after a response. */
const shortestPause = 1000
/** Tidying takes at most one part in so many of the time. */
const share = 20

/**
 * Takes the order of arrival out of the file. SQLite puts a new row where there is room, and the write-ahead log holds
 * a used code and its response side by side: both tell who answered what. VACUUM writes all rows anew in the order of
 * their random keys and leaves no free pages; the checkpoint empties the log.
 */
export class Tidier {
  readonly #sqlite: Sqlite.Database
  #timer: NodeJS.Timeout | undefined
  #lastTook = 0

  constructor(sqlite: Sqlite.Database) {
    this.#sqlite = sqlite
    // The copy that VACUUM makes holds answers: it stays in memory.
    sqlite.pragma('temp_store = MEMORY')
    // What a server that was killed left behind.
    this.soon()
  }

  soon() {
    this.#timer ??= setTimeout(() => this.tidy(), Math.max(shortestPause, share * this.#lastTook))
  }

  /** Tidies now. Where somebody reads at this moment, or the disk is full, it is tried again soon. */
  tidy() {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const start = performance.now()
    const done = this.#attempt()
    this.#lastTook = performance.now() - start
    if (!done) this.soon()
  }

  #attempt(): boolean {
    try {
      this.#sqlite.exec('vacuum')
      const [result] = this.#sqlite.pragma('wal_checkpoint(truncate)') as [{ busy: number }]
      return result.busy === 0
    } catch {
      // What is stored stays stored; only its order is still in the file.
      return false
    }
  }

  stop() {
    this.tidy()
    clearTimeout(this.#timer)
  }
}
