import type { Migration } from 'kysely/migration'
import * as surveys from './0001-surveys.ts'

/** Every migration in order. Once released, one is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-surveys': surveys,
}
