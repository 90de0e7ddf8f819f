import type { DefinitionSummary } from '#domain/api/definitions.ts'
import { type Audience, audiences, type SchoolType, schoolTypes } from '#domain/texts.ts'

/** What somebody wants to see of the catalogue; nothing ticked means everything. */
export interface CatalogueFilter {
  readonly audiences: readonly Audience[]
  readonly schoolTypes: readonly SchoolType[]
}

/** The filter as an address has it, so that it is still there when somebody comes back from an instrument. */
export function filterFrom(search: string): CatalogueFilter {
  const query = new URLSearchParams(search)
  const chosen = (name: string) => (query.get(name) ?? '').split('.')
  const asked = { audiences: chosen('for'), schoolTypes: chosen('type') }
  return {
    audiences: audiences.filter((audience) => asked.audiences.includes(audience)),
    schoolTypes: schoolTypes.filter((type) => asked.schoolTypes.includes(type)),
  }
}

/** The query of an address with this filter, by name; a name without a value is left out of it. */
export const queryOf = (filter: CatalogueFilter): { for: string | undefined; type: string | undefined } => ({
  for: filter.audiences.join('.') || undefined,
  type: filter.schoolTypes.join('.') || undefined,
})

/** An instrument fits when it is for one of the chosen audiences, and for one of the chosen kinds of school. */
export const fits = (
  filter: CatalogueFilter,
  instrument: Pick<DefinitionSummary, 'audiences' | 'schoolTypes'>,
): boolean => overlaps(filter.audiences, instrument.audiences) && overlaps(filter.schoolTypes, instrument.schoolTypes)

const overlaps = <T>(chosen: readonly T[], own: readonly T[]): boolean =>
  chosen.length === 0 || own.some((each) => chosen.includes(each))

/** The list with one thing ticked or unticked. */
export const toggled = <T>(chosen: readonly T[], one: T): T[] =>
  chosen.includes(one) ? chosen.filter((each) => each !== one) : [...chosen, one]
