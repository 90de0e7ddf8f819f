import { html, nothing } from 'lit'
import type { Benchmark } from '#domain/api/comparisons.ts'
import { isHidden, shown } from '#domain/disclosure/published.ts'
import { audiencesOf, type ReportView } from './figures.ts'
import { hiddenLong, hiddenShort } from './hidden-words.ts'

type Figure = NonNullable<Benchmark['audiences']['staff']>['measures'][string]

/** The schools of this server on the same questions; one sentence as long as there are too few. */
export function othersSection(view: ReportView) {
  const { words, report, benchmark } = view
  const { others } = words.texts.response
  const figures = Object.values(benchmark.audiences).flatMap((own) => Object.values(own?.measures ?? {}))
  if (figures.length === 0) return nothing
  const [first] = figures.flatMap((figure) => (isHidden(figure) ? [figure.reason] : []))
  const none = figures.every(isHidden) && first !== undefined
  return html`
    <section aria-labelledby="others">
      <h2 id="others">${others.title}</h2>
      ${
        none
          ? html`<p class="empty">${others.none(hiddenLong(words, first, report.minimumGroup))}</p>`
          : html`<p>${others.reading}</p>
              ${table(view)}
              <p class="hint">${others.hint}</p>`
      }
    </section>`
}

function table(view: ReportView) {
  const { words, report, definition, benchmark } = view
  const { others } = words.texts.response
  return html`
    <wr-wide-table role="group" aria-labelledby="others">
      <table class="figures grouped">
        <thead>
          <tr>
            <th scope="col">${others.measure}</th>
            <th scope="col" class="number">${others.own}</th>
            <th scope="col" class="number">${others.mean}</th>
            <th scope="col" class="number">${others.spread}</th>
            <th scope="col" class="number">${others.schools}</th>
          </tr>
        </thead>
        ${definition.measures.map(
          ({ id, title }) => html`
            <tbody>
              <tr><th scope="rowgroup" colspan="5">${title}</th></tr>
              ${audiencesOf(report).map(([audience, { measures }]) => {
                const own = shown(measures[id])
                return html`
                  <tr>
                    <th scope="row" class="light">${words.texts.audiences[audience]}</th>
                    <td class="number">${own ? words.format.score(own.mean) : '–'}</td>
                    ${cells(view, benchmark.audiences[audience]?.measures[id])}
                  </tr>`
              })}
            </tbody>`,
        )}
      </table>
    </wr-wide-table>`
}

function cells({ words, report }: ReportView, figure: Figure | undefined) {
  const { format } = words
  if (!figure || isHidden(figure))
    return html`<td colspan="3" class="hidden-figure">
      ${hiddenShort(words, figure?.reason ?? 'not-asked', report.minimumGroup)}
    </td>`
  return html`
    <td class="number">${format.score(figure.mean)}</td>
    <td class="number">${format.interval(figure.low, figure.high)}</td>
    <td class="number">${format.integer(figure.schools)}</td>`
}
