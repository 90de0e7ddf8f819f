import type { Database } from '../database/open.ts'
import { hashFor, messageFor } from './invitation-mail.ts'
import type { MailKey } from './mail-key.ts'
import { MailRefused } from './mail-refused.ts'
import type { Mailer } from './mailer.ts'
import { type Patience, pauses } from './pauses.ts'
import { drawFirst, putBack, settle, type Turn } from './queue-repository.ts'

/** Everything that sending takes. */
export interface Sending {
  readonly db: Database
  readonly mailer: Mailer
  readonly now: () => Date
  readonly patience: Patience
  /** Hears that something of ours failed; never an address. */
  readonly onFault: (error: unknown) => void
}

/** Sends the first message to one address that waits for it; false when nobody does. */
export async function sendFirst(sending: Sending, key: MailKey): Promise<boolean> {
  const { db, mailer, now, patience } = sending
  const turn = await drawFirst(db, key.mark, now())
  if (!turn) return false
  const message = await messageFor(db, key, 'mail', turn)
  // Closed in this very moment: nobody is sent to any more.
  if (!message) return true
  try {
    await mailer.send(message)
    patience.answered()
    await settle(db, turn.addressId, 'sent')
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    await settleFailure(sending, key, turn, error)
  }
  return true
}

async function settleFailure({ db, now, patience }: Sending, key: MailKey, turn: Turn, refused: MailRefused) {
  const { failure, message, code } = refused
  const again = pauses[turn.tries]
  const codeHash = hashFor(key, turn.addressId)
  if (failure === 'unreachable') {
    // Not about this address: everybody waits, and nobody's tries are used up.
    patience.notNow(code)
    await putBack(db, turn.addressId, { tries: turn.tries, at: now(), codeHash })
  } else if (failure === 'unknown') await settle(db, turn.addressId, 'uncertain', message)
  else if (failure === 'later' && again !== undefined)
    await putBack(db, turn.addressId, { tries: turn.tries + 1, at: new Date(now().getTime() + again), codeHash })
  else await settle(db, turn.addressId, 'refused', message)
}
