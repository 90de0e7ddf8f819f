import { html } from 'lit'
import type { Words } from '../words.ts'

/** What happens with what somebody writes: nothing. Above every worksheet, not on paper. */
export function keptNotice({ texts }: Words) {
  const { title, sentences } = texts.worksheets.kept
  return html`
    <div class="notice good no-print">
      <p><strong>${title}</strong></p>
      <p>${sentences.join(' ')}</p>
    </div>`
}
