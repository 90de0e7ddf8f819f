import { html, nothing, type TemplateResult } from 'lit'
import { languageOf } from '../../answer/languages.ts'
import type { Told } from './results-view.ts'

export interface Row {
  readonly label: string
  /** One per round. */
  readonly cells: readonly string[]
  /** The own one; undefined where there is none. */
  readonly own?: string | undefined
}

interface Table {
  /** Id of the heading that says what it is about. */
  readonly labelledBy: string
  /** What the rows are. */
  readonly head: string
  readonly groups: readonly { readonly title?: string; readonly rows: readonly Row[] }[]
}

/** A column for each round, and one for what the person with this device answered. */
export function resultTable(told: Told, { labelledBy, head, groups }: Table): TemplateResult {
  const { words, rounds, questionnaire } = told
  const { text } = words
  const titles = rounds.length > 1 ? rounds.map(({ number }) => text.round(number)) : [text.group]
  const of = wordsOf(questionnaire.language)
  // A question that somebody skipped has no column of their own.
  const own = groups.some(({ rows }) => rows.some((row) => row.own !== undefined))
  const columns = 1 + titles.length + (own ? 1 : 0)
  const row = ({ label, cells, own: mine }: Row) => html`
    <tr>
      <th scope="row">${of(label)}</th>
      ${cells.map((cell) => html`<td>${cell}</td>`)}
      ${own ? html`<td class="own">${mine ?? html`<span aria-hidden="true">–</span>`}</td>` : nothing}
    </tr>`
  return html`
    <table class="result" aria-labelledby=${labelledBy}>
      <thead>
        <tr>
          <th scope="col">${head}</th>
          ${titles.map((title) => html`<th scope="col">${title}</th>`)}
          ${own ? html`<th scope="col">${rounds.length > 1 ? text.ownIn(told.ownRound) : text.own}</th>` : nothing}
        </tr>
      </thead>
      ${groups.map(
        ({ title, rows }) => html`
          <tbody>
            ${title === undefined ? nothing : html`<tr class="group"><th scope="rowgroup" colspan=${columns}>${of(title)}</th></tr>`}
            ${rows.map(row)}
          </tbody>`,
      )}
    </table>`
}

/** Words of the questionnaire among words of the page: each is read in its own language and direction. */
export const wordsOf =
  (language: string) =>
  (text: string): TemplateResult =>
    html`<span lang=${language} dir=${languageOf(language).direction}>${text}</span>`
