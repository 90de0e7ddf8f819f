import type { DefinitionSummary } from '#domain/api/definitions.ts'
import type { Purpose } from '#domain/definition.ts'

/** In the order in which a school comes to them. */
const purposes = ['where-we-are', 'what-parents-think', 'how-we-talk'] as const satisfies readonly Purpose[]

/** Instruments by what they are for; one that does not say it is with the first. Empty purposes are left out. */
export const byPurpose = <Own extends Pick<DefinitionSummary, 'purpose'>>(
  instruments: readonly Own[],
): { readonly purpose: Purpose; readonly own: Own[] }[] =>
  purposes
    .map((purpose) => ({
      purpose,
      own: instruments.filter((instrument) => (instrument.purpose ?? purposes[0]) === purpose),
    }))
    .filter(({ own }) => own.length > 0)
