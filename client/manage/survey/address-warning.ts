import { html, nothing } from 'lit'
import type { Words } from '../words.ts'
import { onlyThisComputer } from './qr-code.ts'

/** Said before anything is printed: paper that leads to this computer helps nobody with a phone. */
export function addressWarning({ texts }: Words, origin: string) {
  if (!onlyThisComputer(origin)) return nothing
  const { onlyHere } = texts.codes
  return html`
    <div class="notice error no-print">
      <p><strong>${onlyHere.title}</strong></p>
      <p>${onlyHere.text(new URL(origin).host)}</p>
      <p>${onlyHere.ask}</p>
    </div>`
}
