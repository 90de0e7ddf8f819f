import type { Account } from '#domain/api/accounts.ts'
import type { School } from '#domain/api/schools.ts'
import type { Survey } from '#domain/api/surveys.ts'
import { Problem } from '#domain/problem.ts'
import type { Database } from '../database/open.ts'
import { schoolFor } from '../schools/school-for.ts'
import { findSnapshot, findSurvey, type StoredSurvey } from './repository.ts'

/** A survey and its school, for an account that may use that school; for others there is no such survey. */
export async function surveyFor(db: Database, account: Account, id: string) {
  const survey = await findSurvey(db, id)
  if (!survey) throw new Problem('survey-not-found')
  const school = await schoolFor(db, account, survey.schoolId).catch((error: unknown) => {
    throw error instanceof Problem ? new Problem('survey-not-found') : error
  })
  return { survey, school }
}

/** The survey as a reply: subgroups by the name they had at the opening, or have now. */
export async function surveyReply(db: Database, survey: StoredSurvey, school: School): Promise<Survey> {
  const names = survey.status === 'draft' ? school.subgroups : ((await findSnapshot(db, survey.id))?.subgroups ?? [])
  const nameOf = (id: string) => names.find((subgroup) => subgroup.id === id)?.name ?? id
  const audiences = survey.audiences.map(({ audience, invited, subgroups }) => ({
    audience,
    invited,
    subgroups: subgroups.map(({ id, invited }) => ({ id, name: nameOf(id), invited })),
  }))
  return { ...survey, audiences, example: school.example }
}
