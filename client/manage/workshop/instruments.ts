import type { DefinitionSummary } from '#domain/api/definitions.ts'
import type { SchoolType } from '#domain/texts.ts'
import type { FirstInstrument } from './edit-steps.ts'

/** What can be done within a quarter of an hour with talking about it. */
export const shortMinutes = 5

/** The instruments that a workshop at this school can use, the shortest first. */
export const usableAt = (type: SchoolType, definitions: readonly DefinitionSummary[]): DefinitionSummary[] =>
  definitions
    .filter(({ status, schoolTypes }) => status === 'ready' && schoolTypes.includes(type))
    .sort((a, b) => (a.minutes ?? 0) - (b.minutes ?? 0) || a.title.localeCompare(b.title))

export function byLength(instruments: readonly DefinitionSummary[]): {
  short: DefinitionSummary[]
  longer: DefinitionSummary[]
} {
  const isShort = ({ minutes }: DefinitionSummary) => minutes !== null && minutes <= shortMinutes
  return { short: instruments.filter(isShort), longer: instruments.filter((each) => !isShort(each)) }
}

/** What a new step begins with: the shortest that the team can answer, or else the shortest. */
export function firstInstrument(instruments: readonly DefinitionSummary[]): FirstInstrument {
  const first = instruments.find(({ audiences }) => audiences.includes('staff')) ?? instruments[0]
  const audience = first?.audiences.includes('staff') ? 'staff' : (first?.audiences[0] ?? 'staff')
  return { id: first?.id ?? 'none', audience }
}
