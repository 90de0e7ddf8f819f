import type { PublishedLive } from '#domain/api/live-workshop.ts'
import type { School } from '#domain/api/schools.ts'
import type { Card } from '#domain/api/workshops.ts'
import { countInRoom, countOfRound } from '#domain/disclosure/round-response.ts'
import { type Course, type Moment, nextPlace, placeBefore } from '#domain/workshop/moments.ts'
import { topicsAsked } from '#domain/workshop/round-definitions.ts'
import type { Step } from '#domain/workshop/steps.ts'
import { listAgreements } from '../agreements/repository.ts'
import type { Database } from '../database/open.ts'
import { findSchool } from '../schools/repository.ts'
import { findSnapshot, findSummary, findSurvey } from '../surveys/repository.ts'
import { listCards } from './card-repository.ts'
import { Matter } from './course.ts'
import type { ClosedFigures } from './figures.ts'
import { joinLinkOf, watchKey } from './keys.ts'
import { countAnswers, findWorkshop, listRounds, type StoredRound, type StoredWorkshop } from './repository.ts'
import { inviteToRound } from './rounds.ts'
import { circlesAt, discussionOf, resultsOf, revealIn, topicsOf } from './step-parts.ts'

export interface Sources {
  readonly db: Database
  readonly figures: ClosedFigures
  /** Where telephones find this server; null when it was not configured. */
  readonly publicUrl: string | null
}

/** Who is in the room, as the server sees it. */
export interface Presence {
  readonly present: number
}

/** What the three screens show now. */
export interface Views {
  readonly phone: { readonly live: PublishedLive }
  readonly screen: {
    readonly live: PublishedLive
    readonly joinCode: string | null
    readonly joinLink: string | null
    readonly origin: string | null
  }
  readonly remote: ReturnType<typeof remoteOf> & { readonly origin: string | null }
}

/** Undefined when the workshop is gone. */
export async function viewsOf(sources: Sources, id: string, presence: Presence): Promise<Views | undefined> {
  const workshop = await findWorkshop(sources.db, id)
  const school = workshop && (await findSchool(sources.db, workshop.schoolId))
  if (!workshop || !school) return undefined
  const cards = await listCards(sources.db, id)
  const rounds = await listRounds(sources.db, id)
  const matter = new Matter(sources.figures, workshop, rounds)
  const course = await matter.course()
  const live = await liveOf({ ...sources, workshop, school, cards, rounds, matter, course, presence })
  const { joinCode } = workshop
  const joinLink = joinLinkOf(workshop)
  const origin = sources.publicUrl
  return {
    phone: { live },
    screen: { live, joinCode, joinLink, origin },
    remote: { ...remoteOf(workshop, live, course, cards), origin },
  }
}

interface Now extends Sources {
  readonly workshop: StoredWorkshop
  readonly school: Pick<School, 'name'>
  readonly cards: readonly Card[]
  readonly rounds: readonly StoredRound[]
  readonly matter: Matter
  readonly course: Course
  readonly presence: Presence
}

async function liveOf(now: Now): Promise<PublishedLive> {
  const { workshop, school, course, presence, cards } = now
  const index = Math.max(
    0,
    course.findIndex(({ step }) => step.id === workshop.step),
  )
  const here = course[index]
  if (!here) throw new RangeError('a workshop has at least one step')
  const { step, moments } = here
  const at = Math.max(
    0,
    moments.findIndex(({ id }) => id === workshop.moment),
  )
  const moment = moments[at] ?? { id: workshop.moment }
  const { id, title, languages, status, timer } = workshop
  return {
    ...{ id, title, school: school.name, languages: [...languages], status, timer, present: presence.present },
    place: {
      ...{ step: step.id, kind: step.kind, title: step.title ?? null, moment: moment.id },
      minutes: moment.minutes ?? step.minutes,
      ...{ stepNumber: index + 1, steps: course.length, momentNumber: at + 1, moments: moments.length },
    },
    round: await roundAt(now, step, moment),
    ...(await partsAt(now, step, index, moment)),
    cards: cards
      .filter(({ state, step: of }) => state === 'shown' && of === step.id)
      .map(({ id, content, group, circle }) => ({ id, content, group, circle })),
    agreements: step.kind === 'agree' || status === 'ended' ? await agreementsOf(now) : [],
  }
}

