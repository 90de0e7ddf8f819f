import type { EmailAddress } from '#domain/addresses/email-address.ts'
import type { NewMailing, StartedMailing } from '#domain/api/mail.ts'
import { Problem } from '#domain/problem.ts'
import type { Database } from '../database/open.ts'
import { randomKey } from '../database/random.ts'
import { writing } from '../database/transaction.ts'
import { insertInvitations } from '../surveys/invitations.ts'
import { groupIn, notClosed } from '../surveys/issue-codes.ts'
import { hashFor } from './invitation-mail.ts'
import type { MailKey } from './mail-key.ts'
import { insertMailing, knownAddresses } from './repository.ts'

interface Circumstances {
  readonly key: MailKey
  /** The site that the links lead to. */
  readonly origin: string
  readonly today: string
}

/** Invites everybody on a list who was not mailed before: their addresses and their invitations, in one transaction. */
export const startMailing = (
  db: Database,
  surveyId: string,
  wanted: NewMailing,
  { key, origin, today }: Circumstances,
): Promise<StartedMailing> =>
  writing(db, async (trx) => {
    const survey = await notClosed(trx, surveyId)
    if (survey.status !== 'open') throw new Problem('survey-not-open')
    const group = groupIn(survey, wanted)
    const known = await knownAddresses(trx, surveyId, wanted.audience)
    const listed = everybodyOnce(wanted.addresses)
    const added = listed.filter(({ key }) => !known.has(key))
    if (added.length === 0) throw new Problem('addresses-known')
    const mailing = { id: randomKey(), ...group, startedOn: today, origin, keyMark: key.mark, stopped: false }
    const ids = await insertMailing(trx, mailing, added)
    // In an order of their own: beside one another in the file, addresses and invitations must not match.
    const hashes = ids.map((id) => hashFor(key, id)).sort()
    await insertInvitations(trx, { ...group, many: false, channel: 'mail' }, hashes)
    return {
      id: mailing.id,
      audience: group.audience,
      subgroup: group.subgroup === '' ? null : group.subgroup,
      total: added.length,
      alreadyInvited: listed.length - added.length,
    }
  })

const everybodyOnce = (addresses: readonly EmailAddress[]): EmailAddress[] => [
  ...new Map([...addresses].reverse().map((address) => [address.key, address])).values(),
]
