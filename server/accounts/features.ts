import type { Database } from '../database/open.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { Access } from './access.ts'

/** What the routes of accounts are handed. */
export interface AccountFeatures {
  readonly db: Database
  readonly access: Access
  readonly now: () => Date
  /** null where no mail server is configured. */
  readonly mailer: Mailer | null
  readonly dataDir: string
  readonly publicUrl: string | null
}
