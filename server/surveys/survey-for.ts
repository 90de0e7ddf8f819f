import type { FastifyRequest } from 'fastify'
import type { School } from '#domain/api/schools.ts'
import type { Survey } from '#domain/api/surveys.ts'
import { Problem } from '#domain/problem.ts'
import type { Access } from '../accounts/access.ts'
import { actorOf } from '../accounts/actor.ts'
import type { Database } from '../database/open.ts'
import { type Right, schoolOf } from '../schools/school-for.ts'
import { findSnapshot, findSurvey, type StoredSurvey } from './repository.ts'

/** A survey and its school, for an account with this right at the school; for others there is no such survey. */
export async function surveyFor(
  features: { readonly db: Database; readonly access: Access },
  request: FastifyRequest,
  id: string,
  right: Right,
) {
  await features.access.signedIn(request)
  const survey = await findSurvey(features.db, id)
  // A round belongs to its workshop: with codes of one's own in it, it would be no round any more.
  if (!survey || survey.round) throw new Problem('survey-not-found')
  const school = await schoolOf(features, request, survey.schoolId, { right, missing: 'survey-not-found' })
  Object.assign(actorOf(request), { surveyId: survey.id, subject: survey.title })
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
  return { ...survey, audiences, example: school.example, mayManage: school.mayManage }
}
