import type { DefinitionView } from '#domain/api/definitions.ts'
import type { School } from '#domain/api/schools.ts'
import type { PublishedRecord } from '#domain/api/workshop-record.ts'
import { offeredLanguage, viewOfDefinition } from '#domain/questionnaire.ts'
import type { Step } from '#domain/workshop/steps.ts'
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

/** What was shown, written down, chosen and agreed in a workshop, from what is stored: it reads the same years later. */
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
    const closed = await closedRounds(matter, step, rounds)
    const own = cards.filter((card) => card.step === step.id)
    return {
      step,
      results: closed.map(({ figures, number }) => resultOf(figures, number)),
      words: wordsOf(closed[0]?.figures, spoken),
      reveal: step.kind === 'reveal' ? await revealIn(matter, workshop, index, undefined) : null,
      discussion: step.kind === 'discuss' ? await talksIn(matter, step, index, workshop.languages) : [],
      cards: own.map(({ id, content, group, circle }) => ({ id, content, group, circle })),
      topics: step.kind === 'choose' ? topicsOf(cards) : [],
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

async function closedRounds(matter: Matter, { id }: Step, rounds: readonly StoredRound[]) {
  const own = rounds.filter(({ step, open }) => step === id && !open)
  const found = await Promise.all(own.map(async ({ number }) => ({ number, figures: await matter.round(id, number) })))
  return found.flatMap(({ number, figures }) => (figures ? [{ number, figures }] : []))
}

async function talksIn(
  matter: Matter,
  step: Extract<Step, { kind: 'discuss' }>,
  index: number,
  languages: readonly string[],
) {
  const { talks, figures } = await matter.talks(step, index)
  return talks.map((talk) => discussionOf(step, talk, figures, languages))
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
