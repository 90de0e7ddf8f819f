import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { aFolder, aServer } from '../server.ts'

const folder = import.meta.dirname

/** A database of every released version: a school, three surveys and their people, and what that version said of them. */
export const shapes = readdirSync(folder)
  .flatMap((name) => (name.endsWith('.sql') ? [name.slice(0, -4)] : []))
  .sort()
export const newest = shapes.at(-1) ?? ''

interface Said {
  readonly surveys: Record<'draft' | 'open' | 'closed', string>
  readonly codes: Record<'draft' | 'unused' | 'poster' | 'closed', string> & {
    readonly used: { readonly code: string; readonly submission: string }
  }
  readonly rows: Record<string, number>
  readonly report: { readonly survey: { readonly closedOn: string } }
  readonly lower: object
  readonly texts: { readonly questions: readonly object[] }
  readonly progress: { readonly audiences: readonly object[] }
}

/** What came with accounts, letters and mail. */
interface SaidOfPeopleAndMail extends Said {
  readonly school: string
  readonly codes: Said['codes'] & { readonly replaced: readonly string[]; readonly replacedAndClosed: string }
  readonly people: {
    readonly secondStep: { readonly email: string; readonly secret: string; readonly recoveryCode: string }
    readonly invited: { readonly email: string; readonly token: string }
    readonly accounts: readonly object[]
  }
  readonly audit: readonly string[]
  readonly settings: Record<keyof Said['surveys'], { readonly retentionMonths: number }>
  readonly ownTexts: Record<keyof Said['surveys'], readonly object[]>
  readonly mail: {
    /** What lies beside the database, and what codes are made with. */
    readonly key: string
    readonly mailings: readonly object[]
    /** Who waits for a first message, and whose turn comes in a round that goes on. */
    readonly waiting: string
    readonly turns: readonly string[]
    /** Of everybody who was sent to and did not answer. */
    readonly codes: Readonly<Record<string, string>>
  }
}

export const saidBy = (shape: string) => JSON.parse(readFileSync(join(folder, `${shape}.json`), 'utf8')) as Said
/** The releases that had all of that, with what they said. */
export const withPeopleAndMail = shapes.flatMap((shape) => {
  const said = saidBy(shape)
  return 'mail' in said ? [[shape, said as SaidOfPeopleAndMail] as const] : []
})

/** The file that a server of that version left behind. */
export async function aDatabaseOf(shape: string) {
  const dataDir = await aFolder()
  const file = join(dataDir, 'windroos.sqlite')
  const sqlite = new Sqlite(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.exec(readFileSync(join(folder, `${shape}.sql`), 'utf8'))
  sqlite.close()
  return { dataDir, file }
}

export const serverOf = async (shape: string) => aServer({ env: { DATA_DIR: (await aDatabaseOf(shape)).dataDir } })
