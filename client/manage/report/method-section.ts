import { html } from 'lit'
import { paragraphsOf } from '../catalogue/instrument-sections.ts'
import { asMark, type ReportView } from './figures.ts'

/** What the figures are and what they are not. */
export function methodSection({ words, report, definition }: ReportView) {
  const { texts, format } = words
  const { method } = texts.report
  const { outcome } = definition
  const points = definition.measures.find(({ id }) => outcome?.cumulative.includes(id))?.points ?? 4
  const thresholds = outcome
    ? [
        method.thresholds({
          threshold: format.score(outcome.inOrder),
          points,
          mark: format.score(asMark(outcome.inOrder, points)),
          gap: format.score(outcome.gap),
        }),
      ]
    : []
  const hasMargins = definition.measures.length > 0
  const sentences = [
    ...(hasMargins ? [method.chance, method.lowResponse] : []),
    ...thresholds,
    ...(outcome ? [method.noTotal] : hasMargins ? [texts.values.noTotal] : []),
    method.minimum(report.minimumGroup),
    ...(definition.validated ? [] : [method.notValidated]),
  ]
  return html`
    <section aria-labelledby="method">
      <h2 id="method">${method.title}</h2>
      <ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>
      <h3>${method.about(definition.title)}</h3>
      ${paragraphsOf(definition.about ?? '').map((paragraph) => html`<p>${paragraph}</p>`)}
      <dl class="measures">
        ${definition.measures.map(
          ({ title, explanation }) => html`<div><dt>${title}</dt><dd>${explanation.join(' ')}</dd></div>`,
        )}
      </dl>
    </section>`
}
