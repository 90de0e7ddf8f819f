import { html, nothing } from 'lit'
import { isHidden } from '#domain/disclosure/published.ts'
import {
  type AudienceReport,
  asksForMark,
  audiencesOf,
  dontKnowShare,
  isNotVisible,
  measureWord,
  type ReportView,
  titleOf,
} from './figures.ts'
import { hiddenShort } from './hidden-words.ts'
import { unhappySection } from './unhappy-section.ts'

/** The share of "weet ik niet" per measure: what people cannot see is a finding of its own. */
export function visibilitySection(view: ReportView) {
  const { words, report, definition } = view
  const { texts } = words
  const { visibility } = texts.report
  const audiences = audiencesOf(report)
  if (definition.measures.length === 0) return nothing
  if (asksForMark(definition)) return unhappySection(view)
  const flagged = audiences.flatMap(([audience, own]) =>
    definition.measures
      .filter(({ id }) => isNotVisible(own.measures[id]))
      .map(({ id }) => visibility.flag[audience](titleOf(definition, id))),
  )
  const figures = audiences.flatMap(([, own]) => definition.measures.map(({ id }) => own.measures[id]))
  return html`
    <section aria-labelledby="visibility">
      <h2 id="visibility">${visibility.title}</h2>
      <p>${visibility.reading}</p>
      ${flagged.length === 0 ? nobodyUnsure(words, figures) : html`<ul>${flagged.map((line) => html`<li>${line}</li>`)}</ul>`}
      <wr-wide-table role="group" aria-labelledby="visibility">
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">${measureWord(view)}</th>
              ${audiences.map(([audience]) => html`<th scope="col" class="number">${texts.audiences[audience]}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${definition.measures.map(
              ({ id, title }) => html`
                <tr>
                  <th scope="row">${title}</th>
                  ${audiences.map(([, own]) => cell({ words, minimumGroup: report.minimumGroup }, own, id))}
                </tr>`,
            )}
          </tbody>
        </table>
      </wr-wide-table>
    </section>`
}

/** That nobody said much of "weet ik niet" is only known of what is shown. */
function nobodyUnsure(
  { texts }: ReportView['words'],
  figures: readonly (AudienceReport['measures'][string] | undefined)[],
) {
  const { none, noneShown } = texts.report.visibility
  const hidden = figures.filter((figure) => figure === undefined || isHidden(figure)).length
  if (hidden === figures.length) return nothing
  return html`<p>${hidden === 0 ? none : noneShown}</p>`
}

interface About {
  readonly words: ReportView['words']
  readonly minimumGroup: number
}

function cell({ words, minimumGroup }: About, own: AudienceReport, id: string) {
  const measure = own.measures[id]
  if (!measure || isHidden(measure))
    return html`<td class="number hidden-figure">${hiddenShort(words, measure?.reason ?? 'not-asked', minimumGroup)}</td>`
  const share = dontKnowShare(measure, words)
  return html`<td class="number">${isNotVisible(measure) ? html`<strong>${share}</strong>` : share}</td>`
}
