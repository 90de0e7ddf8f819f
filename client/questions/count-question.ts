import { html, type TemplateResult } from 'lit'
import { customElement } from 'lit/decorators.js'
import { cellKey } from '#domain/question-types/grid-split.ts'
import { NumbersElement } from './numbers-element.ts'

/** A small table of whole numbers, row by row. A field that is left empty in a table that is not counts as 0. */
@customElement('count-question')
export class CountQuestion extends NumbersElement<'count'> {
  protected override fields(): TemplateResult {
    const { rows, columns } = this.question
    return html`
      <div class="grid-rows">
        ${rows.map(
          (row) => html`
            <fieldset class="grid-row">
              <legend>${row.label}</legend>
              <div class="amounts">
                ${columns.map(({ id, label }) => this.field({ key: cellKey(row.id, id), label, step: 1 }))}
              </div>
            </fieldset>`,
        )}
      </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'count-question': CountQuestion
  }
}
