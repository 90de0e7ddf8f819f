import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { amount } from '../../answer/say.ts'
import type { Clock } from '../live/server-clock.ts'
import type { Say } from './speech.ts'
import { secondsLeft, type Timer } from './time-left.ts'

/**
 * How long a step still takes, in whole minutes: no seconds that jump. A screen reader hears of it once, when a minute is
 * left; else it is there for who looks for it.
 */
@customElement('quiet-clock')
export class QuietClock extends LitElement {
  @property({ attribute: false }) timer!: Timer
  @property({ attribute: false }) clock!: Clock
  @property({ attribute: false }) say!: Say
  @property({ attribute: false }) language = 'nl'

  @state() private left = 0
  @state() private announced = ''

  /** There was more than a minute: who comes in the last one is told nothing. */
  #longer = false
  #tick: ReturnType<typeof setInterval> | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    this.#tick = setInterval(() => this.#look(), 1000)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.#tick)
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override willUpdate(): void {
    this.left = secondsLeft(this.timer, this.clock.now())
    if (this.left > 60) this.#longer = true
  }

  protected override render() {
    return html`
      <p class="clock" role="timer" aria-live="off">${this.#words()}</p>
      <p class="visually-hidden" role="status">${this.announced}</p>`
  }

  #words(): string {
    const { say, left, timer } = this
    if (left === 0) return say('clockOver')
    const time = amount(Math.ceil(left / 60), 'minute', this.language)
    const words = left < 60 ? say('clockLast') : say('clockLeft', { time })
    return timer.state === 'paused' ? `${words}. ${say('clockPaused')}` : words
  }

  #look(): void {
    this.left = secondsLeft(this.timer, this.clock.now())
    if (this.left > 60 || this.left === 0) this.announced = ''
    if (this.left > 60 || !this.#longer) return
    this.#longer = false
    // Whose device slept meanwhile hears nothing that is not so any more.
    if (this.left > 50) this.announced = this.say('oneMinute')
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiet-clock': QuietClock
  }
}
