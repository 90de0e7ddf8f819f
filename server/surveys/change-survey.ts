import { Problem } from '#domain/problem.ts'
import type { Database } from '../database/open.ts'
import { deleteCodesOutside } from './invitations.ts'
import { type StoredSurvey, updateSurvey } from './repository.ts'

/**
 * Stores a changed survey, unless it was opened or closed in the meantime. Codes for an audience or a subgroup that is
 * no longer in the plan go: whoever answered with one would be counted in the total and in no part of it.
 */
export async function changeSurvey(db: Database, survey: StoredSurvey): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await updateSurvey(trx, survey))) throw new Problem('survey-not-draft')
    if (survey.status === 'draft') await deleteCodesOutside(trx, survey.id, survey.audiences)
  })
}
