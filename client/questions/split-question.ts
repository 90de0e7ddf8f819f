import { html, svg, type TemplateResult } from 'lit'
import { customElement } from 'lit/decorators.js'
import { whole } from '#domain/question-types/split.ts'
import { NumbersElement } from './numbers-element.ts'

/** A division of a hundred: how much is left is always in sight, and only a whole hundred is an answer. */
@customElement('split-question')
export class SplitQuestion extends NumbersElement<'split'> {
  protected override fields(): TemplateResult {
    return html`
      <div class="amounts">
        ${this.question.parts.map(({ id, label }) => this.field({ key: id, label, step: 5 }))}
      </div>
      ${this.#bar()}`
  }

  /** The parts side by side, for who would rather see than count; the numbers say the same. */
  #bar(): TemplateResult {
    let from = 0
    return html`
      <svg class="split-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        ${this.question.parts.map(({ id }, index) => {
          const x = from
          const width = Math.min(this.amount(id), whole - from)
          from += width
          return svg`<rect class=${`part-${index % 4}`} x=${x} width=${width} height="8" />`
        })}
      </svg>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'split-question': SplitQuestion
  }
}
