import { Problem } from '#domain/problem.ts'
import { smallestGroup } from '#domain/summary.ts'
import { type Course, type Moment, momentAt, type Position } from '#domain/workshop/moments.ts'
import type { Step } from '#domain/workshop/steps.ts'
import type { Database } from '../database/open.ts'
import { writing } from '../database/transaction.ts'
import type { DefinitionLibrary } from '../definitions/library.ts'
import { findSchool } from '../schools/repository.ts'
import { findSurvey } from '../surveys/repository.ts'
import { askedIn } from './asked.ts'
import { deleteUnchosenCards, listCards } from './card-repository.ts'
import { Matter } from './course.ts'
import type { ClosedFigures } from './figures.ts'
import { newJoinCode, newSecret } from './keys.ts'
import {
  findByJoinCode,
  listLiveWorkshops,
  listRounds,
  type StoredRound,
  type StoredWorkshop,
  updateWorkshop,
} from './repository.ts'
import { closeRound, openRound } from './rounds.ts'
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
  const joinCode = await freeJoinCode(db)
  // Keys of before belong to who might have left the school since.
  const secret = newSecret()
  const begun = { status: 'live' as const, joinCode, secret, heldOn: day(now()), startedAt: now().toISOString() }
  await move(leading, { ...workshop, ...begun }, { step: first.step.id, moment: moment.id }, 0)
}

async function freeJoinCode(db: Database): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const code = newJoinCode()
    if (!(await findByJoinCode(db, code))) return code
  }
  throw new Problem('busy', { retryAfter: 60 })
}

/** Goes to a place of a workshop that goes on. Says whether a round was closed. */
export function go(leading: Leading, workshop: StoredWorkshop, to: Position, present: number): Promise<boolean> {
  requireLive(workshop)
  return move(leading, workshop, to, present)
}

/**
 * Stores a workshop at another place. Entering a moment at which something is answered opens its round, unless it was
 * opened before; going on from there closes it for good. All of that happens with the move or not at all, and a move
 * that was made on an older version does nothing.
 */
async function move(leading: Leading, workshop: StoredWorkshop, to: Position, present: number): Promise<boolean> {
  const { db, figures, now } = leading
  const rounds = await listRounds(db, workshop.id)
  const matter = new Matter(figures, workshop, rounds)
  const course = await matter.course()
  const target = placeIn(course, to)
  if (!target) throw new Problem('no-such-moment')
  const opening = await openingAt(leading, workshop, matter, target, rounds)
  const ending = rounds.filter((round) => round.open && isBehind(course, round, to))
  const today = day(now())
  await writing(db, async (trx) => {
    await store(trx, { ...workshop, ...to, timer: null, reached: [...workshop.reached.filter(isNot(to)), to] })
    for (const round of ending) await closeRound(trx, round, present, today)
    if (opening) await openRound(trx, opening.asked, { workshop, ...opening.place, present, today })
  })
  return ending.length > 0
}

const isNot = (place: Position) => (other: Position) => other.step !== place.step || other.moment !== place.moment

/** The round that begins at a place, with what it asks; files are read here, because in a transaction only queries are. */
async function openingAt(
  { db, library }: Leading,
  workshop: StoredWorkshop,
  matter: Matter,
  { step, index, moment }: Target,
  rounds: readonly StoredRound[],
) {
  const number = roundToOpen(step, moment, rounds)
  if (!number) return undefined
  const school = await findSchool(db, workshop.schoolId)
  if (!school) throw new Problem('workshop-not-found')
  const topics = topicsOf(await listCards(db, workshop.id))
  const { languages } = workshop
  const asked = await askedIn(step, index, { library, matter, schoolType: school.type, topics, languages })
  return { asked, place: { school, step: step.id, number, minimumGroup: await smallestShown(db, workshop) } }
}

/** A round shows no more than the figures it is about: where those need ten people, so does the round. */
async function smallestShown(db: Database, { surveyId }: StoredWorkshop): Promise<number> {
  const survey = surveyId === null ? undefined : await findSurvey(db, surveyId)
  return Math.max(smallestGroup, survey?.minimumGroup ?? 0)
}

type Target = NonNullable<ReturnType<typeof placeIn>>

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

/**
 * Nobody holds a workshop for longer than a day: what was left open ends, with everything that goes with ending. Says
 * how many that were, because what they leave behind has to be taken out of the file.
 */
export async function endForgotten(ending: Ending): Promise<number> {
  const now = ending.now().getTime()
  const live = await listLiveWorkshops(ending.db)
  const forgotten = live.filter(({ startedAt }) => now - Date.parse(startedAt ?? '') > longestWorkshop)
  for (const workshop of forgotten)
    await end(ending, workshop, 0).catch((error: unknown) => {
      // Somebody ended it in this very moment; anything else is a fault.
      if (!(error instanceof Problem && error.code === 'workshop-changed')) throw error
    })
  return forgotten.length
}

function requireLive({ status }: StoredWorkshop) {
  if (status !== 'live') throw new Problem('workshop-not-live')
}

async function store(db: Database, workshop: StoredWorkshop) {
  if (!(await updateWorkshop(db, workshop))) throw new Problem('workshop-changed')
}
