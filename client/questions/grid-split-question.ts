import { html, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { type Answers, isMissing, type PartsAnswer } from '#domain/question-types/answer.ts'
import { cellKey } from '#domain/question-types/grid-split.ts'
import type { NumberWords } from './number-words.ts'
import { NumbersElement } from './numbers-element.ts'
import { ownWords } from './own-words.ts'

interface Line {
  readonly id: string
  readonly label: string
}

/** A division over rows and columns, row by row: on a phone there is no table to get lost in. */
@customElement('grid-split-question')
export class GridSplitQuestion extends NumbersElement<'grid-split'> {
  /** What the person answered to the earlier splits, so that the totals can be laid beside it. */
  @property({ attribute: false }) earlier: Answers = {}

  protected override fields(words: NumberWords): TemplateResult {
    const { rows, columns } = this.question
    return html`
      <div class="grid-rows">
        ${rows.map((row) => this.#row(row, words))}
        <div class="grid-row">
          <p>${ownWords(this.words, words.totals)}</p>
          <dl class="grid-totals">
            ${columns.map(({ id, label }) => this.#total(label, this.#columnSum(id), this.#before('columnTotals', id)))}
          </dl>
        </div>
      </div>`
  }

  #row({ id, label }: Line, words: NumberWords): TemplateResult {
    const beside = `total-${this.question.id}-${id}`
    const total = ownWords(this.words, words.total)
    return html`
      <fieldset class="grid-row">
        <legend>${label}</legend>
        <div class="amounts">
          ${this.question.columns.map((column) =>
            this.field({ key: cellKey(id, column.id), label: column.label, step: 5, beside }),
          )}
        </div>
        <dl class="grid-totals" id=${beside}>${this.#total(total, this.#rowSum(id), this.#before('rowTotals', id))}</dl>
      </fieldset>`
  }

  #total(label: string | TemplateResult, sum: number, before: number | undefined): TemplateResult {
    // On the way to a hundred every total still differs; only what is too much already says so.
    const isDone = this.reading.state === 'answer' || sum > (before ?? sum)
    const difference = isDone ? Math.abs(sum - (before ?? sum)) : 0
    return html`
      <div class=${difference > 0 ? 'differs' : ''}>
        <dt>${label}</dt>
        <dd>${sum}${before === undefined ? nothing : html` <small>(${ownWords(this.words, this.numberWords.earlier(before, difference))})</small>`}</dd>
      </div>`
  }

  /** How much this row or column got in the earlier split. */
  #before(totals: 'rowTotals' | 'columnTotals', part: string): number | undefined {
    const question = this.question[totals]
    const answer = question === undefined ? undefined : this.earlier[question]
    if (typeof answer !== 'object' || Array.isArray(answer) || isMissing(answer)) return undefined
    return (answer as PartsAnswer)[part]
  }

  #rowSum = (row: string) => this.question.columns.reduce((sum, { id }) => sum + this.amount(cellKey(row, id)), 0)
  #columnSum = (column: string) => this.question.rows.reduce((sum, { id }) => sum + this.amount(cellKey(id, column)), 0)
}

declare global {
  interface HTMLElementTagNameMap {
    'grid-split-question': GridSplitQuestion
  }
}
