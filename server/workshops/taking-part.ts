import { Problem, type ProblemCode } from '#domain/problem.ts'
import type { Access } from '../accounts/access.ts'
import type { Database } from '../database/open.ts'
import type { OpenSurveys } from '../responses/open-surveys.ts'
import type { ResponseWriter } from '../responses/writer.ts'
import { isToken } from './keys.ts'
import { findWorkshop, type StoredWorkshop } from './repository.ts'
import type { Rooms } from './rooms.ts'

/** What the routes of telephones are made with. */
export interface PhoneOptions {
  readonly db: Database
  readonly access: Access
  readonly writer: ResponseWriter
  readonly openSurveys: OpenSurveys
  readonly rooms: Rooms
  readonly now: () => Date
}

/** A workshop that a telephone with this token takes part in, as long as it goes on; after that it is `over`. */
export async function joined(db: Database, id: string, token: string, over: ProblemCode): Promise<StoredWorkshop> {
  const workshop = await findWorkshop(db, id)
  if (!workshop || !isToken(workshop.secret, token)) throw new Problem('workshop-not-found')
  if (workshop.status !== 'live') throw new Problem(over)
  return workshop
}
