import type { Account } from '#domain/api/accounts.ts'
import type { School } from '#domain/api/schools.ts'
import type { Words } from '../words.ts'

type Roles = Account['roles']

export const isAdministrator = (account: Pick<Account, 'roles'> | null | undefined): boolean =>
  account?.roles.some(({ role }) => role === 'administrator') ?? false

/** What an account may do, a line per school, in the order of their names. */
export function rolesInWords({ texts, language }: Words, roles: Roles, schools: readonly School[]): string[] {
  const { accounts } = texts
  if (isAdministrator({ roles })) return [accounts.everywhere]
  if (roles.length === 0) return [accounts.noRole]
  const named = roles.map(({ role, schoolId }) => ({
    role,
    name: schools.find(({ id }) => id === schoolId)?.name ?? accounts.goneSchool,
  }))
  return named
    .sort((a, b) => a.name.localeCompare(b.name, language, { numeric: true }))
    .map(({ role, name }) => accounts.roleAt(accounts.roles[role], name))
}
