import Sqlite from 'better-sqlite3'
import { randomKey } from '../../../server/database/random.ts'
import type { Loot } from './attacker.ts'
import type { Colleague } from './staff-room.ts'

/** How other survey programs store, each with one protection less than ours; the attack has to succeed there. */
interface Way {
  readonly tables: string
  /** The key of the response of the n-th person. */
  readonly key: (n: number, receipt: string) => string
}

const withRowid = ''
const withoutRowid = 'without rowid'
const tables = (end: string) => `
  create table invitation (code_hash text primary key, used integer, receipt text) ${end};
  create table response (id text primary key, answers text) ${end};
  create table open_answer (id text primary key, content text) ${end};`

export const usualWays: Record<string, Way> = {
  'rows with a number': { tables: tables(withRowid), key: () => randomKey() },
  'keys that grow with time': { tables: tables(withoutRowid), key: (n) => `${1_900_000_000 + n}` },
  'one key for the code and the response': { tables: tables(withoutRowid), key: (_n, receipt) => receipt },
  'random keys and nothing tidied away': { tables: tables(withoutRowid), key: () => randomKey() },
}

/** A server that stores the usual way: the same people, one after the other. Its connection stays open until it is closed. */
export function storingTheUsualWay(file: string, { tables, key }: Way, { invitations }: Loot) {
  const sqlite = new Sqlite(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.exec(tables)
  const invite = sqlite.prepare('insert into invitation values (?, 0, ?)')
  for (const [hash, { receipt }] of invitations) invite.run(hash, receipt)
  const use = sqlite.prepare('update invitation set used = 1 where code_hash = ?')
  const insert = sqlite.prepare('insert into response values (?, ?)')
  const write = sqlite.prepare('insert into open_answer values (?, ?)')
  const store = sqlite.transaction((person: Colleague, n: number) => {
    const id = key(n, invitations.get(person.codeHash)?.receipt ?? '')
    use.run(person.codeHash)
    insert.run(id, `{${person.trace}}`)
    write.run(id, person.text)
  })
  let stored = 0
  return {
    store(people: readonly Colleague[]) {
      for (const person of people) {
        stored += 1
        store(person, stored)
      }
    },
    close: () => sqlite.close(),
  }
}
