import { RemoteView } from '#domain/api/live-workshop.ts'
import { Joined, type Workshop } from '#domain/api/workshops.ts'
import type { ReadmeRow } from './readme-row.ts'
import { startListening } from './support/child.ts'
import { median, milliseconds, quantile, times, whole } from './support/figures.ts'
import { Phones, reachable } from './support/phones.ts'
import { printTable, type Row } from './support/table.ts'
import { type Windroos, withWindroos } from './support/windroos.ts'

const moves = 20
/** How long everybody may take to be back after a restart. */
const backWithin = 5000

interface Room {
  readonly phones: number
  readonly workshops: number
}
const rooms: readonly Room[] = [
  { phones: 50, workshops: 1 },
  { phones: 500, workshops: 1 },
  { phones: 50, workshops: 10 },
]

interface Measured extends Room {
  /** From pressing "next" until a telephone has the new state, in ms: all telephones of all moves. */
  readonly each: readonly number[]
  /** Until the last telephone has it, one per move. */
  readonly last: readonly number[]
  readonly memory: number
}

/** From "next" to the last telephone in the room, and how soon everybody is back after a restart. */
export const workshop = (): Promise<ReadmeRow[]> =>
  withWindroos(async (windroos) => {
    const before = await windroos.memory()
    const measured: Measured[] = []
    for (const room of rooms) measured.push(await measure(windroos, room))
    const bare = await bareRoom(500)
    const back = await comeBack(windroos, 500)
    return report(measured, bare, back, before)
  })

async function openWorkshops({ facilitator, origin }: Windroos, count: number) {
  const opened: { workshop: Workshop; stream: string }[] = []
  for (let number = 0; number < count; number++) {
    const workshop = await facilitator.startWorkshop()
    const remote = RemoteView.parse(JSON.parse(await facilitator.get(`/api/workshops/${workshop.id}/remote`)))
    const { key } = await facilitator.post('/api/join', Joined, { code: remote.joinCode })
    opened.push({ workshop, stream: `${origin}/api/workshops/${workshop.id}/phone?key=${key}` })
  }
  return opened
}

async function measure(windroos: Windroos, room: Room): Promise<Measured> {
  const { facilitator } = windroos
  const opened = await openWorkshops(windroos, room.workshops)
  const phones = await Phones.follow(opened.flatMap(({ stream }) => Array<string>(room.phones).fill(stream)))
  const each: number[] = []
  const last: number[] = []
  for (let move = 0; move < moves; move++) {
    // The number of people settles: what is measured is the move alone.
    await new Promise((resolve) => setTimeout(resolve, 700))
    const to = move % 2 === 0 ? { step: 'talk', moment: 'topic:1' } : { step: 'welcome', moment: 'welcome' }
    const versions = await Promise.all(
      opened.map(async ({ workshop: { id } }) => {
        const remote = RemoteView.parse(JSON.parse(await facilitator.get(`/api/workshops/${id}/remote`)))
        return { id, version: remote.version }
      }),
    )
    const arrived = phones.untilNext((text) => text.includes(`"moment":"${to.moment}"`))
    await Promise.all(
      versions.map(({ id, version }) => facilitator.post(`/api/workshops/${id}/go`, RemoteView, { version, ...to })),
    )
    const waits = await arrived
    each.push(...waits)
    last.push(Math.max(...waits))
  }
  const memory = await windroos.memory()
  phones.leave()
  return { ...room, each, last, memory }
}

/** What no program can do without: the same number of lines, one buffer, nothing made. */
async function bareRoom(count: number): Promise<Pick<Measured, 'each' | 'last'>> {
  const bare = await startListening('test/bench/bare-stream.ts')
  const phones = await Phones.follow(Array<string>(count).fill(`${bare.origin}/stream?`))
  const each: number[] = []
  const last: number[] = []
  for (let move = 0; move < moves; move++) {
    const arrived = phones.untilNext()
    await fetch(`${bare.origin}/go`, { method: 'POST' })
    const waits = await arrived
    each.push(...waits)
    last.push(Math.max(...waits))
  }
  phones.leave()
  await bare.stop('SIGKILL')
  return { each, last }
}

/** From the moment the server listens again until every telephone has the state. */
async function comeBack(windroos: Windroos, count: number): Promise<number> {
  const [opened] = await openWorkshops(windroos, 1)
  if (!opened) throw new Error('no workshop')
  const phones = await Phones.follow(Array<string>(count).fill(opened.stream))
  await windroos.startAgain()
  await reachable(`${windroos.origin}/api/health`)
  const waits = await phones.untilNext()
  phones.leave()
  const back = Math.max(...waits)
  if (back > backWithin) console.log(`Everybody was back after ${whole(back)} ms, later than ${whole(backWithin)} ms.`)
  return back
}

const megabytes = (bytes: number) => `${whole(bytes / 1_000_000)} MB`

function report(
  measured: readonly Measured[],
  bare: Pick<Measured, 'each' | 'last'>,
  back: number,
  before: number,
): ReadmeRow[] {
  const name = ({ phones, workshops }: Room) =>
    workshops === 1 ? `${phones} telephones, one workshop` : `${workshops} workshops of ${phones} telephones at once`
  const line = (
    what: string,
    { each, last }: Pick<Measured, 'each' | 'last'>,
    memory: string,
    against: string,
  ): Row => [
    ...[what, milliseconds(median(each)), milliseconds(quantile(each, 0.99))],
    ...[milliseconds(median(last)), memory, against],
  ]
  printTable(
    `From "next" to the telephones, ${moves} moves; telephones and server on the same machine.\n` +
      `An idle server holds ${megabytes(before)}. After kill -9 and a new start 500 telephones were back in ${whole(back)} ms.`,
    ['', 'median ms', 'p99 ms', 'the last one, median ms', 'memory', 'compared to'],
    [
      ...measured.map((room) =>
        line(
          name(room),
          room,
          megabytes(room.memory),
          `${times(median(room.last), median(bare.last))} the bare stream`,
        ),
      ),
      line('bare stream, 500 telephones', bare, '', 'one buffer to everybody, nothing read or made'),
    ],
  )
  return [
    ...measured.map((room) => ({
      what: `From "next" to the last telephone: ${name(room)}`,
      figure: `${milliseconds(median(room.last))} ms; p99 of all ${milliseconds(quantile(room.each, 0.99))} ms; ${megabytes(room.memory)}`,
      comparedTo: `bare Fastify, the same bytes to 500: ${milliseconds(median(bare.last))} ms; an idle server ${megabytes(before)}`,
    })),
    {
      what: '500 telephones back after kill -9 and a new start',
      figure: `${whole(back)} ms after it listens`,
      comparedTo: 'they wait 0.5 to 2.5 s by lot before they try, as the server asked them to',
    },
  ]
}
