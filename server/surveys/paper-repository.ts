import type { Account } from '#domain/api/accounts.ts'
import type { School } from '#domain/api/schools.ts'
import type { Audience } from '#domain/texts.ts'
import type { Database } from '../database/open.ts'
import { hashOf, randomKey } from '../database/random.ts'
import { writing } from '../database/transaction.ts'
import { insertInvitations } from './invitations.ts'
import type { StoredSurvey } from './repository.ts'

/** Whose sheets these are. */
export interface PaperGroup {
  readonly surveyId: string
  readonly audience: Audience
  /** '' for people who were invited without a subgroup. */
  readonly subgroup: string
}

/**
 * The right under which the paper of a group is stored: an invitation for many that no code leads to, made when the
 * first sheet comes. So paper takes the same way into the database as every other response.
 */
export const paperInvitation = (db: Database, group: PaperGroup): Promise<string> =>
  writing(db, async (trx) => {
    const known = await trx
      .selectFrom('invitation')
      .select('code_hash')
      .where('survey_id', '=', group.surveyId)
      .where('audience', '=', group.audience)
      .where('subgroup', '=', group.subgroup)
      .where('channel', '=', 'paper')
      .executeTakeFirst()
    if (known) return known.code_hash
    const hash = hashOf('paper', randomKey())
    await insertInvitations(trx, { ...group, many: true, channel: 'paper' }, [hash])
    return hash
  })

/**
 * Writes in the log of accounts that somebody keyed in paper on this day: the day and not the time, and once however
 * many sheets there were, because an entry per sheet would tell when each response was stored.
 */
export async function recordPaperDay(
  db: Database,
  account: Account,
  survey: StoredSurvey,
  school: School,
  day: string,
): Promise<void> {
  await db
    .insertInto('audit_entry')
    .values({
      id: hashOf('paper-entered', account.id, survey.id, day),
      at: `${day}T00:00:00.000Z`,
      account_id: account.id,
      account_name: account.name,
      action: 'paper-entered',
      school_id: school.id,
      school_name: school.name,
      survey_id: survey.id,
      subject: survey.title,
      subject_id: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
