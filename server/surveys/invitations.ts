import type { Transaction } from 'kysely'
import type { InvitedAudience } from '#domain/summary.ts'
import type { Audience } from '#domain/texts.ts'
import type { Database } from '../database/open.ts'
import { hashOf, randomKey } from '../database/random.ts'
import type { Tables } from '../database/tables.ts'
import { codeHash, newCode, normaliseCode } from './codes.ts'

/** For whom a code is, and whether it is for one person or a poster. */
export interface Issue {
  readonly surveyId: string
  readonly audience: Audience
  /** '' for people who were invited without a subgroup. */
  readonly subgroup: string
  readonly many: boolean
}

/** As many rows as both databases take in one statement (32,766 and 65,535 variables). */
const rowsAtOnce = 1000

/** Makes codes and stores their hashes; the codes themselves exist only in the reply. */
export async function issueCodes(db: Database, issue: Issue, count: number): Promise<string[]> {
  const codes = Array.from({ length: count }, newCode)
  const rows = codes.map((code) => ({
    code_hash: codeHash(normaliseCode(code) ?? code),
    survey_id: issue.surveyId,
    audience: issue.audience,
    subgroup: issue.subgroup,
    many: Number(issue.many),
    used: 0,
    receipt: unusedReceipt(),
  }))
  await db.transaction().execute(async (trx) => {
    for (let from = 0; from < rows.length; from += rowsAtOnce)
      await trx
        .insertInto('invitation')
        .values(rows.slice(from, from + rowsAtOnce))
        .execute()
  })
  return codes
}

/** As long as a real receipt, so that using a code does not move its row. */
const unusedReceipt = () => (randomKey() + randomKey()).slice(0, 43)

export async function countCodes(db: Database, surveyId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('invitation')
    .select(({ fn }) => ['audience', fn.countAll<number>().as('count')])
    .where('survey_id', '=', surveyId)
    .where('many', '=', 0)
    .groupBy('audience')
    .execute()
  return new Map(rows.map(({ audience, count }) => [audience, Number(count)]))
}

/** Deletes the codes of a draft for audiences and subgroups that are not in its plan. */
export async function deleteCodesOutside(
  trx: Transaction<Tables>,
  surveyId: string,
  plan: readonly InvitedAudience[],
): Promise<void> {
  const codes = trx.deleteFrom('invitation').where('survey_id', '=', surveyId)
  const planned = plan.map(({ audience }) => audience)
  await codes.where('audience', 'not in', planned).execute()
  for (const { audience, subgroups } of plan) {
    const known = ['', ...subgroups.map(({ id }) => id)]
    await codes.where('audience', '=', audience).where('subgroup', 'not in', known).execute()
  }
}

/**
 * Destroys the codes of a survey and every trace of their use. What stays is a fingerprint of all codes alike, so that
 * who comes too late hears that the survey is closed, and not that the code is wrong.
 */
export async function destroyInvitations(trx: Transaction<Tables>, surveyId: string): Promise<void> {
  const issued = await trx.selectFrom('invitation').select('code_hash').where('survey_id', '=', surveyId).execute()
  const fingerprints = issued.map(({ code_hash }) => ({ fingerprint: fingerprintOf(code_hash), survey_id: surveyId }))
  for (const rows of inBatches(fingerprints))
    await trx
      .insertInto('closed_code')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  await trx.deleteFrom('invitation').where('survey_id', '=', surveyId).execute()
  await trx.deleteFrom('open_link_receipt').where('survey_id', '=', surveyId).execute()
}

/** Whether this code once led to a survey that is closed now. */
export async function isClosedCode(db: Database, codeHash: string): Promise<boolean> {
  const query = db.selectFrom('closed_code').select('survey_id').where('fingerprint', '=', fingerprintOf(codeHash))
  return (await query.executeTakeFirst()) !== undefined
}

/** 48 bits: enough to recognise a code, not enough to be the hash that the invitation was stored under. */
const fingerprintOf = (codeHash: string) => hashOf('closed', codeHash).slice(0, 8)

function inBatches<T>(rows: readonly T[]): T[][] {
  const batches = Math.ceil(rows.length / rowsAtOnce)
  return Array.from({ length: batches }, (_, index) => rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce))
}
