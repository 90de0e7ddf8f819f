import { join } from 'node:path'
import { Health } from '#domain/api/running.ts'
import { Survey } from '#domain/api/surveys.ts'
import type { StoredResponse } from '#domain/summary.ts'
import { type Database, openDatabase, openSqlite } from '../../server/database/open.ts'
import { DefinitionLibrary } from '../../server/definitions/library.ts'
import { respondents, type Tendency } from '../../server/examples/respondents.ts'
import { insertResponses } from '../../server/responses/repository.ts'
import { usableDefinition } from '../../server/surveys/check-survey.ts'
import type { ReadmeRow } from './readme-row.ts'
import { kilobytes, median, milliseconds, timed, times, whole } from './support/figures.ts'
import { printTable } from './support/table.ts'
import { type Windroos, withWindroos } from './support/windroos.ts'

const sizes = [100, 1000, 10_000, 100_000]
const reports = 20
const rowsAtOnce = 5000

interface Closed {
  readonly size: number
  readonly surveyId: string
  readonly closeMs: number
  /** The longest that another visitor waited for an answer while the survey was closed. */
  readonly waitedMs: number
  /** The same rows read and parsed in this process, and nothing done with them. */
  readonly readMs: number
}

/** How long closing takes, which reads every response once, and the report afterwards, which reads the summary. */
export const closing = (): Promise<ReadmeRow[]> =>
  withWindroos(async (windroos) => {
    const db = await openDatabase(windroos.file)
    try {
      // The first of everything is slow in a fresh process and says nothing of the number of responses.
      await reportTimes(windroos, [await close(windroos, db, 100)])
      const closed: Closed[] = []
      for (const size of sizes) closed.push(await close(windroos, db, size))
      return report(closed, await reportTimes(windroos, closed))
    } finally {
      await db.destroy()
    }
  })

/** A survey in which a fifth of the responses is from the team; everybody had a code. */
async function close({ facilitator, origin, file }: Windroos, db: Database, size: number): Promise<Closed> {
  const staff = size / 5
  const surveyId = await facilitator.openSurvey([
    { audience: 'staff', invited: staff },
    { audience: 'parents', invited: size - staff },
  ])
  await facilitator.codes(surveyId, 'staff', staff)
  await facilitator.codes(surveyId, 'parents', size - staff)
  await insertPeople(db, surveyId, team, staff)
  await insertPeople(db, surveyId, parents, size - staff)
  const readMs = readAll(file, surveyId)
  const meanwhile = visitor(origin)
  const { ms: closeMs } = await timed(() => facilitator.post(`/api/surveys/${surveyId}/close`, Survey))
  return { size, surveyId, closeMs, waitedMs: await meanwhile.leave(), readMs }
}

const team: Tendency = {
  audience: 'staff',
  levels: { structure: 3.5, innovation: 2.3 },
  dontKnow: { innovation: 0.08 },
}
const parents: Tendency = { audience: 'parents', levels: { information: 2.3 }, dontKnow: { innovation: 0.34 } }

async function insertPeople(db: Database, surveyId: string, tendency: Tendency, count: number): Promise<void> {
  const library = new DefinitionLibrary(join(import.meta.dirname, '..', '..', 'survey-definitions'))
  const people = respondents(await usableDefinition(library, 'school-profile'), tendency, 1)
  const someone = (): StoredResponse => ({
    audience: tendency.audience,
    subgroup: '',
    answers: people.next().value ?? {},
  })
  for (let left = count; left > 0; left -= rowsAtOnce)
    await insertResponses(db, surveyId, Array.from({ length: Math.min(rowsAtOnce, left) }, someone))
}

/** What any design with a row per response cannot do without at closing. */
function readAll(file: string, surveyId: string): number {
  const sqlite = openSqlite(file)
  const start = performance.now()
  const rows = sqlite.prepare<[string], string>('select answers from response where survey_id = ?').pluck()
  for (const answers of rows.iterate(surveyId)) JSON.parse(answers)
  const ms = performance.now() - start
  sqlite.close()
  return ms
}

/** Somebody who asks for something small again and again. */
function visitor(origin: string) {
  let here = true
  let longest = 0
  const visiting = (async () => {
    while (here) {
      const { ms } = await timed(async () => Health.parse(await (await fetch(`${origin}/api/health`)).json()))
      longest = Math.max(longest, ms)
    }
  })()
  return {
    async leave() {
      here = false
      await visiting
      return longest
    },
  }
}

interface ReportTime {
  readonly ms: number
  readonly bytes: number
}

/** The medians of many reports, asked for in turn. */
async function reportTimes({ facilitator }: Windroos, closed: readonly Closed[]): Promise<ReportTime[]> {
  const times = closed.map((): number[] => [])
  const bytes = closed.map(() => 0)
  for (let round = 0; round < reports; round++)
    for (const [index, { surveyId }] of closed.entries()) {
      const { ms, result } = await timed(() => facilitator.get(`/api/surveys/${surveyId}/report`))
      times[index]?.push(ms)
      bytes[index] = Buffer.byteLength(result)
    }
  return times.map((list, index) => ({ ms: median(list), bytes: bytes[index] ?? 0 }))
}

function report(closed: readonly Closed[], reported: readonly ReportTime[]): ReadmeRow[] {
  const first = reported[0]?.ms ?? Number.NaN
  printTable(
    `Closing a survey, and its report afterwards (median of ${reports}).`,
    [
      'responses',
      'closing ms',
      'bare read ms',
      'closing : read',
      'others wait ms',
      'report ms',
      'report : of 100',
      'kB',
    ],
    closed.map(({ size, closeMs, readMs, waitedMs }, index) => [
      whole(size),
      milliseconds(closeMs),
      milliseconds(readMs),
      times(closeMs, readMs),
      milliseconds(waitedMs),
      milliseconds(reported[index]?.ms ?? Number.NaN),
      times(reported[index]?.ms ?? Number.NaN, first),
      kilobytes(reported[index]?.bytes ?? 0),
    ]),
  )
  console.log(
    '\nBare read: the same rows read and parsed from the same file, and nothing else. Closing also makes the summary and' +
      '\ndestroys a code per response. Others wait: the longest answer to a request that came in during the closing.',
  )
  const list = (values: readonly number[]) => values.map(milliseconds).join(' / ')
  return [
    {
      what: `Closing with ${sizes.map(whole).join(' / ')} responses`,
      figure: `${list(closed.map(({ closeMs }) => closeMs))} ms`,
      comparedTo: `reading and parsing the same rows: ${list(closed.map(({ readMs }) => readMs))} ms`,
    },
    {
      what: 'The report afterwards',
      figure: `${list(reported.map(({ ms }) => ms))} ms, ${kilobytes(reported.at(-1)?.bytes ?? 0)} kB`,
      comparedTo: 'each other: flat, because it reads the summary',
    },
  ]
}
