import type { Transaction } from 'kysely'
import type { InvitedAudience } from '#domain/summary.ts'
import type { Audience } from '#domain/texts.ts'
import type { Database } from '../database/open.ts'
import { hashOf, randomKey } from '../database/random.ts'
import type { Tables } from '../database/tables.ts'
import { codeHash, newCode, normaliseCode } from './codes.ts'

/** How a code reaches people. */
export type Channel = 'code' | 'open-link' | 'mail' | 'paper'

/** For whom a code is, how it reaches them, and whether it is for one person or for many. */
export interface Issue {
  readonly surveyId: string
  readonly audience: Audience
  /** '' for people who were invited without a subgroup. */
  readonly subgroup: string
  readonly many: boolean
  readonly channel: Channel
}

/** As many rows as both databases take in one statement (32,766 and 65,535 variables). */
const rowsAtOnce = 1000

/** Makes codes and stores their hashes; the codes themselves exist only in the reply. */
export async function issueCodes(trx: Transaction<Tables>, issue: Issue, count: number): Promise<string[]> {
  const codes = Array.from({ length: count }, newCode)
  const hashes = codes.map((code) => codeHash(normaliseCode(code) ?? code))
  await insertInvitations(trx, issue, hashes)
  return codes
}

/** The right to answer for whoever holds a code with one of these hashes. */
export async function insertInvitations(
  trx: Transaction<Tables>,
  issue: Issue,
  hashes: readonly string[],
): Promise<void> {
  const { surveyId, audience, subgroup, many, channel } = issue
  const invitation = { survey_id: surveyId, audience, subgroup, many: Number(many), used: 0, channel }
  for (const some of inBatches(hashes))
    await trx
      .insertInto('invitation')
      .values(some.map((code_hash) => ({ ...invitation, code_hash, receipt: unusedReceipt() })))
      .execute()
}

/**
 * Takes back the printed codes of one group that nobody used. How many there were is nobody's business: invited minus
 * unused is the exact response. Who still tries one hears that there is a newer letter.
 */
export async function voidUnusedCodes(trx: Transaction<Tables>, issue: Issue): Promise<void> {
  const { surveyId, audience, subgroup } = issue
  const unused = await trx
    .deleteFrom('invitation')
    .where('survey_id', '=', surveyId)
    .where('audience', '=', audience)
    .where('subgroup', '=', subgroup)
    .where('channel', '=', 'code')
    .where('used', '=', 0)
    .returning('code_hash')
    .execute()
  const fingerprints = unused.map(({ code_hash }) => ({ fingerprint: fingerprintOf(code_hash), survey_id: surveyId }))
  for (const rows of inBatches(fingerprints))
    await trx
      .insertInto('replaced_code')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** As long as a real receipt, so that using a code does not move its row. */
const unusedReceipt = () => (randomKey() + randomKey()).slice(0, 43)

/** How many codes were made to print, per audience; only a draft may show it, see progress.ts. */
export async function countCodes(db: Database, surveyId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('invitation')
    .select(({ fn }) => ['audience', fn.countAll<number>().as('count')])
    .where('survey_id', '=', surveyId)
    .where('channel', '=', 'code')
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
  const replaced = await trx
    .deleteFrom('replaced_code')
    .where('survey_id', '=', surveyId)
    .returning('fingerprint')
    .execute()
  const fingerprints = [
    ...issued.map(({ code_hash }) => fingerprintOf(code_hash)),
    ...replaced.map((row) => row.fingerprint),
  ]
  for (const some of inBatches(fingerprints))
    await trx
      .insertInto('closed_code')
      .values(some.map((fingerprint) => ({ fingerprint, survey_id: surveyId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  await trx.deleteFrom('invitation').where('survey_id', '=', surveyId).execute()
  await trx.deleteFrom('open_link_receipt').where('survey_id', '=', surveyId).execute()
}

/** 48 bits: enough to recognise a code, not enough to be the hash that the invitation was stored under. */
export const fingerprintOf = (codeHash: string) => hashOf('closed', codeHash).slice(0, 8)

function inBatches<T>(rows: readonly T[]): T[][] {
  const batches = Math.ceil(rows.length / rowsAtOnce)
  return Array.from({ length: batches }, (_, index) => rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce))
}
