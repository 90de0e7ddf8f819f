import type { FastifyRequest } from 'fastify'
import type { Account } from '#domain/api/accounts.ts'
import type { School } from '#domain/api/schools.ts'
import { Problem, type ProblemCode } from '#domain/problem.ts'
import type { Access } from '../accounts/access.ts'
import { actorOf } from '../accounts/actor.ts'
import type { Database } from '../database/open.ts'
import { findSchool, listSchools, type StoredSchool } from './repository.ts'

/** What somebody may do at a school: look at reports and the response, or everything that a facilitator does. */
export type Right = 'read' | 'manage'

/** What an account may do at a school; undefined where it has no role. Administrators may do everything everywhere. */
export function rightAt({ roles }: Account, schoolId: string): Right | undefined {
  if (roles.some(({ role }) => role === 'administrator')) return 'manage'
  const role = roles.find((each) => each.schoolId === schoolId)?.role
  return role === 'facilitator' ? 'manage' : role === 'reader' ? 'read' : undefined
}

/**
 * The one place where access to a school is decided: the school, for an account with this right. Who has no role there
 * hears what they would hear of a school that does not exist.
 */
export async function schoolFor(
  { db, access }: { readonly db: Database; readonly access: Access },
  request: FastifyRequest,
  id: string,
  right: Right,
): Promise<School> {
  const account = await access.signedIn(request)
  const own = rightAt(account, id)
  const school = own ? await findSchool(db, id) : undefined
  if (!own || !school) throw new Problem('school-not-found')
  if (right === 'manage' && own !== 'manage') throw new Problem('role-insufficient')
  actorOf(request).school = school
  return schoolReply(school, account)
}

/** A school as this account sees it. */
export const schoolReply = (school: StoredSchool, account: Account): School => ({
  ...school,
  mayManage: rightAt(account, school.id) === 'manage',
})

/** The schools where this account has a role. */
export async function schoolsOf(db: Database, account: Account): Promise<School[]> {
  const schools = await listSchools(db)
  return schools.filter(({ id }) => rightAt(account, id)).map((school) => schoolReply(school, account))
}

/** The one school that is asked for, or all where this account has a role. */
export async function schoolsAsked(
  features: { readonly db: Database; readonly access: Access },
  request: FastifyRequest,
  schoolId: string | undefined,
): Promise<School[]> {
  const account = await features.access.signedIn(request)
  return schoolId === undefined
    ? schoolsOf(features.db, account)
    : [await schoolFor(features, request, schoolId, 'read')]
}

/** The same where the school of a thing decides: who has no role there hears that there is no such thing. */
export const schoolOf = (
  features: { readonly db: Database; readonly access: Access },
  request: FastifyRequest,
  schoolId: string,
  { right, missing }: { readonly right: Right; readonly missing: ProblemCode },
): Promise<School> =>
  schoolFor(features, request, schoolId, right).catch((error: unknown) => {
    throw error instanceof Problem && error.code === 'school-not-found' ? new Problem(missing) : error
  })
