import { html } from 'lit'
import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import type { ScreenWords } from '../../pictures/screen-words.ts'
import type { Scene } from '../scene.ts'
import { leftInWords, secondsLeft } from '../timer.ts'

/** Nothing but a clock: when it goes on, and how long that is. */
export function pauseView({ words, live, now }: Scene) {
  const { pause } = words.screen
  const { timer, place } = live
  return html`
    <div class="middle">
      <h1>${place.title ?? pause.quiet}</h1>
      ${timer ? clock(words, timer, now) : html`<p>${pause.soon}</p>`}
    </div>`
}

/** The time of day as the clock on the wall has it: of this computer, from what is left on the server's. */
function clock(words: ScreenWords, timer: NonNullable<LiveWorkshop['timer']>, now: number) {
  const left = secondsLeft(timer, now)
  const ends = new Date(Date.now() + left * 1000)
  const time = new Intl.DateTimeFormat(words.language, { hour: 'numeric', minute: '2-digit' }).format(ends)
  const { pause } = words.screen
  if (left === 0) return html`<p class="huge">${pause.soon}</p>`
  return html`
    ${timer.state === 'running' ? html`<p class="huge">${pause.until(time)}</p>` : ''}
    <p role="timer" aria-live="off">${leftInWords(words, left)}</p>`
}
