import { monthsLater } from '#domain/days.ts'
import type { Database } from '../database/open.ts'
import type { ResponseWriter } from '../responses/writer.ts'

/**
 * Deletes the answers and texts of surveys that closed as long ago as was promised to their respondents (24 months, or
 * less where the survey says so), and takes them out of the file. Says how many surveys that were. Summaries stay.
 */
export async function deleteOldAnswers(db: Database, writer: ResponseWriter, now: Date): Promise<number> {
  const today = now.toISOString().slice(0, 10)
  const ids = (await keptSurveys(db))
    .filter(
      ({ closed_on, retention_months }) => closed_on !== null && monthsLater(closed_on, retention_months) <= today,
    )
    .map(({ id }) => id)
  if (ids.length === 0) return 0
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('response').where('survey_id', 'in', ids).execute()
    await trx.deleteFrom('open_answer').where('survey_id', 'in', ids).execute()
  })
  await writer.tidy()
  return ids.length
}

/** Closed surveys of which somebody's answers are still there. */
const keptSurveys = (db: Database) =>
  db
    .selectFrom('survey')
    .select(['id', 'closed_on', 'retention_months'])
    .where('status', '=', 'closed')
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(selectFrom('response').select('survey_id').whereRef('response.survey_id', '=', 'survey.id')),
        exists(selectFrom('open_answer').select('survey_id').whereRef('open_answer.survey_id', '=', 'survey.id')),
      ]),
    )
    .execute()
