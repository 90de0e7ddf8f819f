import type Sqlite from 'better-sqlite3'
import { type Audience, audienceOf } from '#domain/texts.ts'
import { openSqlite } from '../database/open.ts'

/** Where a code leads. Says nothing of who holds it. */
export interface FoundCode {
  readonly surveyId: string
  readonly status: string
  readonly audience: Audience
  readonly spent: boolean
  /** The code of a poster or a shared tablet. */
  readonly forMany: boolean
}

interface Row {
  readonly survey_id: string
  readonly status: string
  readonly audience: string
  readonly used: number
  readonly many: number
}

/**
 * Looks codes up on a connection of its own with one prepared statement: every response begins with this, and building
 * the query anew each time took a third of the server's time.
 */
export class CodeReader {
  readonly #sqlite: Sqlite.Database
  readonly #find: Sqlite.Statement<[string], Row>
  readonly #findReceipt: Sqlite.Statement<[string, string]>

  constructor(file: string) {
    this.#sqlite = openSqlite(file)
    this.#find = this.#sqlite.prepare(
      `select survey_id, status, audience, used, many
       from invitation join survey on survey.id = survey_id where code_hash = ?`,
    )
    this.#findReceipt = this.#sqlite.prepare('select 1 from open_link_receipt where survey_id = ? and receipt = ?')
  }

  find(codeHash: string): FoundCode | undefined {
    const row = this.#find.get(codeHash)
    if (!row) return undefined
    return {
      surveyId: row.survey_id,
      status: row.status,
      audience: audienceOf(row.audience),
      spent: row.used === 1 && row.many === 0,
      forMany: row.many === 1,
    }
  }

  /** Whether this very sending to a code for many is stored already. */
  isStored(surveyId: string, receipt: string): boolean {
    return this.#findReceipt.get(surveyId, receipt) !== undefined
  }

  close() {
    this.#sqlite.close()
  }
}
