import { html } from 'lit'
import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import type { ScreenWords } from '../../pictures/screen-words.ts'
import type { Scene } from '../scene.ts'

/** Calm between answering and seeing: nobody can change an answer any more. */
export function lockedView({ words, live }: Scene) {
  const { locked } = words.screen
  const { round } = live
  const counted = round && !round.answered.startsWith('<')
  return html`
    <div class="middle">
      <h1>${locked.title}</h1>
      ${counted ? html`<p class="far">${locked.counted(round.answered)}</p>` : ''}
      <p>${whatComes(words, live)}</p>
    </div>`
}

function whatComes({ screen: { locked } }: ScreenWords, { place, round }: LiveWorkshop): string {
  if (place.kind === 'scan') return locked.scan
  if (place.kind === 'predict') return locked.predict
  return round?.number === 2 ? locked.again : locked.soon
}
