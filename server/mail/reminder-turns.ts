import type { Sending } from './first-messages.ts'
import type { MailKey } from './mail-key.ts'
import { MailRefused } from './mail-refused.ts'
import { ReminderOutbox } from './reminder-outbox.ts'
import { anyDue, drawReminder, finishRounds } from './reminder-repository.ts'

/** Before so many turns the mail server is asked whether it is there, whoever they are for. */
const turnsPerCheck = 20

/**
 * The turns of a round of reminders. One takes as long for who answered as for who did not: whether a message is due is
 * found out apart from it, by the outbox.
 */
export class ReminderTurns {
  readonly outbox: ReminderOutbox
  readonly #sending: Sending
  #turns = 0
  #shortestTurn = 0

  constructor(sending: Sending) {
    this.#sending = sending
    this.outbox = new ReminderOutbox(sending)
  }

  /** A slow mail server gets more time for each turn. It is timed when it is asked whether it is there, so for nobody. */
  get shortestTurn(): number {
    return this.#shortestTurn
  }

  /** Takes one turn; false when nobody has one, or the mail server is away. */
  async take(key: MailKey): Promise<boolean> {
    const { db } = this.#sending
    await finishRounds(db)
    if (!(await anyDue(db, key.mark))) return false
    if (this.#turns % turnsPerCheck === 0 && !(await this.#isThere())) return false
    const turn = await drawReminder(db, key.mark)
    if (!turn) return false
    this.#turns += 1
    this.outbox.add(turn, key)
    return true
  }

  async #isThere(): Promise<boolean> {
    const { mailer, patience } = this.#sending
    const asked = performance.now()
    try {
      await mailer.check()
      patience.answered()
      this.#shortestTurn = 2 * (performance.now() - asked)
      return true
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error
      patience.notNow(error.code)
      return false
    }
  }
}
