import type { Agreement, AgreementChange } from '#domain/api/agreements.ts'
import { Problem } from '#domain/problem.ts'
import type { Database } from '../database/open.ts'
import { findAgreement, updateAgreement } from './repository.ts'

/** Changes an agreement that somebody read as `version`; who was second hears how it is now. */
export async function changeAgreement(
  db: Database,
  agreement: Agreement,
  { version, ...change }: AgreementChange,
  today: string,
): Promise<Agreement> {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const changed: Agreement = { ...agreement, ...given, version }
  const settled = { ...changed, settledOn: settledOn(agreement, changed.state, today) }
  if (version === agreement.version && (await updateAgreement(db, settled))) return { ...settled, version: version + 1 }
  const current = await findAgreement(db, agreement.id)
  throw current ? new Problem('agreement-changed', { current }) : new Problem('agreement-not-found')
}

/** The day it was done or dropped; none once it is open again. */
function settledOn(before: Agreement, state: Agreement['state'], today: string): string | null {
  if (state === 'open') return null
  return state === before.state ? before.settledOn : today
}
