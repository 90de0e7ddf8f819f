import type { DefinitionView } from '#domain/api/definitions.ts'
import type { School } from '#domain/api/schools.ts'
import type { PublishedRecord } from '#domain/api/workshop-record.ts'
import { offeredLanguage, viewOfDefinition } from '#domain/questionnaire.ts'
import { topicsAsked } from '#domain/workshop/round-definitions.ts'
import type { Step, StepOf } from '#domain/workshop/steps.ts'
import { listAgreements } from '../agreements/repository.ts'
import type { Database } from '../database/open.ts'
import type { DefinitionLibrary } from '../definitions/library.ts'
import { listCards } from './card-repository.ts'
import { Matter } from './course.ts'
import type { ClosedFigures, Figures } from './figures.ts'
import { listRounds, type StoredRound, type StoredWorkshop } from './repository.ts'
import { discussionOf, resultOf, revealIn, topicsOf } from './step-parts.ts'
import { workshopReply } from './workshop-for.ts'

interface Features {
  readonly db: Database
  readonly library: DefinitionLibrary
  readonly figures: ClosedFigures
}

/**
 * What was shown, written down, chosen and agreed in a workshop: only what the workshop came to, also when more is known.
 * A round that was closed and never shown is not in it.
 */
export async function recordOf(
  features: Features,
  workshop: StoredWorkshop,
  school: School,
  language: string | undefined,
): Promise<PublishedRecord> {
  const { db, figures } = features
  const rounds = await listRounds(db, workshop.id)
  const matter = new Matter(figures, workshop, rounds)
  const cards = (await listCards(db, workshop.id)).filter(({ state }) => state === 'shown' || state === 'kept')
  const spoken = offeredLanguage(language, workshop.languages)
  const steps = workshop.steps.map(async (step, index) => {
    const been = workshop.reached.filter((place) => place.step === step.id).map(({ moment }) => moment)
    const closed = await shownRounds(matter, step, rounds, been)
    const own = cards.filter((card) => card.step === step.id)
    return {
      step,
      results: closed.map(({ figures, number }) => resultOf(figures, number)),
      words: wordsOf(closed[0]?.figures, spoken),
      reveal: step.kind === 'reveal' && been.length > 0 ? await revealedIn(matter, workshop, index, been) : null,
      discussion: step.kind === 'discuss' ? await talksIn(matter, step, index, been, workshop.languages) : [],
      cards: own.map(({ id, content, group, circle }) => ({ id, content, group, circle })),
      topics:
        step.kind === 'choose'
          ? closed[0]
            ? topicsAsked(closed[0].figures.snapshot.definition)
            : topicsOf(cards)
          : [],
    }
  })
  const chosen = await figures.find(workshop.surveyId, spoken)
  return {
    workshop: await workshopReply(features, workshop, school),
    school: school.name,
    survey: chosen ? surveyOf(chosen) : null,
    steps: await Promise.all(steps),
    agreements: await listAgreements(db, { schoolId: workshop.schoolId, workshopId: workshop.id }),
  }
}

/** The rounds whose outcome was on the screen. */
async function shownRounds(matter: Matter, { id }: Step, rounds: readonly StoredRound[], been: readonly string[]) {
  const shown = { 1: been.some((moment) => moment.startsWith('shown')), 2: been.includes('shown-2') }
  const own = rounds.filter(({ step, open, number }) => step === id && !open && shown[number])
  const found = await Promise.all(own.map(async ({ number }) => ({ number, figures: await matter.round(id, number) })))
  return found.flatMap(({ number, figures }) => (figures ? [{ number, figures }] : []))
}

/** The measures that were on the screen, one by one or all together. */
async function revealedIn(matter: Matter, workshop: StoredWorkshop, index: number, been: readonly string[]) {
  const all = await revealIn(matter, workshop, index, undefined)
  if (been.includes('overview')) return all
  return { ...all, measures: all.measures.filter(({ id }) => been.includes(`measure:${id}`)) }
}

async function talksIn(
  matter: Matter,
  step: StepOf<'discuss'>,
  index: number,
  been: readonly string[],
  languages: readonly string[],
) {
  const { talks, figures } = await matter.talks(step, index)
  return talks
    .filter((_talk, index) => been.includes(`topic:${index + 1}`))
    .map((talk) => discussionOf(step, talk, figures, languages))
}

function wordsOf(figures: Figures | undefined, language: string): DefinitionView | null {
  if (!figures) return null
  const { definition, schoolType } = figures.snapshot
  return viewOfDefinition(definition, schoolType, offeredLanguage(language, Object.keys(definition.texts)))
}

function surveyOf({ report }: Figures) {
  const { id, title, closedOn } = report.survey
  return { id, title, closedOn }
}
