import type { Agreement } from '#domain/api/agreements.ts'
import type { DefinitionSummary, DefinitionView } from '#domain/api/definitions.ts'
import type { School } from '#domain/api/schools.ts'
import type { Workshop } from '#domain/api/workshops.ts'
import { api } from '../../api.ts'
import type { Words } from '../../words.ts'
import { workshopApi } from '../workshop-api.ts'

/** What the remote knows from the beginning; what goes on comes over its own line. */
export interface RemoteStock {
  readonly workshop: Workshop
  readonly school: School
  readonly instruments: readonly DefinitionSummary[]
  readonly measures: ReadonlyMap<string, string>
  readonly agreements: readonly Agreement[]
}

export async function loadRemote(id: string, words: Words, signal: AbortSignal): Promise<RemoteStock> {
  const workshop = await workshopApi.find(id, signal)
  const [school, instruments, agreements, measures] = await Promise.all([
    api.school(workshop.schoolId, signal),
    api.definitions(words.language, signal),
    workshopApi.agreements(workshop, signal),
    measureTitles(workshop, words.language, signal),
  ])
  return { workshop, school, instruments, measures, agreements }
}

/** How the measures are called that may be shown: of the figures that were chosen, and of what is filled in here. */
async function measureTitles(workshop: Workshop, language: string, signal: AbortSignal) {
  const { surveyId, steps } = workshop
  const scanned = steps.flatMap((step) => (step.kind === 'scan' ? [step.definitionId] : []))
  const definitions: Promise<DefinitionView>[] = [
    ...(surveyId === null ? [] : [api.surveyDefinition(surveyId, language, signal)]),
    ...scanned.map((definition) => api.definition(definition, { language }, signal)),
  ]
  // Without titles the remote still works: what is shown brings its own along.
  const found = await Promise.all(definitions.map((definition) => definition.catch(() => undefined)))
  return new Map(found.flatMap((each) => each?.measures.map(({ id, title }) => [id, title] as const) ?? []))
}
