import type { SurveyChange } from '#domain/api/surveys.ts'
import { Problem } from '#domain/problem.ts'
import type { Database } from '../database/open.ts'
import { writing } from '../database/transaction.ts'
import type { DefinitionLibrary } from '../definitions/library.ts'
import { findSchool } from '../schools/repository.ts'
import { requireFitting, usableDefinition } from './check-survey.ts'
import { deleteCodesOutside } from './invitations.ts'
import { findSurvey, type StoredSurvey, updateSurvey } from './repository.ts'

/**
 * Stores what a change names, on the survey as it is at that moment: two people may change it at once, and it may have
 * been opened or closed since it was read. Codes for an audience or a subgroup that is no longer in the plan go:
 * whoever answered with one would be counted in the total and in no part of it.
 */
export async function changeSurvey(
  db: Database,
  library: DefinitionLibrary,
  { id, definitionId }: StoredSurvey,
  change: SurveyChange,
): Promise<StoredSurvey> {
  const { title, closesOn, ...structure } = definedIn(change)
  const inStructure = Object.keys(structure).length > 0
  const definition = inStructure ? await usableDefinition(library, definitionId) : undefined
  return writing(db, async (trx) => {
    const stored = await findSurvey(trx, id)
    const school = stored && (await findSchool(trx, stored.schoolId))
    if (!stored || !school) throw new Problem('survey-not-found')
    if (stored.status === 'closed') throw new Problem('survey-is-closed')
    if (stored.status !== 'draft' && inStructure) throw new Problem('survey-not-draft')
    const changed: StoredSurvey = { ...stored, ...definedIn(change) }
    if (definition) requireFitting(changed, definition, school)
    await updateSurvey(trx, changed)
    if (definition) await deleteCodesOutside(trx, id, changed.audiences)
    return changed
  })
}

/** Only what a change names; a field that was left out stays as it was. */
const definedIn = (change: SurveyChange) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<StoredSurvey>
