import { html, nothing } from 'lit'
import type { EarlierAgreement } from '#domain/api/agreements.ts'
import { paths } from '../router.ts'
import type { Words } from '../words.ts'

/** What was agreed at an earlier time with the same instrument, beside how it stood then and how it stands now. */
export function thenAgreedSection(words: Words, agreements: readonly EarlierAgreement[]) {
  const [first] = agreements
  if (!first) return nothing
  const { earlier } = words.texts.agreements
  const isClosed = first.stateThen !== null
  return html`
    <section aria-labelledby="then-agreed">
      <h2 id="then-agreed">${earlier.title}</h2>
      <p>${isClosed ? earlier.report : earlier.before}</p>
      <wr-wide-table role="group" aria-label=${earlier.title}>
        <table class="figures wrapping">
          <thead>
            <tr>
              <th scope="col">${earlier.what}</th>
              <th scope="col">${earlier.who}</th>
              <th scope="col">${earlier.due}</th>
              ${isClosed ? html`<th scope="col">${earlier.atClosing}</th>` : ''}
              <th scope="col">${earlier.now}</th>
            </tr>
          </thead>
          <tbody>${agreements.map((agreement) => row(words, agreement))}</tbody>
        </table>
      </wr-wide-table>
      <p class="no-print"><a href=${paths.agreements(first.schoolId)}>${earlier.toAll}</a></p>
    </section>`
}

function row({ texts, format }: Words, { what, who, dueOn, state, stateThen }: EarlierAgreement) {
  const { states, noDue } = texts.agreements
  return html`
    <tr>
      <th scope="row">${what}</th>
      <td>${who}</td>
      <td>${dueOn === null ? noDue : format.date(dueOn)}</td>
      ${stateThen === null ? '' : html`<td>${states[stateThen]}</td>`}
      <td>${states[state]}</td>
    </tr>`
}
