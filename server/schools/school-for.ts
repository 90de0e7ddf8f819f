import type { Account } from '#domain/api/accounts.ts'
import type { School } from '#domain/api/schools.ts'
import { Problem } from '#domain/problem.ts'
import type { Database } from '../database/open.ts'
import { findSchool } from './repository.ts'

/** The school, for an account that may use it; for others there is no such school. Every account is an administrator. */
export async function schoolFor(db: Database, account: Account, id: string): Promise<School> {
  const school = account.roles.some(({ role }) => role === 'administrator') ? await findSchool(db, id) : undefined
  if (!school) throw new Problem('school-not-found')
  return school
}
