import { Problem } from '#domain/problem.ts'
import type { Database } from '../database/open.ts'
import { writing } from '../database/transaction.ts'
import { deleteCodesOutside } from './invitations.ts'
import { findSurvey, type StoredSurvey, updateSurvey } from './repository.ts'

/**
 * Stores a changed survey, unless it was opened or closed in the meantime. Codes for an audience or a subgroup that is
 * no longer in the plan go: whoever answered with one would be counted in the total and in no part of it.
 */
export async function changeSurvey(db: Database, survey: StoredSurvey): Promise<void> {
  await writing(db, async (trx) => {
    const stored = await findSurvey(trx, survey.id)
    // Once open only extra codes change the number invited, and one may have done so a moment ago.
    const audiences = survey.status === 'draft' ? survey.audiences : (stored?.audiences ?? survey.audiences)
    if (!(await updateSurvey(trx, { ...survey, audiences }))) throw new Problem('survey-not-draft')
    if (survey.status === 'draft') await deleteCodesOutside(trx, survey.id, audiences)
  })
}
