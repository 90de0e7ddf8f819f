import type { Progress } from '#domain/api/progress.ts'
import { smallestGroup } from '#domain/summary.ts'
import type { StoredSurvey } from './repository.ts'

/**
 * The response of a survey, rounded down to five: a number that goes from 12 to 13 tells that the colleague who just
 * put the telephone away has answered (privacy rule 6).
 */
export function roundedProgress(
  survey: StoredSurvey,
  responses: ReadonlyMap<string, number>,
  codes: ReadonlyMap<string, number>,
): Progress {
  const audiences = survey.audiences.map(({ audience, invited }) => {
    const count = responses.get(audience) ?? 0
    const rounded = count - (count % smallestGroup)
    const few = rounded < smallestGroup
    return {
      audience,
      invited,
      answered: few ? `<${smallestGroup}` : `${rounded}+`,
      share: few ? null : Math.min(1, rounded / invited),
      codes: codes.get(audience) ?? 0,
    }
  })
  return { audiences }
}
