import { html, svg } from 'lit'
import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import type { ScreenWords } from '../pictures/screen-words.ts'

type Timer = NonNullable<LiveWorkshop['timer']>

/** Seconds that are left, whole and not below 0. */
export function secondsLeft(timer: Timer, now: number): number {
  if (timer.state === 'paused' || timer.endsAt === null) return timer.seconds
  return Math.max(0, Math.ceil((Date.parse(timer.endsAt) - now) / 1000))
}

/** Minutes, because a clock that ticks makes nervous; seconds in the last minute only. */
export function leftInWords({ screen: { timer }, format }: ScreenWords, seconds: number): string {
  if (seconds <= 0) return timer.over
  if (seconds <= 60) return timer.seconds(format.integer(seconds), seconds === 1)
  const minutes = Math.ceil(seconds / 60)
  return timer.minutes(format.integer(minutes), minutes === 1)
}

/** A thin bar and a few words. It moves when the words change, not in between. */
export function timerView(words: ScreenWords, timer: Timer, minutes: number, now: number) {
  const left = secondsLeft(timer, now)
  const shown = left > 60 ? Math.ceil(left / 60) * 60 : left
  const share = Math.min(100, (100 * shown) / Math.max(1, minutes * 60))
  const said = leftInWords(words, left)
  return html`
    <div class="timer">
      <span role="timer" aria-live="off">${timer.state === 'paused' && left > 0 ? `${said} (${words.screen.timer.paused})` : said}</span>
      <svg width="100%" height="0.3em" aria-hidden="true" focusable="false">
        ${svg`<rect class="ground" width="100%" height="100%" /><rect class="left" width="${share.toFixed(1)}%" height="100%" />`}
      </svg>
    </div>`
}
