import { Problem } from '#domain/problem.ts'
import type { Database } from '../database/open.ts'
import { writing } from '../database/transaction.ts'
import { hashFor } from './invitation-mail.ts'
import { findMailKey } from './mail-key.ts'
import { deleteUnsentInvitations, findMailing, stopMailing } from './repository.ts'

/**
 * Ends a mailing. Who was not sent to yet is forgotten, and so are their codes, which nobody knows: they can be invited
 * anew, with another text for instance.
 */
export async function endMailing(db: Database, surveyId: string, mailingId: string, dataDir: string): Promise<void> {
  const key = await findMailKey(dataDir)
  await writing(db, async (trx) => {
    const mailing = await findMailing(trx, surveyId, mailingId)
    if (!mailing) throw new Problem('mailing-not-found')
    const unsent = await stopMailing(trx, mailingId)
    if (key?.mark === mailing.keyMark) await deleteUnsentInvitations(trx, unsent.map((id) => hashFor(key, id)).sort())
  })
}
