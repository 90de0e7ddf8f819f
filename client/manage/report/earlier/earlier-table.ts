import { html } from 'lit'
import { isHidden } from '#domain/disclosure/published.ts'
import type { Audience } from '#domain/texts.ts'
import { measureWord, type ReportView } from '../figures.ts'
import { hiddenShort } from '../hidden-words.ts'
import { type Followed, followedBy, type Step, type Wave } from './followed.ts'

/** Every earlier time and now beside each other for one audience, with the difference since the last time. */
export function earlierTable(view: ReportView, audience: Audience, waves: readonly Wave[]) {
  const { words, report } = view
  const { earlier } = words.texts.response
  const own = waves.filter(({ audiences }) => audiences[audience])
  const rows = followedBy(view, audience, own)
  if (rows.length === 0) return ''
  const caption = earlier.caption(words.texts.audiences[audience])
  const scored = rows.every(({ id }) => view.definition.measures.some((measure) => measure.id === id))
  const columns = own.length + 3
  return html`
    <wr-wide-table role="group" aria-label=${caption}>
      <table class="figures small earlier">
        <caption>${caption}</caption>
        <thead>
          <tr>
            <th scope="col">${scored ? measureWord(view) : earlier.item}</th>
            ${own.map(({ closedOn }) => html`<th scope="col" class="number">${words.format.shortDate(closedOn)}</th>`)}
            <th scope="col" class="number">${earlier.now} <span class="under">${words.format.shortDate(report.survey.closedOn)}</span></th>
            <th scope="col">${own.length > 1 ? earlier.sinceLast : earlier.change}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row, index) => html`
              ${
                row.under === undefined || row.under === rows[index - 1]?.under
                  ? ''
                  : html`<tr><th scope="rowgroup" colspan=${columns} class="under-heading">${row.under}</th></tr>`
              }
              ${rowOf(view, row)}`,
          )}
        </tbody>
      </table>
    </wr-wide-table>`
}

function rowOf({ words, report }: ReportView, row: Followed) {
  const why = (figure: Followed['now'] | Step) =>
    hiddenShort(words, isHidden(figure) ? figure.reason : 'not-asked', report.minimumGroup)
  const last = row.before.at(-1)
  return html`
    <tr>
      <th scope="row">${row.title}</th>
      ${
        typeof row.now === 'number'
          ? html`
            ${row.before.map((step) =>
              step && !isHidden(step)
                ? html`<td class="number">${row.write(step.mean)}</td>`
                : html`<td class="number hidden-figure">${why(step)}</td>`,
            )}
            <td class="number strong">${row.write(row.now)}</td>
            <td>${last && !isHidden(last) ? changeOf(words, row, last) : '–'}</td>`
          : html`<td colspan=${row.before.length + 2} class="hidden-figure">${why(row.now)}</td>`
      }
    </tr>`
}

function changeOf(words: ReportView['words'], { writeChange, writeInterval }: Followed, { change }: Step) {
  const { difference, low, high, reading } = change
  const changes = words.texts.response.earlier.changes[difference < 0 ? 'down' : 'up']
  if (reading === undefined) return writeChange(difference)
  return html`
    ${writeChange(difference)}: ${changes[reading]}
    ${low === undefined || high === undefined ? '' : html`<span class="under">${writeInterval(low, high)}</span>`}`
}
