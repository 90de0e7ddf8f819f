import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Answer } from '#domain/question-types/answer.ts'
import { ChoiceQuestion } from './choice-question.ts'
import { chosenAfter, chosenIds, isTooMany } from './chosen.ts'
import { type LimitWords, limitWords } from './limit-words.ts'
import './numbers.css'
import type { OptionList } from './options.ts'
import { ownWords } from './own-words.ts'
import type { ViewOf } from './question-element.ts'

/** A choice of several with an option that stands alone, or with a limit to how many. Whatever goes away is said. */
@customElement('limited-choice')
export class LimitedChoice extends ChoiceQuestion {
  /** What the last tick brought about, where that is more than the tick itself. */
  @state() private happened = ''

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before: ViewOf<'choice'> | undefined = changed.get('question')
    // In another language it is the same question, but what was said is in the old one.
    if (changed.has('question') && before) this.happened = ''
    // "Antwoord wissen": what was said of it is over too.
    if (changed.has('answer') && this.answer === undefined) this.happened = ''
  }

  protected override list(): OptionList {
    const { most } = this.question
    const own = super.list()
    const words = limitWords(this.words.language)
    return {
      ...own,
      note: most === undefined ? own.note : ownWords(this.words, words.atMost(most)),
      isTooMany: ({ answer }) => typeof answer === 'string' && isTooMany(this.question, this.answer, answer),
      after: this.#said(words),
    }
  }

  protected override toggle(answer: Answer): void {
    const { most = 0 } = this.question
    const words = limitWords(this.words.language)
    if (typeof answer === 'string' && isTooMany(this.question, this.answer, answer)) {
      this.happened = words.tooMany(most)
      return
    }
    this.happened = typeof answer === 'string' ? this.#consequence(answer, words) : ''
    super.toggle(answer)
  }

  #said(words: LimitWords): TemplateResult {
    const line = this.happened || this.#count(words)
    const own = ownWords(this.words, line)
    return html`
      ${line === '' ? nothing : html`<div class="rest limit" aria-hidden="true"><p>${own}</p></div>`}
      <p class="visually-hidden" role="status">${own}</p>`
  }

  /** How many there can be yet; nothing as long as nothing is chosen, for the note says it then. */
  #count(words: LimitWords): string {
    const { most, none } = this.question
    const chosen = chosenIds(this.answer)
    if (most === undefined || chosen.length === 0 || chosen.some((id) => id === none)) return ''
    return chosen.length < most ? words.left(most - chosen.length) : words.full(most)
  }

  #consequence(id: string, words: LimitWords): string {
    const { options, none } = this.question
    const chosen = chosenIds(this.answer)
    const after = chosenAfter(this.question, this.answer, id) ?? []
    const label = options.find((option) => option.id === none)?.label ?? ''
    if (chosen.every((own) => own === id || after.includes(own))) return ''
    return id === none ? words.standsAlone(label) : words.tookAway(label)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'limited-choice': LimitedChoice
  }
}
