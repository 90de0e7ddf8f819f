import type { Sending } from './first-messages.ts'
import { hashFor, messageFor } from './invitation-mail.ts'
import type { MailKey } from './mail-key.ts'
import { MailRefused } from './mail-refused.ts'
import { pauses } from './pauses.ts'
import { giveBack, isStillAsked, type ReminderTurn } from './reminder-repository.ts'

/** How often one is tried again: in a round that takes minutes, hours later is too late. */
const mostTries = 3

/**
 * Sends the reminders of those whose turn it was and who have not answered. Everything about it lives in memory: what
 * was sent, what failed and what is tried again would tell who has answered.
 */
export class ReminderOutbox {
  readonly #context: Sending
  readonly #later = new Set<NodeJS.Timeout>()
  /** Of whom nobody has looked yet whether they answered. */
  readonly #untouched = new Set<ReminderTurn>()
  #sending: Promise<void> = Promise.resolve()
  #stopping = false

  constructor(sending: Sending) {
    this.#context = sending
  }

  add(turn: ReminderTurn, key: MailKey, tries = 0) {
    if (tries === 0) this.#untouched.add(turn)
    this.#sending = this.#sending
      .then(() => this.#remind(turn, key, tries))
      .catch((error: unknown) => {
        if (!this.#stopping) this.#context.onFault(error)
      })
  }

  /**
   * Finishes the message that is being sent. Who was still to come gets the turn back, answered or not: the round goes
   * on after the restart. A message that was put off is not sent any more, or it would be written down for whom.
   */
  async stop() {
    this.#stopping = true
    for (const timer of this.#later) clearTimeout(timer)
    const turns = [...this.#untouched]
    this.#untouched.clear()
    await giveBack(this.#context.db, turns)
    await this.#sending
  }

  async #remind(turn: ReminderTurn, key: MailKey, tries: number) {
    const { db, mailer } = this.#context
    if (this.#stopping) return
    this.#untouched.delete(turn)
    if (!(await isStillAsked(db, turn.addressId, hashFor(key, turn.addressId)))) return
    const message = await messageFor(db, key, 'reminder', turn)
    if (!message) return
    await mailer.send(message).catch((error: unknown) => {
      if (!(error instanceof MailRefused)) throw error
      const { failure } = error
      if (failure === 'later' || failure === 'unreachable') this.#again(turn, key, tries)
    })
  }

  #again(turn: ReminderTurn, key: MailKey, tries: number) {
    const wait = pauses[tries]
    if (wait === undefined || tries >= mostTries || this.#stopping) return
    const timer = setTimeout(() => {
      this.#later.delete(timer)
      this.add(turn, key, tries + 1)
    }, wait).unref()
    this.#later.add(timer)
  }
}
