import { html, nothing } from 'lit'
import { audiencesOf, gapsBySize, isNotVisible, type ReportView, titleOf } from './figures.ts'

/** The outcome in a few sentences, for whoever reads nothing else. */
export function summarySection(view: ReportView) {
  const lines = [...foundations(view), ...largestGap(view), ...notVisible(view)]
  if (lines.length === 0) return nothing
  return html`
    <section aria-labelledby="summary">
      <h2 id="summary">${view.words.texts.report.summary.title}</h2>
      <ul class="summary">${lines.map((line) => html`<li>${line}</li>`)}</ul>
    </section>`
}

function foundations({ words, report, definition }: ReportView): string[] {
  const { summary } = words.texts.report
  return audiencesOf(report).flatMap(([audience, { outcome }]) => {
    if (!outcome) return []
    if (outcome.solidLevel === outcome.levels.length) return [summary.allSolid[audience]]
    // Null as well when too few answers leave it unknown which step comes next.
    if (outcome.firstMissing === null) return []
    const missing = titleOf(definition, outcome.firstMissing)
    const top = outcome.levels[outcome.solidLevel - 1]
    if (!top) return [summary.firstMissing[audience](missing)]
    return [summary.solid[audience](titleOf(definition, top.profile), missing)]
  })
}

function largestGap({ words, report, definition }: ReportView): string[] {
  const { texts, format } = words
  const { known } = gapsBySize(report)
  if (known.length === 0) return []
  const largest = known.find(({ gap }) => gap.reading === 'larger-than-chance')
  if (!largest) return [texts.report.summary.noGap]
  const { measure, gap } = largest
  const title = titleOf(definition, measure)
  const size = format.score(Math.abs(gap.difference))
  return [
    gap.difference > 0
      ? texts.report.summary.staffHigher(title, size)
      : texts.report.summary.parentsHigher(title, size),
  ]
}

function notVisible({ words, report, definition }: ReportView): string[] {
  const titles = Object.entries(report.audiences.parents?.measures ?? {})
    .filter(([, measure]) => isNotVisible(measure))
    .map(([id]) => titleOf(definition, id))
  return titles.length === 0 ? [] : [words.texts.report.summary.notVisible(words.format.list(titles))]
}
