import { join } from 'node:path'
import { openSqlite } from '../../server/database/open.ts'
import { BareSqlite } from './bare-sqlite.ts'
import type { ReadmeRow } from './readme-row.ts'
import { Bodies } from './support/bodies.ts'
import { inFolder, startListening } from './support/child.ts'
import { median, milliseconds, times, whole, withSpread } from './support/figures.ts'
import { type LoadResult, load } from './support/load.ts'
import { printTable, type Row } from './support/table.ts'
import { type Windroos, withWindroos } from './support/windroos.ts'

const rounds = 3
const seconds = 5
const warmUpSeconds = 1.5
/** More than a run can use; what is left serves the next run. */
const codesPerRun = 8000 * seconds

const names = ['windroos32', 'windroos8', 'fastify32', 'fastify8', 'single', 'grouped'] as const
type Name = (typeof names)[number]
type Contenders = Record<Name, (seconds: number) => LoadResult | Promise<LoadResult>>
type Runs = Record<Name, LoadResult[]>

/** How many responses per second the server accepts, each of them safe on the disk before it is answered. */
export const responses = (): Promise<ReadmeRow[]> =>
  withWindroos((windroos) =>
    inFolder(async (folder) => {
      const bodies = await Bodies.of(windroos.facilitator)
      const bare = await startListening('test/bench/bare-fastify.ts')
      const sqlite = new BareSqlite(join(folder, 'bare.sqlite'))
      try {
        const runs = await interleaved(contenders(windroos, bare.port, sqlite, bodies))
        return report(runs, await survivors(windroos, bodies.used), bodies.nextAnswers().length)
      } finally {
        sqlite.close()
        await bare.stop()
      }
    }),
  )

function contenders({ port }: Windroos, barePort: number, sqlite: BareSqlite, bodies: Bodies): Contenders {
  const windroos = (connections: number) => async (seconds: number) => {
    await bodies.prepare(codesPerRun)
    return load({ port, connections, seconds, nextBody: bodies.next })
  }
  const nextBody = () => bodies.withCode('K7QF-29XM-4C')
  const fastify = (connections: number) => (seconds: number) => load({ port: barePort, connections, seconds, nextBody })
  return {
    windroos32: windroos(32),
    windroos8: windroos(8),
    fastify32: fastify(32),
    fastify8: fastify(8),
    single: (seconds) => sqlite.run(seconds, 1, bodies.nextAnswers),
    grouped: (seconds) => sqlite.run(seconds, 32, bodies.nextAnswers),
  }
}

/** Every contender once per round, so that a bad minute of the machine is a bad minute for all of them. */
async function interleaved(contenders: Contenders): Promise<Runs> {
  const runs: Runs = { windroos32: [], windroos8: [], fastify32: [], fastify8: [], single: [], grouped: [] }
  for (const name of names) await contenders[name](warmUpSeconds)
  for (let round = 0; round < rounds; round++)
    for (const name of names) runs[name].push(await contenders[name](seconds))
  return runs
}

/** Kills the server without a warning and counts what it kept. */
async function survivors(windroos: Windroos, accepted: number): Promise<number> {
  await windroos.stop('SIGKILL')
  const sqlite = openSqlite(windroos.file)
  const kept = sqlite.prepare<[], number>('select count(*) from response').pluck().get()
  sqlite.close()
  if (kept !== accepted) throw new Error(`${accepted} responses were accepted, ${kept} survived kill -9`)
  return kept
}

function report(runs: Runs, survived: number, bytes: number): ReadmeRow[] {
  const middle = (name: Name, figure: 'perSecond' | 'p50' | 'p99') => median(runs[name].map((run) => run[figure]))
  const rate = (name: Name) => middle(name, 'perSecond')
  const latency = (name: Name) => [milliseconds(middle(name, 'p50')), milliseconds(middle(name, 'p99'))]
  const spread = (name: Name) =>
    withSpread(
      runs[name].map(({ perSecond }) => perSecond),
      whole,
    )
  const line = (what: string, name: Name, comparedTo: string): Row => [what, spread(name), ...latency(name), comparedTo]
  const against = (name: Name, fastify: Name) =>
    `${times(rate(name), rate(fastify))} Fastify, ${times(rate(name), rate('single'))} single inserts, ${times(rate(name), rate('grouped'))} grouped inserts`

  printTable(
    `Responses accepted durably, ${bytes} bytes of answers each; medians of ${rounds} interleaved runs of ${seconds} s.\n` +
      `All ${whole(survived)} that were answered with 201 were in the database after kill -9.`,
    ['', 'per second (lowest–highest)', 'p50 ms', 'p99 ms', 'compared to'],
    [
      line('Windroos, 32 connections', 'windroos32', against('windroos32', 'fastify32')),
      line('Windroos, 8 connections', 'windroos8', against('windroos8', 'fastify8')),
      line('bare Fastify, 32 connections', 'fastify32', 'parses the body and answers; checks and stores nothing'),
      line('bare Fastify, 8 connections', 'fastify8', 'the same'),
      line('bare SQLite, single inserts', 'single', 'a transaction per insert, no HTTP; ms per transaction'),
      line('bare SQLite, grouped inserts', 'grouped', '32 inserts per transaction; ms per transaction'),
    ],
  )
  const readme = (what: string, name: Name, fastify: Name): ReadmeRow => ({
    what,
    figure: `${whole(rate(name))}/s; p50 ${latency(name).join(' ms, p99 ')} ms`,
    comparedTo: `bare Fastify, storing nothing: ${whole(rate(fastify))}/s; bare SQLite, a transaction per insert: ${whole(rate('single'))}/s`,
  })
  return [
    readme('Responses accepted durably, 32 connections', 'windroos32', 'fastify32'),
    readme('Responses accepted durably, 8 connections', 'windroos8', 'fastify8'),
  ]
}
