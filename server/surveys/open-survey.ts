import type { School } from '#domain/api/schools.ts'
import { Problem } from '#domain/problem.ts'
import type { Database } from '../database/open.ts'
import { contentHash, type DefinitionLibrary } from '../definitions/library.ts'
import { requireFitting, usableDefinition } from './check-survey.ts'
import { markOpen, type StoredSurvey } from './repository.ts'

/** Opens a draft: from now on it keeps its own copy of the instrument and of what the school's subgroups are called. */
export async function openSurvey(
  db: Database,
  library: DefinitionLibrary,
  survey: StoredSurvey,
  school: Pick<School, 'name' | 'type' | 'subgroups'>,
  today: string,
): Promise<void> {
  if (survey.status === 'open') return
  if (survey.status === 'closed') throw new Problem('survey-is-closed')
  const definition = await usableDefinition(library, survey.definitionId)
  // The school or the instrument may have changed since the draft was made.
  requireFitting(survey, definition, school)
  const texts = Object.fromEntries(
    survey.languages.flatMap((language) =>
      definition.texts[language] ? [[language, definition.texts[language]]] : [],
    ),
  )
  const snapshot = {
    definition: { ...definition, texts },
    school: school.name,
    schoolType: school.type,
    subgroups: school.subgroups,
  }
  await markOpen(db, survey.id, snapshot, contentHash(definition), today)
}
