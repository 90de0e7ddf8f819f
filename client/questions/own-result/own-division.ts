import { html, nothing, type TemplateResult } from 'lit'
import { type DivisionBlock, largestDifferences, type Part } from './own-blocks.ts'
import type { Spoken } from './own-result.ts'
import { resultWords } from './result-words.ts'

/** Somebody's own division as a table with bars; the wish beside it where there is one, with what differs most. */
export function ownDivision(block: DivisionBlock, spoken: Spoken): TemplateResult {
  const { groups, question } = block
  const words = resultWords(spoken.language)
  const all = groups.flatMap(({ parts }) => parts)
  const hasWish = all.some(({ wished }) => wished !== undefined)
  const highest = Math.max(...all.flatMap(({ now, wished = 0 }) => [now, wished]))
  // A table of fifteen cells is mostly zeros; a division of three or five parts is read whole.
  const shown = (part: Part) => question.type === 'split' || part.now > 0 || (part.wished ?? 0) > 0
  return html`
    <table class="own-parts" aria-labelledby=${`own-${question.id}`}>
      ${hasWish ? html`<thead><tr><td></td><th scope="col">${words.now}</th><th scope="col">${words.wished}</th></tr></thead>` : nothing}
      ${groups.map(({ title, parts }) => {
        const lines = parts.filter(shown)
        if (lines.length === 0) return nothing
        return html`
          <tbody>
            ${title === undefined ? nothing : html`<tr class="own-row"><th scope="rowgroup" colspan=${hasWish ? 3 : 2}>${spoken.of(title)}</th></tr>`}
            ${lines.map((line) => partLine(line, highest, spoken))}
          </tbody>`
      })}
    </table>
    ${all.every(shown) ? nothing : html`<p class="note">${words.zeros}</p>`}
    ${hasWish ? differences(block, spoken) : nothing}`
}

const partLine = ({ label, now, wished }: Part, highest: number, { of }: Spoken) => html`
  <tr>
    <th scope="row">${of(label)}</th>
    <td>${amount(now, highest, 'now')}</td>
    ${wished === undefined ? nothing : html`<td>${amount(wished, highest, 'wished')}</td>`}
  </tr>`

/** The number, and a bar for who would rather see than count: as long as its share of the largest one. */
const amount = (value: number, highest: number, kind: 'now' | 'wished') => html`
  ${value}<svg class=${`own-bar ${kind}`} aria-hidden="true" width="100%" height="8"><rect width="${highest === 0 ? 0 : (100 * value) / highest}%" height="8"></rect></svg>`

function differences(block: DivisionBlock, { language, of }: Spoken): TemplateResult {
  const words = resultWords(language)
  const largest = largestDifferences(block)
  if (largest.length === 0) return html`<p>${words.same}</p>`
  const line = ({ title, label, now, wished = 0, change }: (typeof largest)[number]) => {
    const size = String(Math.abs(change))
    const which = title === undefined ? of(label) : html`${of(title)} – ${of(label)}`
    return html`<li>${which}, ${words.fromTo(String(now), String(wished))} (${change > 0 ? words.more(size) : words.less(size)})</li>`
  }
  return html`<h4>${words.differences}</h4><ul>${largest.map(line)}</ul>`
}
