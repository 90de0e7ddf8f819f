import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import type { TimerChange } from '#domain/api/workshops.ts'
import type { Clock } from '../../../workshop/live/server-clock.ts'
import { type Words, wordsIn } from '../../words.ts'
import { countdown } from '../durations.ts'

type Timer = LiveWorkshop['timer']

/** How many seconds a timer still has, on the clock of the server; below 0 when it is over. */
export function secondsLeft(timer: NonNullable<Timer>, clock: Clock): number {
  if (timer.state === 'paused' || timer.endsAt === null) return timer.seconds
  return (Date.parse(timer.endsAt) - clock.now()) / 1000
}

const deviceClock: Clock = { now: () => Date.now() }

/** The clock of a step: quiet, never read out by itself, and the same on all devices. */
@customElement('wr-remote-timer')
export class RemoteTimer extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) timer: Timer = null
  @property({ attribute: false }) clock: Clock = deviceClock
  /** What this moment may take. */
  @property({ type: Number }) minutes = 5
  @property({ type: Boolean }) busy = false
  @property({ attribute: false }) set: (change: TimerChange) => unknown = () => {}

  @state() private beat = 0
  #ticking: ReturnType<typeof setInterval> | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#tick(false)
  }

  protected override createRenderRoot() {
    return this
  }

  protected override updated(): void {
    this.#tick(this.isConnected && this.timer?.state === 'running')
  }

  protected override render() {
    const { timer: texts } = this.words.texts.workshop.remote
    const { timer } = this
    const button = (label: string, change: TimerChange, primary = false) => html`
      <button
        type="button"
        class="button ${primary ? 'primary' : ''}"
        aria-disabled=${this.busy ? 'true' : 'false'}
        @click=${() => this.set(change)}
      >
        ${label}
      </button>`
    if (!timer)
      return html`
        <p>${texts.none}</p>
        <div class="buttons">
          ${button(texts.start(this.minutes), { state: 'running', seconds: this.minutes * 60 })}
        </div>`
    const left = Math.max(1, Math.ceil(secondsLeft(timer, this.clock)))
    return html`
      ${this.#face(timer)}
      <div class="buttons">
        ${
          timer.state === 'running'
            ? button(texts.pause, { state: 'paused', seconds: left })
            : button(texts.resume, { state: 'running', seconds: left })
        }
        ${button(texts.more, { state: timer.state, seconds: left + 60 })} ${button(texts.stop, { state: 'off' })}
      </div>`
  }

  #face(timer: NonNullable<Timer>) {
    const { timer: texts } = this.words.texts.workshop.remote
    const left = secondsLeft(timer, this.clock)
    const said = left <= 0 ? texts.over : texts.left(countdown(left))
    return html`<p class="clock" role="timer" data-beat=${this.beat}>
      ${said}${timer.state === 'paused' ? html` <span class="badge">${texts.paused}</span>` : ''}
    </p>`
  }

  #tick(on: boolean) {
    if (on === (this.#ticking !== undefined)) return
    clearInterval(this.#ticking)
    this.#ticking = on ? setInterval(() => this.#again(), 500) : undefined
  }

  #again() {
    this.beat += 1
  }
}
