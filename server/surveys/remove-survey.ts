import { Problem } from '#domain/problem.ts'
import { forgetSurvey } from '../accounts/audit-repository.ts'
import type { Database } from '../database/open.ts'
import { writing } from '../database/transaction.ts'
import { deleteSurvey, type StoredSurvey } from './repository.ts'

/** Deletes a survey with everything in it: answers, texts, codes, addresses, summary, and its names in the log. */
export async function removeSurvey(db: Database, survey: StoredSurvey): Promise<void> {
  await writing(db, async (trx) => {
    // Opened a moment ago: what was a draft may hold answers now.
    if (!(await deleteSurvey(trx, survey))) throw new Problem('confirmation-needed')
    await forgetSurvey(trx, survey.id)
  })
}
