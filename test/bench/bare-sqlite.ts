import { openSqlite } from '../../server/database/open.ts'
import { randomKey } from '../../server/database/random.ts'
import { quantile } from './support/figures.ts'
import type { LoadResult } from './support/load.ts'

/** The limit of the disk: nothing but the row of a response, with the settings of the server (WAL, full sync). */
export class BareSqlite {
  readonly #sqlite
  readonly #insert

  constructor(file: string) {
    this.#sqlite = openSqlite(file)
    this.#sqlite.exec(`
      create table if not exists response (
        survey_id text not null, id text not null, audience text not null, subgroup text not null, answers text not null,
        primary key (survey_id, id)
      ) strict, without rowid`)
    this.#insert = this.#sqlite.prepare<[string, string]>(
      `insert into response (survey_id, id, audience, subgroup, answers) values ('a survey', ?, 'parents', '', ?)`,
    )
  }

  /** Inserts for so many seconds, `group` rows in each transaction; the latencies are those of a transaction. */
  run(seconds: number, group: number, nextAnswers: () => string): LoadResult {
    const insertGroup = this.#sqlite.transaction(() => {
      for (let row = 0; row < group; row++) this.#insert.run(randomKey(), nextAnswers())
    })
    const latencies: number[] = []
    const start = performance.now()
    for (let now = start; now - start < seconds * 1000; ) {
      insertGroup.immediate()
      const end = performance.now()
      latencies.push(end - now)
      now = end
    }
    const accepted = latencies.length * group
    const perSecond = (accepted / (performance.now() - start)) * 1000
    return { accepted, perSecond, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) }
  }

  close(): void {
    this.#sqlite.close()
  }
}
