import { Problem } from '#domain/problem.ts'
import { type Course, type Moment, momentAt, type Position } from '#domain/workshop/moments.ts'
import type { Step } from '#domain/workshop/steps.ts'
import type { Database } from '../database/open.ts'
import { writing } from '../database/transaction.ts'
import type { DefinitionLibrary } from '../definitions/library.ts'
import { findSchool } from '../schools/repository.ts'
import { askedIn } from './asked.ts'
import { deleteUnchosenCards, listCards } from './card-repository.ts'
import { Matter } from './course.ts'
import type { ClosedFigures } from './figures.ts'
import { newJoinCode } from './keys.ts'
import {
  findByJoinCode,
  listLiveWorkshops,
  listRounds,
  type StoredRound,
  type StoredWorkshop,
  updateWorkshop,
} from './repository.ts'
import { type Asked, closeRound, openRound } from './rounds.ts'
import { topicsOf } from './step-parts.ts'

/** What it takes to end a workshop. */
interface Ending {
  readonly db: Database
  readonly now: () => Date
}

export interface Leading extends Ending {
  readonly library: DefinitionLibrary
  readonly figures: ClosedFigures
}

/** A workshop of yesterday: nobody can join any more. */
export const longestWorkshop = 24 * 60 * 60 * 1000

const day = (now: Date) => now.toISOString().slice(0, 10)

/** Begins a workshop at its first moment: from now on people can join with six digits. */
export async function start(leading: Leading, workshop: StoredWorkshop): Promise<void> {
  const { db, figures, now } = leading
  const [first] = await new Matter(figures, workshop, []).course()
  const moment = first?.moments[0]
  if (workshop.status !== 'draft' || !first || !moment) throw new Problem('workshop-started')
  const place = { step: first.step.id, moment: moment.id }
  const begun = { status: 'live' as const, heldOn: day(now()), startedAt: now().toISOString(), timer: null, ...place }
  const live = await writing(db, async (trx) => {
    const started = { ...workshop, ...begun, joinCode: await freeJoinCode(trx) }
    await store(trx, started)
    return { ...started, version: workshop.version + 1 }
  })
  // A plan may begin with a question: its round opens as if somebody had gone there.
  if (roundToOpen(first.step, moment, [])) await go(leading, live, place, 0)
}

async function freeJoinCode(db: Database): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const code = newJoinCode()
    if (!(await findByJoinCode(db, code))) return code
  }
  throw new Problem('busy', { retryAfter: 60 })
}

/**
 * Goes to a place of the workshop. Entering a moment at which something is answered opens its round, unless it was
 * opened before; going on from there closes it for good. All of that happens with the move or not at all, and a move
 * that was made on an older version does nothing. Says whether a round was closed.
 */
export async function go(leading: Leading, workshop: StoredWorkshop, to: Position, present: number): Promise<boolean> {
  const { db, library, figures, now } = leading
  requireLive(workshop)
  const rounds = await listRounds(db, workshop.id)
  const matter = new Matter(figures, workshop, rounds)
  const course = await matter.course()
  const target = placeIn(course, to)
  if (!target) throw new Problem('no-such-moment')
  const { step, index, moment } = target
  const school = await findSchool(db, workshop.schoolId)
  if (!school) throw new Problem('workshop-not-found')
  const opens = roundToOpen(step, moment, rounds)
  const topics = topicsOf(await listCards(db, workshop.id))
  // Files are read before the transaction: in there only queries are waited for.
  const asked: Asked | undefined =
    opens && (await askedIn(step, index, { library, matter, schoolType: school.type, topics }))
  const ending = rounds.filter((round) => round.open && isBehind(course, round, to))
  await writing(db, async (trx) => {
    await store(trx, { ...workshop, step: step.id, moment: moment.id, timer: null })
    const today = day(now())
    for (const round of ending) await closeRound(trx, round, present, today)
    if (asked && opens) await openRound(trx, asked, { workshop, school, step: step.id, number: opens, present, today })
  })
  return ending.length > 0
}

function placeIn(course: Course, to: Position) {
  const index = course.findIndex(({ step }) => step.id === to.step)
  const moment = momentAt(course, to)
  const step = course[index]?.step
  return step && moment && { step, index, moment }
}

/** The number of the round that this moment begins; undefined when it begins none, or when it was there before. */
function roundToOpen(step: Step, { id, round }: Moment, rounds: readonly StoredRound[]): 1 | 2 | undefined {
  if (!id.startsWith('answering') || round === undefined) return undefined
  return rounds.some((each) => each.step === step.id && each.number === round) ? undefined : round
}

/** Whether a place comes after the one where a round is answered: then nobody answers it any more. */
function isBehind(course: Course, round: StoredRound, to: Position): boolean {
  const places = course.flatMap(({ step, moments }) => moments.map((moment) => ({ step: step.id, moment })))
  const own = places.findIndex(
    ({ step, moment }) => step === round.step && moment.round === round.number && moment.id.startsWith('answering'),
  )
  return places.findIndex(({ step, moment }) => step === to.step && moment.id === to.moment) > own
}

/** Ends a workshop: what is open closes, the code opens nothing any more, and cards that nobody chose are gone. */
export async function end({ db, now }: Ending, workshop: StoredWorkshop, present: number): Promise<void> {
  if (workshop.status === 'ended') return
  requireLive(workshop)
  await writing(db, async (trx) => {
    await store(trx, { ...workshop, status: 'ended', joinCode: null, timer: null })
    for (const round of await listRounds(trx, workshop.id))
      if (round.open) await closeRound(trx, round, present, day(now()))
    await deleteUnchosenCards(trx, workshop.id)
  })
}

/** Nobody holds a workshop for longer than a day: what was left open ends, with everything that goes with ending. */
export async function endForgotten(leading: Ending): Promise<void> {
  const now = leading.now().getTime()
  for (const workshop of await listLiveWorkshops(leading.db))
    if (now - Date.parse(workshop.startedAt ?? '') > longestWorkshop)
      // Somebody may just be ending it.
      await end(leading, workshop, 0).catch(() => undefined)
}

function requireLive({ status }: StoredWorkshop) {
  if (status !== 'live') throw new Problem('workshop-not-live')
}

async function store(db: Database, workshop: StoredWorkshop) {
  if (!(await updateWorkshop(db, workshop))) throw new Problem('workshop-changed')
}
