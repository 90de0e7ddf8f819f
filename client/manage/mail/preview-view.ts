import { html } from 'lit'
import type { MailPreview } from '#domain/api/mail.ts'
import type { InvitedGroup } from '../survey/groups.ts'
import type { Words } from '../words.ts'

const examples = 5

/** What was understood of a list, with what was not first in line to be looked at. */
export function previewView(
  words: Words,
  {
    preview,
    group,
    back,
    send,
  }: {
    readonly preview: MailPreview
    readonly group: InvitedGroup
    readonly back: () => void
    readonly send: () => void
  },
) {
  const { texts, format } = words
  const { addresses } = preview
  const count = format.integer(addresses.length)
  const one = addresses.length === 1
  return html`
    <section class="card" aria-labelledby="mail-preview">
      <h2 id="mail-preview" tabindex="-1">${texts.mail.preview.title}</h2>
      <p><strong>${addresses.length === 0 ? texts.mail.preview.nobody : texts.mail.preview.ready(count, one)}</strong></p>
      <p>${texts.mail.preview.group(group.title)}</p>
      ${
        addresses.length > group.invited
          ? html`<p class="notice warn">${texts.mail.preview.more(count, format.integer(group.invited))}</p>`
          : ''
      }
      ${addressesOf(words, addresses)} ${notesOn(words, preview)} ${wrongLines(words, preview)}
      <div class="buttons">
        ${
          addresses.length === 0
            ? ''
            : html`<button type="button" class="button primary" @click=${send}>
                ${texts.mail.preview.send(count, one)}
              </button>`
        }
        <button type="button" class="button" @click=${back}>${texts.mail.preview.change}</button>
      </div>
    </section>`
}

function addressesOf({ texts, format }: Words, addresses: readonly string[]) {
  if (addresses.length === 0) return ''
  const list = (some: readonly string[]) =>
    html`<ul class="addresses">${some.map((each) => html`<li>${each}</li>`)}</ul>`
  if (addresses.length <= examples) return list(addresses)
  return html`
    <p>${texts.mail.preview.examples}</p>
    ${list(addresses.slice(0, examples))}
    <details class="fold">
      <summary>${texts.mail.preview.all(format.integer(addresses.length))}</summary>
      ${list(addresses)}
    </details>`
}

function notesOn({ texts, format }: Words, { duplicates, alreadyInvited, column, encoding }: MailPreview) {
  const { preview } = texts.mail
  const notes = [
    ...(duplicates > 0 ? [preview.duplicates(format.integer(duplicates), duplicates === 1)] : []),
    ...(alreadyInvited > 0 ? [preview.alreadyInvited(format.integer(alreadyInvited), alreadyInvited === 1)] : []),
    ...(column === undefined ? [] : [preview.column(column)]),
    ...(encoding === 'utf-8' ? [] : [preview.encoding(encoding)]),
  ]
  return notes.length === 0 ? '' : html`<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`
}

function wrongLines({ texts, format }: Words, { wrong, wrongCount }: MailPreview) {
  if (wrongCount === 0) return ''
  const { preview } = texts.mail
  return html`
    <h3 id="mail-wrong">${preview.wrong(format.integer(wrongCount), wrongCount === 1)}</h3>
    <p>${preview.wrongText}</p>
    <wr-wide-table role="group" aria-labelledby="mail-wrong">
      <table class="figures small">
        <thead>
          <tr>
            <th scope="col">${preview.line}</th>
            <th scope="col">${preview.reason}</th>
            <th scope="col">${preview.what}</th>
          </tr>
        </thead>
        <tbody>
          ${wrong.map(
            ({ line, text, reason }) => html`
              <tr>
                <th scope="row">${format.integer(line)}</th>
                <td>${preview.reasons[reason]}</td>
                <td class="as-typed">${text}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </wr-wide-table>
    ${wrongCount > wrong.length ? html`<p>${preview.wrongMore(format.integer(wrongCount - wrong.length))}</p>` : ''}`
}
