import type { Transaction } from 'kysely'
import type { NewInvitations, NewOpenLink } from '#domain/api/invitations.ts'
import { Problem } from '#domain/problem.ts'
import type { InvitedAudience } from '#domain/summary.ts'
import type { Database } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'
import { writing } from '../database/transaction.ts'
import { type Issue, issueCodes, voidUnusedCodes } from './invitations.ts'
import { findSurvey, type StoredSurvey, updateSurvey } from './repository.ts'

/** More people than this are not in one survey; see `Count`. */
const mostInvited = 100_000

/**
 * Codes to print. In one transaction with what belongs to it: the codes they replace, or the number invited when they
 * are for more people than that.
 */
export const issuePrinted = (db: Database, surveyId: string, wanted: NewInvitations): Promise<string[]> =>
  writing(db, async (trx) => {
    const survey = await notClosed(trx, surveyId)
    const issue: Issue = { ...groupIn(survey, wanted), many: false, channel: 'code' }
    if (wanted.replaceUnused) await voidUnusedCodes(trx, issue)
    if (wanted.extra) await inviteMore(trx, survey, issue, wanted.count)
    return issueCodes(trx, issue, wanted.count)
  })

/** One code for many: a poster, a tablet in the hall. */
export const issueOpenLink = (db: Database, surveyId: string, wanted: NewOpenLink): Promise<string> =>
  writing(db, async (trx) => {
    const group = groupIn(await notClosed(trx, surveyId), wanted)
    const [code = ''] = await issueCodes(trx, { ...group, many: true, channel: 'open-link' }, 1)
    return code
  })

/** Read inside the transaction: a code made while somebody closes the survey would outlive the others. */
export async function notClosed(trx: Transaction<Tables>, surveyId: string): Promise<StoredSurvey> {
  const survey = await findSurvey(trx, surveyId)
  if (!survey) throw new Problem('survey-not-found')
  if (survey.status === 'closed') throw new Problem('survey-is-closed')
  return survey
}

/** For whom this is, when the survey is for them. */
export function groupIn(survey: StoredSurvey, { audience, subgroup }: NewOpenLink) {
  const invited = survey.audiences.find((group) => group.audience === audience)
  if (!invited) throw wrong('/audience', `this survey is not for ${audience}`)
  if (subgroup !== undefined && !invited.subgroups.some(({ id }) => id === subgroup))
    throw wrong('/subgroup', `this survey has no subgroup '${subgroup}' of ${audience}`)
  return { surveyId: survey.id, audience, subgroup: subgroup ?? '' }
}

/** Whoever gets an extra code was invited as well, or the response would come out higher than it is. */
async function inviteMore(trx: Transaction<Tables>, survey: StoredSurvey, issue: Issue, count: number) {
  const audiences = survey.audiences.map((group) =>
    group.audience === issue.audience ? raised(group, issue, count) : group,
  )
  if (audiences.some(({ invited }) => invited > mostInvited))
    throw wrong('/count', `no more than ${mostInvited} people can be invited`)
  await updateSurvey(trx, { ...survey, audiences })
}

const raised = <T extends InvitedAudience>(group: T, { subgroup }: Issue, count: number) => ({
  ...group,
  invited: group.invited + count,
  subgroups: group.subgroups.map(({ id, invited }) => ({ id, invited: id === subgroup ? invited + count : invited })),
})

const wrong = (pointer: string, message: string) => new Problem('request-invalid', { errors: [{ pointer, message }] })
