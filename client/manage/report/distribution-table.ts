import { html } from 'lit'
import { isHidden } from '#domain/disclosure/published.ts'
import { partOf, type QuestionReport, type ReportView } from './figures.ts'
import { hiddenShort } from './hidden-words.ts'
import { type Option, shadeOf } from './question-options.ts'
import type { AskedQuestion } from './question-sections.ts'

/** The figures of one question: a row per audience, a column per answer. */
export function distributionTable(view: ReportView, asked: readonly AskedQuestion[], options: readonly Option[]) {
  const { words } = view
  const { questions } = words.texts.report
  const label = asked.map(({ question }) => question.text).join(' / ')
  const ways = { dontKnow: wayOut(asked, 'dontKnow'), notApplicable: wayOut(asked, 'notApplicable') }
  const { dontKnow, notApplicable } = {
    dontKnow: ways.dontKnow.length > 0,
    notApplicable: ways.notApplicable.length > 0,
  }
  const extra = [
    ...(dontKnow ? [oneOr(ways.dontKnow, questions.dontKnow)] : []),
    ...(notApplicable ? [oneOr(ways.notApplicable, questions.notApplicable)] : []),
    questions.n,
  ]
  return html`
    <wr-wide-table role="group" aria-label=${label}>
      <table class="figures small">
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">${questions.audience}</span></th>
            ${options.map(
              ({ label }, index) => html`
                <th scope="col" class="number">
                  <span class="swatch shade-${shadeOf(index, options.length)}" aria-hidden="true"></span> ${label}
                </th>`,
            )}
            ${extra.map((title) => html`<th scope="col" class="number">${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${asked.map(({ audience, figures }) => {
            const name = words.texts.audiences[audience]
            const hidden = figures === undefined || isHidden(figures)
            return html`
              <tr>
                <th scope="row">${name}</th>
                ${
                  hidden
                    ? html`<td colspan=${options.length + extra.length} class="hidden-figure">
                        ${hiddenShort(words, figures?.reason ?? 'not-asked', view.report.minimumGroup)}
                      </td>`
                    : cells(view, figures, options, { dontKnow, notApplicable })
                }
              </tr>`
          })}
        </tbody>
      </table>
    </wr-wide-table>`
}

/** How a way to leave the question unanswered was worded, per audience that had it. */
export const wayOut = (
  asked: readonly Pick<AskedQuestion, 'question'>[],
  way: 'dontKnow' | 'notApplicable',
): string[] => asked.flatMap(({ question }) => (question.type === 'text' ? [] : (question[way] ?? [])))

/** The wording that all of them had, or the general one. */
export const oneOr = (worded: readonly string[], general: string): string =>
  new Set(worded).size === 1 ? (worded[0] ?? general) : general

function cells(
  { words }: ReportView,
  figures: QuestionReport,
  options: readonly Option[],
  columns: { dontKnow: boolean; notApplicable: boolean },
) {
  const { bands } = words.texts.report
  const { n, dontKnow, notApplicable } = figures
  const part = (id: string) => {
    const band = figures.bands?.[id]
    if (band !== undefined) return bands[band]
    const count = figures.counts?.[id]
    return count === undefined ? '–' : partOf(count, n, words)
  }
  return html`
    ${options.map(({ id }) => html`<td class="number">${part(id)}</td>`)}
    ${columns.dontKnow ? html`<td class="number">${words.format.integer(dontKnow)}</td>` : ''}
    ${columns.notApplicable ? html`<td class="number">${words.format.integer(notApplicable)}</td>` : ''}
    <td class="number">${words.format.integer(n)}</td>`
}
