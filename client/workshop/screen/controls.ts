import { html } from 'lit'
import type { ScreenWords } from '../pictures/screen-words.ts'
import type { Scheme } from './colour-scheme.ts'

interface Controls {
  readonly scheme: Scheme
  readonly isFull: boolean
  readonly choose: (scheme: Scheme) => void
}

/** For who sits at the computer: light or dark, and the whole screen. Small, because the room need not read it. */
export function controls({ screen: { controls: texts } }: ScreenWords, { scheme, isFull, choose }: Controls) {
  const other = scheme === 'dark' ? 'light' : 'dark'
  const fill = () => void (isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen())
  return html`
    <div class="controls" role="group" aria-label=${texts.label}>
      <button type="button" @click=${() => choose(other)}>${texts[other]}</button>
      ${document.fullscreenEnabled ? html`<button type="button" @click=${fill}>${isFull ? texts.notFull : texts.full}</button>` : ''}
    </div>`
}
