import type { ClosedSurvey } from '#domain/comparison.ts'
import type { Summary } from '#domain/summary.ts'
import type { Database } from '../database/open.ts'
import type { Snapshot } from '../surveys/snapshot.ts'

/** The latest closed survey of a school with each instrument, the latest of all first. */
export async function listLatestClosed(db: Database, schoolId: string): Promise<ClosedSurvey[]> {
  // Snapshots and summaries are large: first which ones, then only those.
  const closed = await db
    .selectFrom('survey')
    .select(['id', 'definition_id'])
    .where('school_id', '=', schoolId)
    .where('status', '=', 'closed')
    .where('round', '=', 0)
    .orderBy('closed_on', 'desc')
    .orderBy('opened_on', 'desc')
    .orderBy('id')
    .execute()
  const latest = closed.filter(
    ({ definition_id }, index) => closed.findIndex((each) => each.definition_id === definition_id) === index,
  )
  const ids = latest.map(({ id }) => id)
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('survey')
    .innerJoin('summary', 'summary.survey_id', 'survey.id')
    .select(['survey.id', 'survey.title', 'survey.closed_on', 'survey.snapshot', 'summary.content'])
    .where('survey.id', 'in', ids)
    .execute()
  return rows
    .flatMap(({ id, title, closed_on, snapshot, content }): ClosedSurvey[] => {
      if (closed_on === null || snapshot === null) return []
      const { definition, schoolType } = JSON.parse(snapshot) as Snapshot
      const summary = JSON.parse(content) as Summary
      return [{ id, title, closedOn: closed_on, definition, schoolType, summary }]
    })
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}
