import { html, nothing } from 'lit'
import type { Trend } from '#domain/api/comparisons.ts'
import { isHidden } from '#domain/disclosure/published.ts'
import type { Audience } from '#domain/texts.ts'
import { type AudienceReport, audiencesOf, type ReportView, shown } from './figures.ts'
import { hiddenNotes, hiddenShort } from './hidden-words.ts'

type Earlier = Trend['surveys'][number]
type Figure = NonNullable<Earlier['audiences'][Audience]>['measures'][string]

/** The last time before this one: older waves have reports of their own. */
export function earlierSection(view: ReportView) {
  const { words, trend, report } = view
  const { earlier } = words.texts.response
  const latest = trend.surveys.find(({ audiences }) => Object.keys(audiences).length > 0)
  if (!latest) return nothing
  const reasons = Object.values(latest.audiences)
    .flatMap((own) => Object.values(own?.measures ?? {}))
    .flatMap((figure) => (isHidden(figure) ? [figure.reason] : []))
  return html`
    <section aria-labelledby="earlier">
      <h2 id="earlier">${earlier.title}</h2>
      <p>${earlier.reading}</p>
      ${audiencesOf(report).map(([audience, own]) => table(view, latest, audience, own))}
      ${hiddenNotes(words, reasons, report.minimumGroup)}
    </section>`
}

function table({ words, definition, report }: ReportView, latest: Earlier, audience: Audience, own: AudienceReport) {
  const { earlier } = words.texts.response
  const then = latest.audiences[audience]
  if (!then) return nothing
  const date = words.format.date(latest.closedOn)
  const caption = earlier.caption(words.texts.audiences[audience], latest.title, date)
  return html`
    <wr-wide-table role="group" aria-label=${caption}>
      <table class="figures wrapping">
        <caption>${caption}</caption>
        <thead>
          <tr>
            <th scope="col">${earlier.measure}</th>
            <th scope="col" class="number">${date}</th>
            <th scope="col" class="number">${earlier.now}</th>
            <th scope="col">${earlier.change}</th>
          </tr>
        </thead>
        <tbody>
          ${definition.measures.map(
            ({ id, title }) => html`
              <tr><th scope="row">${title}</th>${cells(words, report.minimumGroup, own.measures[id], then.measures[id])}</tr>`,
          )}
        </tbody>
      </table>
    </wr-wide-table>`
}

function cells(
  words: ReportView['words'],
  minimumGroup: number,
  now: AudienceReport['measures'][string] | undefined,
  then: Figure | undefined,
) {
  const current = shown(now)
  if (!then || isHidden(then) || !current)
    return html`<td colspan="3" class="hidden-figure">
      ${hiddenShort(words, then && isHidden(then) ? then.reason : 'not-asked', minimumGroup)}
    </td>`
  const { format } = words
  const { difference, low, high, reading } = then.change
  const changes = words.texts.response.earlier.changes[difference < 0 ? 'down' : 'up']
  return html`
    <td class="number">${format.score(then.mean)}</td>
    <td class="number">${format.score(current.mean)}</td>
    <td>
      ${format.signed(difference)}: ${changes[reading]}
      ${low === undefined || high === undefined ? '' : html`<span class="under">${format.signedInterval(low, high)}</span>`}
    </td>`
}
