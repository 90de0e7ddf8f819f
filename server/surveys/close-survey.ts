import type { Transaction } from 'kysely'
import { freezeSummary } from '#domain/disclosure/freeze.ts'
import { SurveyTally } from '#domain/tally/survey-tally.ts'
import type { Database } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'
import { deleteMailings } from '../mail/repository.ts'
import { countOpenAnswers, eachResponse } from '../responses/repository.ts'
import { destroyInvitations } from './invitations.ts'
import { findSnapshot, findSurvey, insertSummary, markClosed, type StoredSurvey } from './repository.ts'
import { countUsesByChannel } from './response-repository.ts'

/**
 * Closes a survey in one transaction: reads the responses once, freezes the summary, destroys the codes. A response
 * that is being sent is either stored before and counted, or finds the survey closed. Closing a closed survey changes
 * nothing. What it deletes is gone from the file when it has been tidied.
 */
export const closeSurvey = (db: Database, survey: StoredSurvey, today: string): Promise<void> =>
  db.transaction().execute((trx) => closeWithin(trx, survey, today))

/** The same as part of a transaction that does more. */
export async function closeWithin(trx: Transaction<Tables>, survey: StoredSurvey, today: string): Promise<void> {
  // First of all, because from this statement on nobody else writes.
  if (!(await markClosed(trx, survey.id, today))) return
  const snapshot = await findSnapshot(trx, survey.id)
  if (!snapshot) throw new Error('an open survey has no snapshot')
  // Read once more: an extra code may have raised the number invited a moment ago.
  const { audiences } = (await findSurvey(trx, survey.id)) ?? survey
  const tally = new SurveyTally(snapshot.definition, audiences)
  await eachResponse(trx, survey.id, (response) => tally.add(response))
  const texts = await countOpenAnswers(trx, survey.id)
  // Counted before the codes are destroyed; it stays a number per audience.
  const ways = await countUsesByChannel(trx, survey.id)
  const summary = tally.summary(texts, survey.minimumGroup, ways)
  await insertSummary(trx, survey.id, freezeSummary(snapshot.definition, summary))
  await deleteMailings(trx, survey.id)
  await destroyInvitations(trx, survey.id)
}
