import { Problem } from '#domain/problem.ts'
import type { Database } from '../database/open.ts'
import { findSnapshot, findSummary, type StoredSurvey } from '../surveys/repository.ts'

/** What a closed survey keeps; there are no results before. */
export async function closedSurvey(db: Database, survey: StoredSurvey) {
  const summary = await findSummary(db, survey.id)
  const snapshot = await findSnapshot(db, survey.id)
  if (!summary || !snapshot || survey.closedOn === null) throw new Problem('survey-not-closed')
  return { summary, snapshot, closedOn: survey.closedOn }
}
