import type { Account, NewAccount } from '#domain/api/accounts.ts'
import type { School } from '#domain/api/schools.ts'
import { isAdministrator } from './roles.ts'

export type SchoolRole = 'facilitator' | 'reader'

export interface RoleAtSchool {
  readonly schoolId: string
  readonly role: SchoolRole
}

/** The roles as they are chosen on the screen. Who becomes an administrator keeps the choice per school until it is sent. */
export interface RoleChoice {
  readonly administrator: boolean
  readonly schools: readonly RoleAtSchool[]
}

export const noRoles: RoleChoice = { administrator: false, schools: [] }

export const choiceOf = (roles: Account['roles']): RoleChoice => ({
  administrator: isAdministrator({ roles }),
  schools: roles.flatMap(({ role, schoolId }) =>
    role === 'administrator' || schoolId === undefined ? [] : [{ role, schoolId }],
  ),
})

/** What is sent: an administrator may do everything everywhere, so that a role at a school would add nothing. */
export const rolesOf = ({ administrator, schools }: RoleChoice): NewAccount['roles'] =>
  administrator ? [{ role: 'administrator' }] : schools.map(({ role, schoolId }) => ({ role, schoolId }))

/** Adds schools with a role; one that was chosen already gets the new role. */
export function withSchools(choice: RoleChoice, ids: readonly string[], role: SchoolRole): RoleChoice {
  const kept = choice.schools.filter(({ schoolId }) => !ids.includes(schoolId))
  return { ...choice, schools: [...kept, ...ids.map((schoolId) => ({ schoolId, role }))] }
}

export const withoutSchool = (choice: RoleChoice, id: string): RoleChoice => ({
  ...choice,
  schools: choice.schools.filter(({ schoolId }) => schoolId !== id),
})

/** The schools that can still be added, by name. */
export const otherSchools = (choice: RoleChoice, schools: readonly School[], language: string): School[] =>
  schools
    .filter(({ id }) => !choice.schools.some(({ schoolId }) => schoolId === id))
    .sort((a, b) => a.name.localeCompare(b.name, language, { numeric: true }))

export const sameRoles = (a: RoleChoice, b: RoleChoice): boolean => written(a) === written(b)

const written = (choice: RoleChoice): string =>
  rolesOf(choice)
    .map((role) => ('schoolId' in role ? `${role.schoolId} ${role.role}` : role.role))
    .sort()
    .join()
