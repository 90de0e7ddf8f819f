import { html } from 'lit'
import type { Mailing, Mailings } from '#domain/api/mail.ts'
import type { InvitedGroup } from '../survey/groups.ts'
import type { Words } from '../words.ts'

/** How far every mailing is, and which addresses need somebody's attention. */
export function mailingsView(
  words: Words,
  { mailings, trouble }: Mailings,
  groups: readonly InvitedGroup[],
  stop: (mailing: Mailing) => void,
) {
  const { texts } = words
  if (mailings.length === 0) return ''
  return html`
    <section aria-labelledby="mailings">
      <h2 id="mailings">${texts.mail.mailings.title}</h2>
      ${
        trouble === null
          ? ''
          : html`<div class="notice warn"><p>${texts.mail.mailings.trouble}</p><p class="as-typed">${trouble}</p></div>`
      }
      ${mailings.map((mailing) => mailingView(words, mailing, titleOf(words, mailing, groups), stop))}
      <p class="hint">${texts.mail.mailings.bounces}</p>
    </section>`
}

function titleOf(
  { texts, format }: Words,
  { audience, subgroup, startedOn }: Mailing,
  groups: readonly InvitedGroup[],
) {
  const group = groups.find((each) => each.audience === audience && (each.subgroup ?? null) === subgroup)
  return texts.mail.mailings.of(group?.title ?? texts.audiences[audience], format.date(startedOn))
}

function mailingView(words: Words, mailing: Mailing, title: string, stop: (mailing: Mailing) => void) {
  const { texts, format } = words
  const { counts, total, keyMissing } = mailing
  const sent = texts.mail.mailings.sent(format.integer(counts.sent), format.integer(total))
  return html`
    <div class="card mailing">
      <h3 id="mailing-${mailing.id}">${title}</h3>
      <p>
        <progress max=${Math.max(total, 1)} value=${counts.sent} aria-labelledby="mailing-${mailing.id}"></progress>
        ${sent}
      </p>
      ${keyMissing ? html`<p class="notice error">${texts.mail.mailings.keyMissing}</p>` : html`<p>${stateOf(words, mailing)}</p>`}
      ${refused(words, mailing)} ${uncertain(words, mailing)}
      ${
        counts.waiting > 0
          ? html`<div class="buttons">
              <button type="button" class="button" @click=${() => stop(mailing)}>${texts.mail.mailings.stop}</button>
            </div>`
          : ''
      }
    </div>`
}

function stateOf({ texts }: Words, { counts, stopped, total }: Mailing) {
  if (counts.waiting > 0) return texts.mail.mailings.busy
  if (stopped) return texts.mail.mailings.stopped
  return counts.sent === total ? texts.mail.mailings.done : ''
}

function refused({ texts, format }: Words, { id, refused }: Mailing) {
  if (refused.length === 0) return ''
  const { mailings } = texts.mail
  return html`
    <h4 id="refused-${id}">${mailings.refused(format.integer(refused.length), refused.length === 1)}</h4>
    <p>${mailings.refusedText}</p>
    <wr-wide-table role="group" aria-labelledby="refused-${id}">
      <table class="figures small">
        <thead>
          <tr>
            <th scope="col">${mailings.address}</th>
            <th scope="col">${mailings.says}</th>
          </tr>
        </thead>
        <tbody>
          ${refused.map(
            ({ address, reason }) => html`<tr><th scope="row">${address}</th><td class="as-typed">${reason}</td></tr>`,
          )}
        </tbody>
      </table>
    </wr-wide-table>`
}

function uncertain({ texts, format }: Words, { uncertain: addresses }: Mailing) {
  if (addresses.length === 0) return ''
  const { mailings } = texts.mail
  return html`
    <h4>${mailings.uncertain(format.integer(addresses.length), addresses.length === 1)}</h4>
    <p>${mailings.uncertainText}</p>
    <ul class="addresses">${addresses.map((address) => html`<li>${address}</li>`)}</ul>`
}
