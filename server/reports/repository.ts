import type { Summary } from '#domain/summary.ts'
import type { Database } from '../database/open.ts'
import type { Snapshot } from '../surveys/snapshot.ts'

/** A closed survey with what it keeps. */
export interface KeptSurvey {
  readonly id: string
  readonly schoolId: string
  readonly title: string
  readonly closedOn: string
  readonly snapshot: Snapshot
  readonly summary: Summary
}

/** The closed surveys with an instrument, the latest first: at example schools, or at real ones. */
export async function listClosedSurveys(
  db: Database,
  definitionId: string,
  where: { readonly example: boolean; readonly schoolId?: string },
): Promise<KeptSurvey[]> {
  const query = db
    .selectFrom('survey')
    .innerJoin('school', 'school.id', 'survey.school_id')
    .innerJoin('summary', 'summary.survey_id', 'survey.id')
    .select(['survey.id', 'survey.school_id', 'survey.title', 'survey.closed_on', 'survey.snapshot', 'summary.content'])
    .where('survey.definition_id', '=', definitionId)
    .where('survey.status', '=', 'closed')
    .where('survey.round', '=', 0)
    .where('school.example', '=', Number(where.example))
    .orderBy('survey.closed_on', 'desc')
    .orderBy('survey.opened_on', 'desc')
    .orderBy('survey.id')
  const { schoolId } = where
  const rows = await (schoolId === undefined ? query : query.where('survey.school_id', '=', schoolId)).execute()
  return rows.flatMap(({ id, school_id, title, closed_on, snapshot, content }) => {
    if (closed_on === null || snapshot === null) return []
    const kept = { snapshot: JSON.parse(snapshot) as Snapshot, summary: JSON.parse(content) as Summary }
    return [{ id, schoolId: school_id, title, closedOn: closed_on, ...kept }]
  })
}
