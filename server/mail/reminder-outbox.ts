import type { Sending } from './first-messages.ts'
import { hashFor, messageFor } from './invitation-mail.ts'
import type { MailKey } from './mail-key.ts'
import { MailRefused } from './mail-refused.ts'
import { pauses } from './pauses.ts'
import type { Turn } from './queue-repository.ts'
import { isStillAsked } from './reminder-repository.ts'

/** How often one is tried again: in a round that takes minutes, hours later is too late. */
const mostTries = 3

/**
 * Sends the reminders of those whose turn it was and who have not answered. Everything about it lives in memory: what
 * was sent, what failed and what is tried again would tell who has answered.
 */
export class ReminderOutbox {
  readonly #context: Sending
  readonly #later = new Set<NodeJS.Timeout>()
  #sending: Promise<void> = Promise.resolve()
  #stopping = false

  constructor(sending: Sending) {
    this.#context = sending
  }

  add(turn: Turn, key: MailKey, tries = 0) {
    this.#sending = this.#sending
      .then(() => this.#remind(turn, key, tries))
      .catch((error: unknown) => {
        if (!this.#stopping) this.#context.onFault(error)
      })
  }

  /** Finishes the message that is being sent; the others are not sent any more. */
  async stop() {
    this.#stopping = true
    for (const timer of this.#later) clearTimeout(timer)
    await this.#sending
  }

  async #remind(turn: Turn, key: MailKey, tries: number) {
    const { db, mailer } = this.#context
    if (this.#stopping || !(await isStillAsked(db, turn.addressId, hashFor(key, turn.addressId)))) return
    const message = await messageFor(db, key, 'reminder', turn)
    if (!message) return
    await mailer.send(message).catch((error: unknown) => {
      if (!(error instanceof MailRefused)) throw error
      const { failure } = error
      if (failure === 'later' || failure === 'unreachable') this.#again(turn, key, tries)
    })
  }

  #again(turn: Turn, key: MailKey, tries: number) {
    const wait = pauses[tries]
    if (wait === undefined || tries >= mostTries || this.#stopping) return
    const timer = setTimeout(() => {
      this.#later.delete(timer)
      this.add(turn, key, tries + 1)
    }, wait).unref()
    this.#later.add(timer)
  }
}
