import { Problem } from '#domain/problem.ts'
import type { Database } from '../database/open.ts'
import { writing } from '../database/transaction.ts'
import { contentHash, type DefinitionLibrary } from '../definitions/library.ts'
import { findSchool } from '../schools/repository.ts'
import { requireFitting, usableDefinition } from './check-survey.ts'
import { findSurvey, markOpen, type StoredSurvey } from './repository.ts'

/** Opens a draft: from now on it keeps its own copy of the instrument and of what the school's subgroups are called. */
export async function openSurvey(
  db: Database,
  library: DefinitionLibrary,
  { id, status, definitionId }: StoredSurvey,
  today: string,
): Promise<void> {
  if (status === 'open') return
  // A file, so it is read before the transaction: in there only queries are waited for.
  const definition = await usableDefinition(library, definitionId)
  await writing(db, async (trx) => {
    // Read once more: somebody may have changed the plan, or the school, while the instrument was read.
    const survey = await findSurvey(trx, id)
    const school = survey && (await findSchool(trx, survey.schoolId))
    if (!survey || !school) throw new Problem('survey-not-found')
    if (survey.status === 'open') return
    if (survey.status === 'closed') throw new Problem('survey-is-closed')
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
    await markOpen(trx, id, snapshot, contentHash(definition), today)
  })
}
