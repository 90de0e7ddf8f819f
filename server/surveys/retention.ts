import type { Database } from '../database/open.ts'
import type { ResponseWriter } from '../responses/writer.ts'

/** How long raw answers are kept after closing (privacy.md). The summary stays. */
export const retentionMonths = 24

/**
 * Deletes the answers and texts of surveys that closed 24 months ago or longer, and takes them out of the file. Says
 * how many surveys that were. Respondents are promised this on their first screen.
 */
export async function deleteOldAnswers(db: Database, writer: ResponseWriter, now: Date): Promise<number> {
  const last = new Date(now)
  last.setUTCMonth(last.getUTCMonth() - retentionMonths)
  const old = db
    .selectFrom('survey')
    .select('id')
    .where('status', '=', 'closed')
    .where('closed_on', '<=', last.toISOString().slice(0, 10))
  const surveys = await db
    .selectFrom('response')
    .select('survey_id')
    .distinct()
    .where('survey_id', 'in', old)
    .union(db.selectFrom('open_answer').select('survey_id').distinct().where('survey_id', 'in', old))
    .execute()
  if (surveys.length === 0) return 0
  const ids = surveys.map(({ survey_id }) => survey_id)
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('response').where('survey_id', 'in', ids).execute()
    await trx.deleteFrom('open_answer').where('survey_id', 'in', ids).execute()
  })
  await writer.tidy()
  return ids.length
}
