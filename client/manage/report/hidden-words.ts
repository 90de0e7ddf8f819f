import { html, nothing } from 'lit'
import type { Hidden } from '#domain/disclosure/published.ts'
import type { Words } from '../words.ts'

type Reason = Hidden['reason']

/** Why a figure is not there, short enough for a cell of a table. */
export const hiddenShort = ({ texts }: Words, reason: Reason, minimumGroup: number): string =>
  texts.report.hidden[reason].short(minimumGroup)

/** Why a figure is not there, in a sentence. */
export const hiddenLong = ({ texts }: Words, reason: Reason, minimumGroup: number): string =>
  texts.report.hidden[reason].long(minimumGroup)

/** Under a table: what the short words in its cells mean, each reason once. */
export function hiddenNotes(words: Words, reasons: readonly Reason[], minimumGroup: number) {
  const once = [...new Set(reasons)]
  if (once.length === 0) return nothing
  return html`<ul class="notes">
    ${once.map(
      (reason) =>
        html`<li><strong>${hiddenShort(words, reason, minimumGroup)}</strong>: ${hiddenLong(words, reason, minimumGroup)}</li>`,
    )}
  </ul>`
}
