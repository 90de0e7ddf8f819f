import { html } from 'lit'
import type { WorkshopRecord } from '#domain/api/workshop-record.ts'
import type { Words } from '../../words.ts'

/** What was agreed: what, who, when, and how one will see it. */
export function agreementsTable({ texts, format }: Words, agreements: WorkshopRecord['agreements']) {
  const { record } = texts.workshop
  return html`
    <section aria-labelledby="agreements">
      <h2 id="agreements">${record.agreements}</h2>
      ${
        agreements.length === 0
          ? html`<p>${record.agreementsNone}</p>`
          : html`
            <wr-wide-table role="group" aria-labelledby="agreements">
              <table class="figures record-figures">
                <thead>
                  <tr>
                    ${[record.what, record.who, record.when, record.evidence].map((title) => html`<th scope="col">${title}</th>`)}
                  </tr>
                </thead>
                <tbody>
                  ${agreements.map(
                    ({ what, who, dueOn, evidence }) => html`
                      <tr>
                        <th scope="row" dir="auto">${what}</th>
                        <td>${who}</td>
                        <td>${dueOn === null ? record.noDate : format.date(dueOn)}</td>
                        <td>${evidence ?? '–'}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </wr-wide-table>`
      }
    </section>`
}
