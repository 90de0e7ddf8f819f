import type { FastifyRequest } from 'fastify'
import type { School } from '#domain/api/schools.ts'
import type { Workshop } from '#domain/api/workshops.ts'
import { Problem } from '#domain/problem.ts'
import type { Access } from '../accounts/access.ts'
import { actorOf } from '../accounts/actor.ts'
import type { Database } from '../database/open.ts'
import type { DefinitionLibrary } from '../definitions/library.ts'
import { type Right, schoolOf } from '../schools/school-for.ts'
import { problemsOf } from './check-workshop.ts'
import { findWorkshop, type StoredWorkshop } from './repository.ts'

/** A workshop and its school, for an account with this right at the school; for others there is no such workshop. */
export async function workshopFor(
  features: { readonly db: Database; readonly access: Access },
  request: FastifyRequest,
  id: string,
  right: Right,
): Promise<{ workshop: StoredWorkshop; school: School }> {
  await features.access.signedIn(request)
  const workshop = await findWorkshop(features.db, id)
  if (!workshop) throw new Problem('workshop-not-found')
  const school = await schoolOf(features, request, workshop.schoolId, { right, missing: 'workshop-not-found' })
  // Under the same column as a survey, so that its name is forgotten with it.
  Object.assign(actorOf(request), { surveyId: workshop.id, subject: workshop.title })
  return { workshop, school }
}

export async function workshopReply(
  features: { readonly db: Database; readonly library: DefinitionLibrary },
  workshop: StoredWorkshop,
  school: School,
): Promise<Workshop> {
  const { languages, steps } = workshop
  return {
    ...workshop,
    ...{ languages: [...languages], steps: [...steps], mayManage: school.mayManage, example: school.example },
    problems: workshop.status === 'ended' ? [] : await problemsOf(features, workshop, school.type),
  }
}
