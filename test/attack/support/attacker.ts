import { existsSync, readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { hashOf } from '../../../server/database/random.ts'
import type { Colleague } from './staff-room.ts'

/** What somebody has who gets hold of a database file, or of a backup: its tables, its bytes, and its log. */
export interface Loot {
  readonly bytes: string
  readonly log: string
  readonly responses: readonly { readonly id: string; readonly answers: string; readonly rowid: number | null }[]
  readonly invitations: ReadonlyMap<string, { readonly used: number; readonly receipt: string }>
  readonly texts: readonly { readonly id: string; readonly content: string }[]
}

export function steal(file: string): Loot {
  const read = (path: string) => (existsSync(path) ? readFileSync(path).toString('latin1') : '')
  // The bytes first: opening the file may change its log.
  const [bytes, log] = [read(file), read(`${file}-wal`)]
  const sqlite = new Sqlite(file, { readonly: true })
  const rows = <T>(query: string) => sqlite.prepare(query).all() as T[]
  const hasRowid = !/without rowid/i.test(JSON.stringify(rows("select sql from sqlite_master where name = 'response'")))
  const loot = {
    bytes,
    log,
    responses: rows<Loot['responses'][number]>(
      `select id, answers, ${hasRowid ? 'rowid' : 'null as rowid'} from response`,
    ),
    invitations: new Map(
      rows<{ code_hash: string; used: number; receipt: string }>('select code_hash, used, receipt from invitation').map(
        ({ code_hash, ...row }) => [code_hash, row],
      ),
    ),
    texts: rows<Loot['texts'][number]>('select id, content from open_answer'),
  }
  sqlite.close()
  return loot
}

/** What was added between two backups. */
export const since = (before: Loot, after: Loot): Loot => ({
  ...after,
  responses: after.responses.filter(({ id }) => !before.responses.some((row) => row.id === id)),
  texts: after.texts.filter(({ id }) => !before.texts.some((row) => row.id === id)),
})

type Order<T> = (loot: Loot, things: readonly T[]) => readonly (number | string)[]
const firstIn = (text: string, part: string | undefined) => (part ? text.indexOf(part) : -1)
const lastIn = (text: string, part: string | undefined) => (part ? text.lastIndexOf(part) : -1)

/** Every order in which responses (or texts) lie. */
const ordersOfRows: Record<string, Order<{ readonly id: string; readonly rowid?: number | null }>> = {
  'in their table': (_loot, rows) => rows.map((_, index) => index),
  'by rowid': (_loot, rows) => rows.map(({ rowid }, index) => rowid ?? index),
  'by id': (_loot, rows) => rows.map(({ id }) => id),
  'on the pages': ({ bytes }, rows) => rows.map(({ id }) => lastIn(bytes, id)),
  'in the log': ({ log, bytes }, rows) => rows.map(({ id }) => firstIn(log + bytes, id)),
}
/** Every order in which people can be put by what is known of them. */
const ordersOfPeople: Record<string, Order<Colleague>> = {
  'as they answered': (_loot, people) => people.map((_, index) => index),
  'by the hash of their code': (_loot, people) => people.map(({ codeHash }) => codeHash),
  'by receipt': ({ invitations }, people) => people.map(({ codeHash }) => invitations.get(codeHash)?.receipt ?? ''),
  'as used codes lie on the pages': ({ bytes }, people) => people.map(({ codeHash }) => lastIn(bytes, codeHash)),
  'as receipts lie in the log': ({ log, bytes, invitations }, people) =>
    people.map(({ codeHash }) => firstIn(log + bytes, invitations.get(codeHash)?.receipt)),
}

/** A way to guess: for each of the people the row that is taken to be theirs. */
export type Guess = <T extends { readonly id: string }>(
  loot: Loot,
  rows: readonly T[],
  people: readonly Colleague[],
) => readonly (T | undefined)[]

const sortedBy = <T>(things: readonly T[], keys: readonly (number | string)[]): T[] =>
  things
    .map((thing, index) => ({ thing, key: keys[index] ?? 0, index }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index))
    .map(({ thing }) => thing)

const byOrder = (ofRows: Order<{ id: string }>, ofPeople: Order<Colleague>, backwards: boolean): Guess =>
  function guess(loot, rows, people) {
    const inOrder = sortedBy(rows, ofRows(loot, rows))
    if (backwards) inOrder.reverse()
    const places = sortedBy(people, ofPeople(loot, people))
    return people.map((person) => inOrder[places.indexOf(person)])
  }

/** The key of a row may be made from something of the person: a code, its hash, a receipt, what the telephone sent. */
const byKinship: Guess = (loot, rows, people) =>
  people.map(({ code, codeHash, submission }) => {
    const receipt = loot.invitations.get(codeHash)?.receipt ?? ''
    const known = [code, codeHash, submission, receipt]
    const words = known.flatMap((one) => [one, hashOf(one), ...known.map((other) => hashOf(one, other))])
    return rows.find(({ id }) => words.some((word) => word.startsWith(id.slice(0, 8)) || word.endsWith(id.slice(-8))))
  })

/** Everything the attacker tries. */
export const guesses: Record<string, Guess> = { 'a key that is made from another': byKinship }
for (const [rows, ofRows] of Object.entries(ordersOfRows))
  for (const [people, ofPeople] of Object.entries(ordersOfPeople))
    for (const backwards of [false, true])
      guesses[`rows ${rows}${backwards ? ', backwards' : ''}; people ${people}`] = byOrder(ofRows, ofPeople, backwards)

/** Of how many people each way to guess finds the answers. */
export const linkedAnswers = (loot: Loot, people: readonly Colleague[]): Map<string, number> =>
  count(people, (guess) =>
    guess(loot, loot.responses, people).map((row, index) => row?.answers.includes(people[index]?.trace ?? '-')),
  )

/** Of how many people each way to guess finds what they wrote in their own words. */
export const linkedTexts = (loot: Loot, people: readonly Colleague[]): Map<string, number> =>
  count(people, (guess) => guess(loot, loot.texts, people).map((row, index) => row?.content === people[index]?.text))

/** Of how many people each way to guess puts the answers and the text together. */
export function joinedTexts(loot: Loot, people: readonly Colleague[]): Map<string, number> {
  return count(people, (guess) => {
    const answers = guess(loot, loot.responses, people)
    const texts = guess(loot, loot.texts, people)
    const writer = people.map((_, index) => people.find(({ text }) => text === texts[index]?.content))
    return people.map((_, index) => answers[index]?.answers.includes(writer[index]?.trace ?? '-'))
  })
}

const count = (_people: readonly Colleague[], right: (guess: Guess) => (boolean | undefined)[]) =>
  new Map(Object.entries(guesses).map(([name, guess]) => [name, right(guess).filter(Boolean).length]))

/** Adds up how often each way to guess was right. */
export function add(sums: Map<string, number>, more: ReadonlyMap<string, number>) {
  for (const [name, right] of more) sums.set(name, (sums.get(name) ?? 0) + right)
}

/** The ways to guess that were right more often than chance allows. */
export const better = (sums: ReadonlyMap<string, number>, most: number): [string, number][] =>
  [...sums].filter(([, right]) => right > most)
