import { html, nothing, type TemplateResult } from 'lit'
import { isHidden } from '#domain/disclosure/published.ts'
import type { ResultsWords } from './results-view.ts'

/** Why figures are not there, each reason once. */
export function hiddenNotes({ text }: ResultsWords, figures: readonly unknown[]): TemplateResult | typeof nothing {
  const reasons = [...new Set(figures.filter(isHidden).map(({ reason }) => reason))]
  if (reasons.length === 0) return nothing
  return html`${reasons.map((reason) => html`<p class="note hidden-figure">${text.hidden[reason]}</p>`)}`
}
