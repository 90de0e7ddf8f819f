import type { DefinitionSummary } from '#domain/api/definitions.ts'
import type { School } from '#domain/api/schools.ts'
import type { Survey } from '#domain/api/surveys.ts'
import type { Workshop } from '#domain/api/workshops.ts'
import { api } from '../api.ts'
import type { Crumb } from '../page.ts'
import { paths } from '../router.ts'
import type { Words } from '../words.ts'
import { usableAt } from './instruments.ts'
import { closedSurveys } from './plan-fields.ts'
import { workshopApi } from './workshop-api.ts'

/** What a workshop can be made of at a school. */
export interface Stock {
  readonly school: School
  readonly instruments: readonly DefinitionSummary[]
  readonly closed: readonly Survey[]
  /** The languages of the instruments. */
  readonly offered: readonly string[]
}

export async function loadStock(schoolId: string, words: Words, signal: AbortSignal): Promise<Stock> {
  const [school, definitions, surveys] = await Promise.all([
    api.school(schoolId, signal),
    api.definitions(words.language, signal),
    api.surveys(schoolId, signal),
  ])
  const instruments = usableAt(school.type, definitions)
  const offered = [...new Set(['nl', 'en', ...instruments.flatMap(({ languages }) => languages)])]
  return { school, instruments, closed: closedSurveys(surveys), offered }
}

export interface WorkshopOfSchool extends Stock {
  readonly workshop: Workshop
}

export async function loadWorkshop(id: string, words: Words, signal: AbortSignal): Promise<WorkshopOfSchool> {
  const workshop = await workshopApi.find(id, signal)
  return { workshop, ...(await loadStock(workshop.schoolId, words, signal)) }
}

/** The way back: to the school, and to the workshop itself from a page below it. */
export function workshopCrumbs(
  { texts }: Words,
  shown: { readonly school: School; readonly workshop?: Workshop } | undefined,
  below = false,
): Crumb[] {
  const school = shown ? [{ title: shown.school.name, href: paths.school(shown.school.id) }] : []
  const workshop =
    below && shown?.workshop ? [{ title: shown.workshop.title, href: paths.workshop(shown.workshop.id) }] : []
  return [{ title: texts.schools.title, href: paths.schools }, ...school, ...workshop]
}
