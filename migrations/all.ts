import type { Migration } from 'kysely/migration'
import * as surveys from './0001-surveys.ts'
import * as accounts from './0002-accounts.ts'
import * as invitations from './0003-invitations.ts'
import * as mail from './0004-mail.ts'
import * as workshops from './0005-workshops.ts'
import * as agreements from './0006-agreements.ts'

/** Every migration in order. Once released, one is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-surveys': surveys,
  '0002-accounts': accounts,
  '0003-invitations': invitations,
  '0004-mail': mail,
  '0005-workshops': workshops,
  '0006-agreements': agreements,
}