async function roundAt({ db, rounds, presence }: Now, step: Step, moment: Moment): Promise<PublishedLive['round']> {
  const round = rounds.find(({ step: of, number }) => of === step.id && number === moment.round)
  if (!round) return null
  const { surveyId, number, open } = round
  const kind = step.kind === 'scan' || step.kind === 'predict' || step.kind === 'choose' ? step.kind : 'estimate'
  return { id: surveyId, number, kind, open, ...(await countsOf(db, round, presence)) }
}

/** The answers of a round that is closed were deleted with it: its summary says how many there were. */
async function countsOf(db: Database, { surveyId, open }: StoredRound, { present }: Presence) {
  if (open) {
    const invited = (await findSurvey(db, surveyId))?.audiences[0]?.invited ?? 0
    // Stored, so that a restart does not make a few telephones look like everybody.
    if (present > invited) await inviteToRound(db, surveyId, present)
    return countInRoom(await countAnswers(db, surveyId), Math.max(invited, present))
  }
  const groups = Object.values((await findSummary(db, surveyId))?.audiences ?? {})
  return countOfRound(groups.reduce((sum, { answered }) => sum + answered, 0))
}

async function partsAt(now: Now, step: Step, index: number, { id, round }: Moment) {
  const { matter, workshop } = now
  const parts: Pick<PublishedLive, 'results' | 'reveal' | 'discussion' | 'circles' | 'choice'> = {
    ...{ results: [], reveal: null, discussion: null, circles: null, choice: null },
  }
  switch (step.kind) {
    case 'estimate':
      return { ...parts, results: id.startsWith('shown') ? await resultsOf(matter, step.id, round ?? 1) : [] }
    case 'choose': {
      const choice = { mode: step.mode, dots: step.dots, topics: await topicsAt(now, step) }
      return { ...parts, choice, results: id === 'shown' ? await resultsOf(matter, step.id, 1) : [] }
    }
    case 'predict':
      return { ...parts, reveal: { predicted: step.audience, enough: false, measures: [] } }
    case 'reveal': {
      const only = id.startsWith('measure:') ? id.slice('measure:'.length) : undefined
      return { ...parts, reveal: await revealIn(matter, workshop, index, only) }
    }
    case 'discuss': {
      const { talks, figures } = await matter.talks(step, index)
      const talk = talks[Number(id.slice('topic:'.length)) - 1]
      return { ...parts, discussion: discussionOf(step, talk, figures, workshop.languages) }
    }
    case 'three-circles':
      return { ...parts, circles: circlesAt(step, id) }
    default:
      return parts
  }
}

/** Once people choose, the list is what they were asked, whatever is written down meanwhile. */
async function topicsAt({ db, rounds, cards }: Now, step: Step): Promise<string[]> {
  const round = rounds.find(({ step: of }) => of === step.id)
  const asked = round && (await findSnapshot(db, round.surveyId))?.definition
  return asked ? topicsAsked(asked) : topicsOf(cards)
}

async function agreementsOf({ db, workshop }: Now) {
  const all = await listAgreements(db, { schoolId: workshop.schoolId, workshopId: workshop.id })
  return all.map(({ id, what, who, dueOn, evidence }) => ({ id, what, who, dueOn, evidence }))
}

/** Everything of the present state, and where one can go from here. */
function remoteOf(workshop: StoredWorkshop, live: PublishedLive, course: Course, cards: readonly Card[]) {
  const { joinCode, version, secret } = workshop
  return {
    ...{ live, joinCode, joinLink: joinLinkOf(workshop), version, screenKey: watchKey(secret, 'screen') },
    course: course.map(({ step, moments }) => ({
      step,
      moments: moments.map(({ id, minutes, optional }) => ({ id, minutes, optional: optional ?? false })),
    })),
    // From the place that is shown: a place that went with a change of the plan leads nowhere.
    next: nextPlace(course, live.place),
    before: placeBefore(course, live.place),
    cards: [...cards],
  }
}
