import { readdirSync, readFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { copyDatabase } from '../../server/database/copy.ts'
import { normaliseCode } from '../../server/surveys/codes.ts'
import { aFolder, aServer, type TestServer } from '../support/server.ts'
import { anOpenSurvey, fatima } from '../support/survey.ts'
import { steal } from './support/attacker.ts'
import { answerInTurn, type Colleague, hashOfCode } from './support/staff-room.ts'

/** The raw bytes of everything the server keeps: the database, its log and shared memory, and what lies beside it. */
const everything = ({ config }: TestServer): string =>
  readdirSync(config.dataDir)
    .map((name) => readFileSync(join(config.dataDir, name)).toString('latin1'))
    .join('\n')

const times = (bytes: string, part: string) => bytes.split(part).length - 1
const found = (bytes: string, parts: readonly string[]) => parts.filter((part) => bytes.includes(part))

async function peopleWhoAnswer() {
  const server = await aServer()
  const survey = await anOpenSurvey(server, await fatima(server))
  const codes = await survey.codes('staff', 14)
  const { body } = await survey.facilitator.post(`/api/surveys/${survey.id}/open-links`, { audience: 'staff' })
  return { server, survey, codes, poster: body.code as string }
}

/** What may never be in a file in plain: codes in every way of writing, and what a telephone sends along. */
const secrets = (codes: readonly string[], people: readonly Colleague[]) => [
  ...codes.flatMap((code) => [code, code.toLowerCase(), normaliseCode(code) ?? '']),
  ...people.map(({ submission }) => submission),
]

describe('The bytes of the database and its log', () => {
  test('hold no code and no submission at any moment, and no backup does', async () => {
    const { server, survey, codes, poster } = await peopleWhoAnswer()
    const people: Colleague[] = []
    const look = (bytes = everything(server)) => expect(found(bytes, secrets([...codes, poster], people))).toEqual([])
    look()
    for (const code of [...codes.slice(0, 6), poster, poster]) {
      people.push(...(await answerInTurn(survey, [code], people.length)))
      look()
    }
    expect(times(everything(server), hashOfCode(codes[0] ?? '')), 'the search finds what is there').toBeGreaterThan(0)
    const copy = join(await aFolder(), 'copy.sqlite')
    copyDatabase(server.file, copy)
    look(readFileSync(copy).toString('latin1'))
    await server.writer.tidy()
    look()
    await survey.close()
    look()
  })

  test('hold what was answered once, and no older copy of it on free pages or in the log', async () => {
    const { server, survey, codes } = await peopleWhoAnswer()
    const people = await answerInTurn(survey, codes.slice(0, 8))
    const { log, invitations, responses } = steal(server.file)
    const receipts = people.map(({ codeHash }) => invitations.get(codeHash)?.receipt ?? '')
    // For a second or so both are side by side in the log: that is why it is emptied.
    expect(found(log, receipts)).toEqual(receipts)
    expect(people.filter(({ trace }) => log.includes(trace))).toHaveLength(8)

    await server.writer.tidy()
    const bytes = everything(server)
    const once = [...receipts, ...people.map(({ trace }) => trace), ...people.map(({ text }) => text)]
    expect(once.filter((part) => times(bytes, part) !== 1)).toEqual([])
    expect(responses.filter(({ id }) => times(bytes, id) !== 1)).toEqual([])
    // In the table and in its index.
    expect(people.filter(({ codeHash }) => times(bytes, codeHash) !== 2)).toEqual([])
    const file = readFileSync(server.file)
    expect({ firstFreePage: file.readUInt32BE(32), freePages: file.readUInt32BE(36) }).toEqual({
      firstFreePage: 0,
      freePages: 0,
    })
  })

  test('hold nothing of any code after closing, used or not, and what is left tells not which', async () => {
    const { server, survey, codes, poster } = await peopleWhoAnswer()
    await answerInTurn(survey, [...codes.slice(0, 8), poster, poster, poster])
    const hashes = [...codes, poster].map(hashOfCode)
    const receipts = [...steal(server.file).invitations.values()].map(({ receipt }) => receipt)
    const uses = await server.db.selectFrom('open_link_receipt').select('receipt').execute()
    expect(uses).toHaveLength(3)
    const gone = [...hashes, ...receipts, ...uses.map(({ receipt }) => receipt)]
    expect(found(everything(server), gone)).toHaveLength(gone.length)

    await survey.close()
    await expect.poll(() => found(everything(server), gone)).toEqual([])
    const closed = await server.db.selectFrom('closed_code').selectAll().execute()
    expect(closed).toHaveLength(codes.length + 1)
    for (const row of closed) {
      expect(Object.keys(row).sort()).toEqual(['fingerprint', 'survey_id'])
      expect(row.fingerprint).toMatch(/^[\w-]{8}$/)
      expect(gone.some((word) => word.includes(row.fingerprint))).toBe(false)
    }
  })

  test('would hold the codes after closing without what is done about it', async () => {
    const { server, survey, codes } = await peopleWhoAnswer()
    await answerInTurn(survey, codes.slice(0, 8))
    await server.writer.tidy()
    const hashes = codes.map(hashOfCode)
    for (const protection of ['none', 'secure_delete and vacuum'] as const) {
      const copy = join(await aFolder(), 'copy.sqlite')
      await copyFile(server.file, copy)
      const sqlite = new Sqlite(copy)
      sqlite.pragma('journal_mode = DELETE')
      sqlite.pragma(`secure_delete = ${protection === 'none' ? 'OFF' : 'ON'}`)
      sqlite.exec('delete from invitation')
      if (protection !== 'none') sqlite.exec('vacuum')
      sqlite.close()
      const left = found(readFileSync(copy).toString('latin1'), hashes)
      if (protection === 'none') expect(left.length).toBeGreaterThan(0)
      else expect(left).toEqual([])
    }
  })

  test('hold nothing of a survey that was deleted: no answer, no text, no code', async () => {
    const { server, survey, codes, poster } = await peopleWhoAnswer()
    const people = await answerInTurn(survey, [...codes.slice(0, 8), poster])
    await survey.close()
    const words = people.flatMap(({ trace, text }) => [trace, text])
    expect(found(everything(server), words)).toHaveLength(words.length)
    const url = `/api/surveys/${survey.id}`
    expect((await survey.facilitator.request('DELETE', url, { confirm: 'Voorjaar' })).status).toBe(204)
    await expect.poll(() => found(everything(server), [...words, survey.id, ...codes.map(hashOfCode)])).toEqual([])
  })
})

describe('The tables of respondents', () => {
  /** About accounts and about what they did: these have times. */
  const ofAccounts = ['account', 'role', 'recovery_code', 'account_link', 'session', 'audit_entry']

  test('hold no time finer than a day, in no column of any row', async () => {
    const { server, survey, codes, poster } = await peopleWhoAnswer()
    await answerInTurn(survey, [...codes.slice(0, 8), poster])
    const sqlite = new Sqlite(server.file, { readonly: true })
    const names = sqlite.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[]
    const respondents = names.filter((name) => !ofAccounts.includes(name) && !name.startsWith('kysely'))
    expect(respondents).toEqual(expect.arrayContaining(['response', 'invitation', 'open_answer', 'survey']))
    const suspicious = respondents.flatMap((name) =>
      (sqlite.prepare(`select * from "${name}"`).all() as Record<string, unknown>[]).flatMap((row) =>
        Object.entries(row).flatMap(([column, value]) => (looksLikeTime(value) ? [`${name}.${column}: ${value}`] : [])),
      ),
    )
    sqlite.close()
    expect(suspicious).toEqual([])
  })

  test('would be caught with a time', () => {
    const times = [
      1_900_000_000,
      1_900_000_000_123,
      '1900000000',
      '2027-02-01T09:00:00.000Z',
      '2027-02-01 09:00',
      '9:41',
    ]
    expect(times.filter((value) => !looksLikeTime(value))).toEqual([])
    expect([1, 24, '2027-02-01', 'wens nummer 12', null].filter(looksLikeTime)).toEqual([])
  })
})

/** A moment as text or as a number since 1970, in seconds or less. A day is none. */
function looksLikeTime(value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'bigint') return value > 1e8
  return (
    typeof value === 'string' &&
    /\d{4}-\d\d-\d\d[T ]\d|(?<![\w.-])\d?\d:\d\d(?!\w)|(?<![\w-])1[6-9]\d{8,11}(?![\w-])/.test(value)
  )
}
