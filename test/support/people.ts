import type { NewAccount } from '#domain/api/accounts.ts'
import { type TestServer, Visitor } from './server.ts'
import { password } from './survey.ts'

/** What stands in a link to choose a password, after the hash. */
export const tokenOf = (link: string): string => new URL(link).hash.slice('#token='.length)

/** Somebody whom an administrator invited, who chose a password with the link and logged in. */
export async function aColleague(
  { app }: TestServer,
  administrator: Visitor,
  { name, email, roles }: NewAccount,
): Promise<Visitor> {
  const made = await administrator.post('/api/accounts', { name, email, roles })
  if (made.status !== 201) throw new Error(`no account: ${made.text}`)
  const colleague = new Visitor(app)
  const chosen = await colleague.post('/api/account-links/use', { token: tokenOf(made.body.link), password })
  if (chosen.status !== 204) throw new Error(`no password: ${chosen.text}`)
  const login = await colleague.post('/api/session', { email, password })
  if (login.status !== 200) throw new Error(`not logged in: ${login.text}`)
  return colleague
}
