import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { aFolder, aServer, type TestServer } from '../support/server.ts'
import { anOpenSurvey, fatima, profileQuestions, type TestSurvey } from '../support/survey.ts'

/**
 * The attacker has the database file, its log and backups, and knows from looking around the staff room in which order
 * people answered. Thirty are invited and twenty answer, one after the other; each answers in a way of their own, so
 * that a response can be recognised on the disk.
 */

const invited = 30
const people = 20
const answersOf = (person: number) =>
  Object.fromEntries(profileQuestions.relation.map((id, digit) => [id, 1 + (Math.floor(person / 4 ** digit) % 4)]))
const traceOf = (person: number) => JSON.stringify(answersOf(person)).slice(1, -1)

async function twentyAnswer(between: (server: TestServer, answered: number, survey: TestSurvey) => Promise<void>) {
  const server = await aServer()
  const survey = await anOpenSurvey(server, await fatima(server))
  const codes = await survey.codes('staff', invited)
  for (let person = 0; person < people; person++) {
    expect((await survey.send(codes[person] ?? '', answersOf(person))).status).toBe(201)
    await between(server, person + 1, survey)
  }
  return { server, survey }
}

/** The people in the order in which their responses lie in the bytes; later bytes first, as SQLite fills a page. */
function orderInBytes(bytes: Buffer, from = 0, to = people): number[] {
  const text = bytes.toString('latin1')
  const found = Array.from({ length: to - from }, (_, index) => ({
    person: from + index,
    at: text.lastIndexOf(traceOf(from + index)),
  }))
  expect(found.every(({ at }) => at >= 0)).toBe(true)
  return found.sort((a, b) => b.at - a.at).map(({ person }) => person)
}

/** How many people the attacker names rightly by taking the order on the disk for the order of arrival. */
const linked = (order: readonly number[], from = 0) => order.filter((person, index) => person === from + index).length

/**
 * Guessing an order of twenty names one person on average. More than eight happen once in some million of such guesses
 * (the sum over m > 8 of 1 / (e m!)); that is the bound here.
 */
const byChance = 8

describe('The order in which people answered', () => {
  test('stands on the disk as long as nothing is done about it: the attack works', async () => {
    const { server } = await twentyAnswer(async () => undefined)
    const untidy = new Sqlite(join(await aFolder(), 'untidy.sqlite'))
    untidy.exec('create table response (id text primary key, answers text) without rowid')
    const rows = await server.db.selectFrom('response').select(['id', 'answers']).execute()
    const insert = untidy.prepare('insert into response values (?, ?)')
    for (let person = 0; person < people; person++) {
      const row = rows.find(({ answers }) => answers.includes(traceOf(person)))
      insert.run(row?.id, row?.answers)
    }
    expect(linked(orderInBytes(untidy.serialize()))).toBe(people)
  })

  test('is not in the file after tidying, nor in its log', async () => {
    const { server } = await twentyAnswer(async () => undefined)
    await server.writer.tidy()
    expect(linked(orderInBytes(await readFile(server.file)))).toBeLessThanOrEqual(byChance)
    expect((await readFile(`${server.file}-wal`)).length).toBe(0)
  })

  test('is tidied away by itself soon after an answer', async () => {
    const { server } = await twentyAnswer(async () => undefined)
    await expect.poll(async () => (await readFile(`${server.file}-wal`)).length, { timeout: 20_000 }).toBe(0)
    expect(linked(orderInBytes(await readFile(server.file)))).toBeLessThanOrEqual(byChance)
  })

  test('is not in row order: what the tables say in their own order is no better than chance', async () => {
    const { server } = await twentyAnswer(async () => undefined)
    const rows = await server.db.selectFrom('response').select('answers').execute()
    const order = rows.map(
      ({ answers }) => Array.from({ length: people }, (_, p) => p).find((p) => answers.includes(traceOf(p))) ?? -1,
    )
    expect(Math.max(linked(order), linked([...order].reverse()))).toBeLessThanOrEqual(byChance)
    const columns = await server.db.introspection.getTables()
    expect(columns.find(({ name }) => name === 'response')?.columns.map(({ name }) => name)).toEqual([
      'survey_id',
      'id',
      'audience',
      'subgroup',
      'answers',
    ])
    const sqlite = new Sqlite(server.file, { readonly: true })
    expect(() => sqlite.prepare('select rowid from response').all()).toThrow('no such column')
    expect(() => sqlite.prepare('select rowid from invitation').all()).toThrow('no such column')
    sqlite.close()
  })

  test('is hardly in two backups around each fifth answer: within the five, no better than chance', async () => {
    const backups: Buffer[] = []
    await twentyAnswer(async (server, answered) => {
      if (answered % 5 > 0) return
      await server.writer.tidy()
      backups.push(await readFile(server.file))
    })
    const right = backups.map((backup, index) => linked(orderInBytes(backup, 5 * index, 5 * index + 5), 5 * index))
    // Four guesses at an order of five name four people on average; more than fourteen, once in some ten thousand times.
    expect(right.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(14)
  })

  test('is in no column: neither codes nor answers carry a time, a number or a shared key', async () => {
    const { server, survey } = await twentyAnswer(async () => undefined)
    await survey.answered('parents', [{ 'one-wish': 'koffie' }])
    const all = {
      invitation: await server.db.selectFrom('invitation').selectAll().execute(),
      response: await server.db.selectFrom('response').selectAll().execute(),
      open_answer: await server.db.selectFrom('open_answer').selectAll().execute(),
    }
    const values = (table: keyof typeof all) =>
      new Set(
        all[table]
          .flatMap((row) => Object.entries(row))
          .filter(([column]) => !['survey_id', 'audience', 'subgroup'].includes(column))
          .map(([, value]) => value)
          .filter((value) => typeof value === 'string'),
      )
    const shared = [...values('invitation')].filter(
      (value) => values('response').has(value) || values('open_answer').has(value),
    )
    expect(shared).toEqual([])
    expect([...values('response')].filter((value) => values('open_answer').has(value))).toEqual([])
    expect(JSON.stringify(all)).not.toMatch(/20\d\d-\d\d-\d\d|\b1[6-9]\d{8,11}\b/)
    // A used code is as long as an unused one, so that using it moves nothing.
    expect(new Set(all.invitation.map(({ receipt }) => receipt.length))).toEqual(new Set([43]))
  })
})
