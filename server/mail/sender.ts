import { setTimeout as pause } from 'node:timers/promises'
import { type Sending, sendFirst } from './first-messages.ts'
import { findMailKey } from './mail-key.ts'
import { minute, Patience } from './pauses.ts'
import { anyWaiting, settleInterrupted } from './queue-repository.ts'
import { anyDue } from './reminder-repository.ts'
import { ReminderTurns } from './reminder-turns.ts'

/** How often to look whether a pause is over. */
const restless = 1000
/** How long a message that is being sent gets to arrive when the server stops. */
const longestGoodbye = 4000

const wait = (milliseconds: number) => pause(Math.max(0, milliseconds), undefined, { ref: false })

/** Sends what waits, one after the other, at the pace that the school's mail server is asked to take. */
export class MailSender {
  readonly #dataDir: string
  readonly #sending: Sending
  readonly #reminders: ReminderTurns
  #running: Promise<void> | undefined
  #stopping = false
  /** Something new came in that was not looked at yet. */
  #news = false
  #wake: () => void = () => undefined

  constructor({ dataDir, ...options }: Omit<Sending, 'patience'> & { readonly dataDir: string }) {
    this.#dataDir = dataDir
    this.#sending = { ...options, patience: new Patience(options.now) }
    this.#reminders = new ReminderTurns(this.#sending)
  }

  /** Why nothing is sent at the moment; null when all is well. */
  get trouble(): string | null {
    return this.#sending.patience.trouble
  }

  /** Goes on where the server ended, if anything waits. */
  start() {
    this.#running ??= this.#run()
  }

  /** There is something new to send. */
  wake() {
    this.#news = true
    this.#wake()
  }

  async stop() {
    this.#stopping = true
    this.#wake()
    const { outbox } = this.#reminders
    // At once, and again for a turn that was being taken in this moment.
    const stopped = Promise.all([outbox.stop(), (this.#running ?? Promise.resolve()).then(() => outbox.stop())])
    await Promise.race([stopped.catch(this.#sending.onFault), wait(longestGoodbye)])
  }

  async #run() {
    await settleInterrupted(this.#sending.db).catch(this.#sending.onFault)
    while (!this.#stopping) {
      const began = performance.now()
      this.#news = false
      const result = await this.#turn().catch((error: unknown) => {
        if (!this.#stopping) this.#sending.onFault(error)
        return 'nobody now' as const
      })
      const turn = result === 'a reminder' ? Math.max(this.#slot, this.#reminders.shortestTurn) : this.#slot
      if (result === 'nobody') await this.#rest()
      else if (result === 'nobody now') await this.#rest(restless)
      else await wait(turn - (performance.now() - began))
    }
  }

  get #slot(): number {
    return minute / this.#sending.mailer.perMinute
  }

  /** Waits until there is something new, or for a while when something waits for its time. */
  async #rest(longest?: number) {
    if (this.#stopping || this.#news) return
    const woken = new Promise<void>((resolve) => {
      this.#wake = resolve
    })
    await (longest === undefined ? woken : Promise.race([woken, wait(longest)]))
  }

  /** Who had a turn: somebody for a first message or a reminder, nobody because all must wait, or nobody at all. */
  async #turn(): Promise<'a first message' | 'a reminder' | 'nobody now' | 'nobody'> {
    const { db, patience } = this.#sending
    const key = patience.waiting ? undefined : await findMailKey(this.#dataDir)
    if (key && (await sendFirst(this.#sending, key))) return 'a first message'
    if (key && (await this.#reminders.take(key))) return 'a reminder'
    return (await anyWaiting(db)) || (await anyDue(db)) ? 'nobody now' : 'nobody'
  }
}
