import { html } from 'lit'
import type { Agreement } from '#domain/api/agreements.ts'
import { dayIn } from '#domain/letters/letter-language.ts'
import type { Words } from '../words.ts'

/** Agreements to take over as text: what was agreed and until when, and never who does it. */
export function copyAgreements(
  { texts }: Words,
  language: string,
  agreements: readonly Agreement[],
  add: (line: string) => void,
) {
  if (agreements.length === 0) return ''
  const words = texts.publicPage.texts
  const lineOf = ({ what, dueOn, state }: Agreement) =>
    `- ${dueOn === null || state !== 'open' ? what : words.dueLine(what, dayIn(language, dueOn))}`
  return html`
    <details class="fold">
      <summary>${words.copyTitle}</summary>
      <p class="hint">${words.copyText}</p>
      <ul class="rows">
        ${agreements.map(
          (agreement) => html`
            <li class="row">
              <span class="row-main">${agreement.what}</span>
              <button type="button" class="button" @click=${() => add(lineOf(agreement))}>
                ${words.copy}<span class="visually-hidden">: ${agreement.what}</span>
              </button>
            </li>`,
        )}
      </ul>
    </details>`
}
