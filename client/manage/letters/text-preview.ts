import { html } from 'lit'
import type { Words } from '../words.ts'
import { type DrawQr, letterView } from './letter-view.ts'
import { keyOf, type Which } from './text-choice.ts'
import { type LetterSetting, paragraphsOf, type Written, writtenFor } from './written.ts'

/** As long as a real code, and none. */
const sampleCode = 'XXXX-XXXX-XX'

interface Preview {
  readonly setting: LetterSetting
  readonly which: Which
  /** The text as it is typed at this moment. */
  readonly typed: string
  readonly origin: string
  readonly drawQr: DrawQr
}

/** The letter as it will be printed, or the mail as it will be read. */
export function textPreview(words: Words, { setting, which, typed, origin, drawQr }: Preview) {
  const texts = setting.texts.map((text) =>
    keyOf(text) === keyOf(which) ? { ...text, own: ownOf(text, typed) } : text,
  )
  const written = writtenFor({ ...setting, texts }, which.audience, which.kind)
  const { letters, audiences } = words.texts
  if (which.kind !== 'letter') return mailView(words, written)
  const group = audiences[which.audience]
  return html`
    <wr-wide-table role="group" aria-label=${letters.page.preview}>
      <div class="letters">
        ${letterView(words, { ...setting, written, origin, drawQr }, { label: letters.page.preview, group, codes: [sampleCode] })}
      </div>
    </wr-wide-table>`
}

/** Our own text, untouched, stays ours: then other languages fall back as they will in print. */
const ownOf = ({ own, standard }: LetterSetting['texts'][number], typed: string) =>
  own === null && typed === standard ? null : typed

const mailView = ({ texts }: Words, written: readonly Written[]) => html`
  <div class="mail-preview">
    <p><strong>${texts.letters.page.subject}:</strong> ${written[0]?.subject}</p>
    ${written.map(
      ({ language, direction, body }) => html`
        <div lang=${language} dir=${direction}>
          ${paragraphsOf(body).map((text) => html`<p class="letter-text">${text}</p>`)}
        </div>`,
    )}
    <p class="hint">${texts.letters.page.mailBelow}</p>
  </div>`
