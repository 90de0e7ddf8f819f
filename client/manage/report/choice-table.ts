import { html, svg } from 'lit'
import { isHidden, shown } from '#domain/disclosure/published.ts'
import type { Audience } from '#domain/texts.ts'
import { oneOr, wayOut } from './distribution-table.ts'
import { partOf, type QuestionReport, type ReportView } from './figures.ts'
import { hiddenShort } from './hidden-words.ts'
import type { Option } from './question-options.ts'
import type { AskedQuestion } from './question-sections.ts'

/**
 * What people chose: a row per answer with a bar per audience. Answers are often sentences, and have no order from low to
 * high; so they stand below each other, also on a telephone, and no colour goes from light to dark.
 */
export function choiceTable(view: ReportView, asked: readonly AskedQuestion[], options: readonly Option[]) {
  const { words } = view
  const { questions } = words.texts.report
  const label = asked.map(({ question }) => question.text).join(' / ')
  return html`
    <wr-wide-table role="group" aria-label=${label}>
      <table class="figures small chosen">
        <thead>
          <tr>
            <th scope="col">${questions.answer}</th>
            ${asked.map(({ audience }) => html`<th scope="col" class="number">${words.texts.audiences[audience]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${whyHidden(view, asked)}
          ${options.map(
            ({ id, label }) => html`
              <tr>
                <th scope="row">${label}</th>
                ${asked.map(({ audience, figures }) => shareCell(view, audience, shown(figures), id))}
              </tr>`,
          )}
          ${countsRow(view, asked, wayOutLabel(asked, 'dontKnow', questions.dontKnow), ({ dontKnow }) => dontKnow)}
          ${countsRow(view, asked, wayOutLabel(asked, 'notApplicable', questions.notApplicable), ({ notApplicable }) => notApplicable)}
          ${countsRow(view, asked, questions.n, ({ n }) => n)}
        </tbody>
      </table>
    </wr-wide-table>`
}

/** A group without figures says so once, above its column. */
function whyHidden({ words, report }: ReportView, asked: readonly AskedQuestion[]) {
  if (!asked.some(({ figures }) => figures === undefined || isHidden(figures))) return ''
  const why = (figures: AskedQuestion['figures']) =>
    figures === undefined || isHidden(figures)
      ? hiddenShort(words, figures?.reason ?? 'not-asked', report.minimumGroup)
      : ''
  return html`
    <tr>
      <td></td>
      ${asked.map(({ figures }) => html`<td class="number hidden-figure">${why(figures)}</td>`)}
    </tr>`
}

function shareCell({ words }: ReportView, audience: Audience, figures: QuestionReport | undefined, id: string) {
  if (!figures) return html`<td class="number">–</td>`
  const band = figures.bands?.[id]
  if (band !== undefined) return html`<td class="number">${words.texts.report.bands[band]}</td>`
  const count = figures.counts?.[id]
  if (count === undefined) return html`<td class="number">–</td>`
  return html`<td class="number">${partOf(count, figures.n, words)} ${shareBar(audience, count / figures.n)}</td>`
}

/** A picture only: the number stands above it. */
const shareBar = (audience: Audience, share: number) => html`
  <svg class="share" width="100%" height="8" aria-hidden="true" focusable="false">
    ${svg`<rect class="share-all" width="100%" height="8" /><rect class=${audience} width="${Math.min(100, 100 * share)}%" height="8" />`}
  </svg>`

function wayOutLabel(asked: readonly AskedQuestion[], way: 'dontKnow' | 'notApplicable', general: string) {
  const worded = wayOut(asked, way)
  return worded.length === 0 ? undefined : oneOr(worded, general)
}

/** People who gave none of the answers, or all who gave one: counted, and no part of the shares above. */
function countsRow(
  { words }: ReportView,
  asked: readonly AskedQuestion[],
  label: string | undefined,
  of: (figures: QuestionReport) => number,
) {
  if (label === undefined) return ''
  const counted = (figures: QuestionReport | undefined) => (figures ? words.format.integer(of(figures)) : '–')
  return html`
    <tr class="beside">
      <th scope="row">${label}</th>
      ${asked.map(({ figures }) => html`<td class="number">${counted(shown(figures))}</td>`)}
    </tr>`
}
