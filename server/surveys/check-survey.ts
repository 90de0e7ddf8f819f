import type { School } from '#domain/api/schools.ts'
import type { Definition } from '#domain/definition.ts'
import { type FieldError, Problem } from '#domain/problem.ts'
import type { InvitedAudience } from '#domain/summary.ts'
import type { DefinitionLibrary } from '../definitions/library.ts'

interface Plan {
  readonly languages: readonly string[]
  readonly audiences: readonly InvitedAudience[]
}

/** The instrument of a new survey, when it can be used. */
export async function usableDefinition(library: DefinitionLibrary, id: string): Promise<Definition> {
  const loaded = await library.find(id)
  if (!loaded) throw new Problem('definition-not-found')
  if (!loaded.definition) throw new Problem('definition-broken')
  return loaded.definition
}

/** Refuses a survey that its instrument or its school cannot bear, with every reason at its field. */
export function requireFitting(plan: Plan, definition: Definition, school: Pick<School, 'type' | 'subgroups'>): void {
  const errors: FieldError[] = []
  if (!definition.schoolTypes.includes(school.type))
    errors.push({ pointer: '/definitionId', message: `this instrument is not worded for ${school.type}` })
  for (const [index, language] of plan.languages.entries())
    if (!Object.hasOwn(definition.texts, language))
      errors.push({ pointer: `/languages/${index}`, message: `the instrument is not in language '${language}'` })
  for (const [index, { audience, subgroups }] of plan.audiences.entries()) {
    const pointer = `/audiences/${index}`
    if (!definition.audiences.includes(audience))
      errors.push({ pointer: `${pointer}/audience`, message: `the instrument has no questions for ${audience}` })
    for (const [position, { id }] of subgroups.entries())
      if (!school.subgroups.some((subgroup) => subgroup.id === id))
        errors.push({ pointer: `${pointer}/subgroups/${position}/id`, message: `the school has no subgroup '${id}'` })
  }
  if (errors.length > 0) throw new Problem('request-invalid', { errors })
}
