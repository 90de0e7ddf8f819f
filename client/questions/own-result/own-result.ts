import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Questionnaire } from '#domain/api/questionnaire.ts'
import type { Answers } from '#domain/question-types/answer.ts'
import '../numbers.css'
import { type OwnBlock, ownBlocks, type ShareBlock } from './own-blocks.ts'
import { ownDivision } from './own-division.ts'
import { ownPlace } from './own-place.ts'
import './own-result.css'
import { resultWords } from './result-words.ts'

/** The language of the page, and how words of the questionnaire stand among it. */
export interface Spoken {
  readonly language: string
  readonly of: (text: string) => TemplateResult
}

/**
 * What somebody's own answers in numbers come to: places in the circle, divisions, shares. It is worked out on the
 * device from what stands on the screen, is sent to nobody, and is gone with the screen.
 */
@customElement('own-result')
export class OwnResult extends LitElement {
  @property({ attribute: false }) questionnaire!: Questionnaire
  @property({ attribute: false }) answers: Answers = {}
  /** Of the page around it. */
  @property() language = 'nl'
  /** Of the words of the questionnaire. */
  @property() direction: 'ltr' | 'rtl' = 'ltr'

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override render() {
    const blocks = ownBlocks(this.questionnaire, this.answers)
    if (blocks.length === 0) return nothing
    const own = this.questionnaire.language
    const spoken: Spoken = {
      language: this.language,
      of: (text) => html`<span lang=${own} dir=${this.direction}>${text}</span>`,
    }
    return html`${blocks.map((block) => html`<section class="own-block">${this.#block(block, spoken)}</section>`)} ${this.#print()}`
  }

  #block(block: OwnBlock, spoken: Spoken): TemplateResult {
    if (block.kind === 'share') return this.#share(block, spoken)
    const { question } = block
    return html`
      <h3 id=${`own-${question.id}`}>${spoken.of(question.text)}</h3>
      ${block.kind === 'place' ? ownPlace(block, spoken) : ownDivision(block, spoken)}`
  }

  #share({ share, value, signed }: ShareBlock, { language, of }: Spoken): TemplateResult {
    const percent = new Intl.NumberFormat(language, {
      style: 'percent',
      maximumFractionDigits: 0,
      signDisplay: signed ? 'exceptZero' : 'auto',
    })
    return html`
      <h3>${of(share.title)}</h3>
      <p><strong>${percent.format(value)}</strong></p>
      ${share.explanation === undefined ? nothing : html`<p class="note">${of(share.explanation)}</p>`}`
  }

  /** On a device of one's own. What a shared one prints lies at a printer where others come. */
  #print(): TemplateResult | typeof nothing {
    if (!this.closest('answer-app')) return nothing
    const words = resultWords(this.language)
    return html`
      <div class="own-print">
        <button type="button" @click=${() => print()}>${words.print}</button>
        <p class="note">${words.printNote}</p>
      </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'own-result': OwnResult
  }
}
