import { html, nothing } from 'lit'
import { guard } from 'lit/directives/guard.js'
import type { DefinitionView } from '#domain/api/definitions.ts'
import { type Hidden, isHidden } from '#domain/disclosure/published.ts'
import type { ChartColours, ChartTexts } from '../../charts/chart-words.ts'
import { toProfileDots } from '../../charts/to-profile-dots.ts'
import { toRadar } from '../../charts/to-radar.ts'
import {
  type AudienceReport,
  agreementBand,
  audiencesOf,
  measuresByPoints,
  measureWord,
  type ReportView,
} from './figures.ts'
import { hiddenNotes, hiddenShort } from './hidden-words.ts'

type Measures = DefinitionView['measures']

/** A radar of more corners has no room for their names. */
const mostCorners = 6

/** The scores of all audiences beside each other: as marks with their intervals, as a radar, and as figures. */
export function scoresSection(view: ReportView) {
  const { texts } = view.words
  if (view.definition.measures.length === 0) return nothing
  return html`
    <section aria-labelledby="scores">
      <h2 id="scores">${view.definition.outcome ? texts.report.scores.title : texts.values.scoresTitle}</h2>
      <p>${texts.report.scores.reading}</p>
      ${measuresByPoints(view.definition.measures).map(({ points, measures }) => block(view, points, measures))}
    </section>`
}

function block(view: ReportView, points: number, measures: Measures) {
  const { words, report, definition } = view
  const { scores } = words.texts.report
  const texts = chartTexts(view, points, measures)
  const names = audiencesOf(report).map(([audience]) => words.texts.audiences[audience])
  const label = scores.dotsLabel(words.format.list(names), points)
  return html`
    <div class="charts">
      ${guard(
        [report, definition, words],
        () => html`
          <figure>
            <figcaption>${definition.outcome ? scores.dotsCaption : words.texts.values.dotsCaption}</figcaption>
            <wr-chart
              class="dots"
              .chart=${(colours: ChartColours) => toProfileDots(report, texts, colours)}
              .label=${label}
            ></wr-chart>
          </figure>
          ${
            measures.length < 3 || measures.length > mostCorners
              ? nothing
              : html`<figure>
                  <figcaption>${scores.radarCaption}</figcaption>
                  <wr-chart
                    class="radar"
                    .chart=${(colours: ChartColours) => toRadar(report, texts, colours)}
                    .label=${scores.radarLabel(words.format.list(names), points)}
                  ></wr-chart>
                </figure>`
          }`,
      )}
    </div>
    ${scoresTable(view, points, measures)}`
}

function chartTexts({ words, definition }: ReportView, points: number, measures: Measures): ChartTexts {
  const { texts, format } = words
  const { outcome } = definition
  const led = outcome !== undefined && measures.some(({ id }) => outcome.cumulative.includes(id))
  const limit = led ? outcome.inOrder : undefined
  const label = led ? texts.report.scores.threshold(format.score(outcome.inOrder)) : ''
  return {
    measures,
    points,
    audiences: texts.audiences,
    score: (value) => format.score(value, limit),
    interval: (low, high) => format.interval(low, high, limit),
    ...(led ? { threshold: { value: outcome.inOrder, label } } : {}),
  }
}

function scoresTable(view: ReportView, points: number, measures: Measures) {
  const { words, report } = view
  const { scores } = words.texts.report
  const audiences = audiencesOf(report)
  const withStatus = audiences.some(([, { outcome }]) => outcome)
  const figures = audiences.flatMap(([, own]) => measures.map(({ id }) => own.measures[id]))
  const columns = withStatus ? 6 : 5
  const [alone] = audiences.length === 1 ? audiences : []
  return html`
    <wr-wide-table role="group" aria-label=${scores.table}>
      <table class=${alone ? 'figures' : 'figures grouped'}>
        <caption>${scores.tableCaption(points)}</caption>
        <thead>
          <tr>
            <th scope="col">${measureWord(view)}</th>
            <th scope="col" class="number">${scores.score}</th>
            <th scope="col" class="number">${scores.interval}</th>
            ${withStatus ? html`<th scope="col">${scores.status}</th>` : ''}
            <th scope="col">${scores.agreement}</th>
            <th scope="col" class="number">${scores.n}</th>
          </tr>
        </thead>
        ${
          alone
            ? html`<tbody>
                ${measures.map(({ id, title }) => html`<tr><th scope="row">${title}</th>${cells(view, alone[1], id, withStatus)}</tr>`)}
              </tbody>`
            : measures.map(
                ({ id, title }) => html`
            <tbody>
              <tr><th scope="rowgroup" colspan=${columns}>${title}</th></tr>
              ${audiences.map(
                ([audience, own]) => html`
                  <tr>
                    <th scope="row" class="light">${words.texts.audiences[audience]}</th>
                    ${cells(view, own, id, withStatus)}
                  </tr>`,
              )}
            </tbody>`,
              )
        }
      </table>
    </wr-wide-table>
    ${figures.some(isWide) ? html`<p class="hint">${scores.wide}</p>` : ''}
    ${hiddenNotes(
      words,
      figures.flatMap((figure) => reasonOf(figure) ?? []),
      report.minimumGroup,
    )}`
}

function cells({ words, report, definition }: ReportView, own: AudienceReport, id: string, withStatus: boolean) {
  const { texts, format } = words
  const { scores } = texts.report
  const measure = own.measures[id]
  if (!measure || isHidden(measure))
    return html`<td colspan=${withStatus ? 5 : 4} class="hidden-figure">
      ${hiddenShort(words, measure?.reason ?? 'not-asked', report.minimumGroup)}
    </td>`
  const { mean, low, high, agreement, n } = measure
  const status = own.outcome?.levels.find(({ profile }) => profile === id)?.status
  const limit = status === undefined ? undefined : definition.outcome?.inOrder
  const margin = () => {
    if (low === undefined || high === undefined) return scores.allEqual
    return low === high ? scores.noMargin : format.interval(low, high, limit)
  }
  return html`
    <td class="number strong">${format.score(mean, limit)}</td>
    <td class="number">${margin()}${isWide(measure) ? ' *' : ''}</td>
    ${withStatus ? html`<td>${status ? texts.report.statuses[status] : '–'}</td>` : ''}
    <td>${scores.agreements[agreementBand(agreement)]}</td>
    <td class="number">${format.integer(n)}</td>`
}

type MeasureFigures = AudienceReport['measures'][string] | undefined

/** An interval that does not count on the size of the group, because fewer than half of it answered. */
const isWide = (measure: MeasureFigures): boolean =>
  measure !== undefined && !isHidden(measure) && measure.reason === 'low-response'

const reasonOf = (measure: MeasureFigures): Hidden['reason'] | undefined =>
  measure === undefined ? 'not-asked' : isHidden(measure) ? measure.reason : undefined
