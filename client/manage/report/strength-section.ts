import { html, nothing } from 'lit'
import { shown } from '#domain/disclosure/published.ts'
import { audiencesOf, type ReportView, titleOf } from './figures.ts'

/** What goes well, before anything else. */
export function strengthSection({ words, report, definition }: ReportView) {
  const { texts, format } = words
  const { strength } = report
  if (strength === null) return nothing
  const means = audiencesOf(report).flatMap(([audience, { measures }]) => {
    const measure = shown(measures[strength])
    return measure ? [{ audience, mean: measure.mean }] : []
  })
  const scores = means.map(({ audience, mean }) =>
    texts.report.strength.score(texts.audiencesInSentence[audience], format.score(mean)),
  )
  const points = definition.measures.find(({ id }) => id === strength)?.points ?? 4
  const explanation = definition.measures.find(({ id }) => id === strength)?.explanation[0]
  return html`
    <section class="card strength" aria-labelledby="strength">
      <h2 id="strength">${texts.report.strength.title(titleOf(definition, strength))}</h2>
      <p>${texts.report.strength.text(format.list(scores), format.integer(points))}</p>
      ${explanation ? html`<p>${explanation}</p>` : ''}
      <p>${texts.report.strength.ask}</p>
    </section>`
}
