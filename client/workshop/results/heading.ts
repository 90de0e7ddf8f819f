import { html, type TemplateResult } from 'lit'

type Words = string | TemplateResult

/** A heading at its level in the page around it. */
export function heading(level: 2 | 3 | 4, words: Words, id = ''): TemplateResult {
  if (level === 2) return html`<h2 id=${id}>${words}</h2>`
  return level === 3 ? html`<h3 id=${id}>${words}</h3>` : html`<h4 id=${id}>${words}</h4>`
}
