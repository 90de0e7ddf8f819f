import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { whole } from '#domain/question-types/split.ts'
import { amountField } from './amount-field.ts'
import { keysOf, mostIn, type NumbersQuestion, numberIn, readAmounts, typedFor } from './amounts.ts'
import { divideRest } from './divide-rest.ts'
import { type NumberWords, numberWords } from './number-words.ts'
import './numbers.css'
import { waysOutOf } from './options.ts'
// What the answers come to at the end arrives with the question: the network may be gone by then.
import './own-result/own-result.ts'
import { ownWords } from './own-words.ts'
import { QuestionElement } from './question-element.ts'
import type { Typed } from './typed.ts'

/** How much is left is said after a pause: not at every key, and not at every press of a button. */
const pause = 700

interface Field {
  readonly key: string
  readonly label: string
  readonly step: number
  /** Ids of what else belongs to it, before the line with what is left. */
  readonly beside?: string
}

/** What the questions that are answered with whole numbers share: the fields, and what is left of the whole. */
export abstract class NumbersElement<Type extends NumbersQuestion['type']> extends QuestionElement<Type> {
  /** What was typed and is no answer yet. */
  @property({ attribute: false }) unfinished: Typed | undefined

  @state() private complaint = false
  @state() private announced = ''

  /** As it was typed: an answer has a 0 where a field is empty. */
  protected typed: Typed = {}
  #given: unknown
  #timer: ReturnType<typeof setTimeout> | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before: NumbersQuestion | undefined = changed.get('question')
    // In another language it is the same question.
    const other = changed.has('question') && before?.id !== this.asked.id
    if (other) {
      clearTimeout(this.#timer)
      this.complaint = false
      this.announced = ''
      this.#given = undefined
    }
    if (!other && !changed.has('answer') && !changed.has('unfinished')) return
    const now = this.unfinished ?? this.answer
    if (other || now !== this.#given) this.typed = this.unfinished ?? typedFor(this.answer)
    this.#given = now
  }

  override complain(): void {
    const { wrong } = this.reading
    const keys = keysOf(this.question)
    const at = wrong.length > 0 ? keys.findIndex((key) => wrong.includes(key)) : 0
    this.complaint = true
    this.announced = this.#line(this.numberWords)
    this.querySelectorAll<HTMLElement>('.amount input')[at]?.focus()
  }

  protected override render(): TemplateResult {
    const { id, text, help } = this.asked
    const words = this.numberWords
    const own = (said: string) => ownWords(this.words, said)
    const line = this.#line(words)
    return html`
      <fieldset class="question" aria-describedby=${help === undefined ? nothing : `note-${id}`}>
        <legend><h2 tabindex="-1" data-focus>${text}</h2></legend>
        ${help === undefined ? nothing : html`<p class="note" id=${`note-${id}`}>${help}</p>`}
        ${this.fields(words)}
        <div class=${this.#complains ? 'rest complaint' : 'rest'} ?hidden=${line === ''}>
          <p id=${`left-${id}`}>${own(line)}</p>
          ${this.#rest(words)}
        </div>
        <p class="visually-hidden" role="status">${own(this.announced)}</p>
        ${waysOutOf(this.question, this.answer, (answer) => this.give(answer))}
      </fieldset>`
  }

  /** The fields of this question. */
  protected abstract fields(words: NumberWords): TemplateResult

  /** The question, as what these types share. */
  protected get asked(): NumbersQuestion {
    return this.question
  }

  protected get numberWords(): NumberWords {
    return numberWords(this.words.language)
  }

  protected get reading() {
    return readAmounts(this.question, this.typed)
  }

  protected field({ key, label, step, beside }: Field): TemplateResult {
    const { id } = this.asked
    const { wrong, sum } = this.reading
    const notWhole = this.complaint && this.asked.type !== 'count' && sum !== whole
    return amountField({
      ...{ label, step, words: this.numberWords, language: this.words.language, most: mostIn(this.question) },
      id: `${id}-${key.replace('.', '-')}`,
      typed: this.typed[key] ?? '',
      describedBy: `${beside ?? ''} left-${id}`.trim(),
      invalid: wrong.length > 0 ? wrong.includes(key) : notWhole,
      change: (typed) => this.#set({ ...this.typed, [key]: typed }),
    })
  }

  protected amount = (key: string): number => numberIn(this.typed[key]) || 0

  get #complains(): boolean {
    const { wrong, state } = this.reading
    return wrong.length > 0 || (this.complaint && state === 'unfinished')
  }

  #line(words: NumberWords): string {
    const { sum, wrong } = this.reading
    if (wrong.length > 0) return words.notWhole(mostIn(this.question))
    if (this.asked.type === 'count') return ''
    if (this.#complains) return words.mustAddUp(sum)
    if (sum === whole) return words.whole
    return sum < whole ? words.left(whole - sum) : words.over(sum - whole)
  }

  #rest(words: NumberWords): TemplateResult | typeof nothing {
    if (this.asked.type === 'count') return nothing
    const keys = keysOf(this.question)
    const { sum, state } = this.reading
    const fits = sum < whole && keys.some((key) => numberIn(this.typed[key]) === undefined)
    const divide = () => {
      const divided = divideRest(keys.map((key) => numberIn(this.typed[key])))
      this.#set(Object.fromEntries(keys.map((key, index) => [key, String(divided[index])])))
    }
    const label = fits || state === 'answer' ? words.divideRest : words.makeWhole
    return html`
      <button type="button" aria-disabled=${state === 'answer' ? 'true' : 'false'} @click=${divide}>
        ${ownWords(this.words, label)}
      </button>`
  }

  #set(typed: Typed): void {
    this.typed = typed
    const { state, answer } = this.reading
    const unfinished = state === 'unfinished' ? typed : undefined
    if (!unfinished) this.complaint = false
    // What comes back as answer is what was given here: the fields stay as they were typed.
    this.#given = unfinished ?? answer
    this.requestUpdate()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.announced = this.#line(this.numberWords)
    }, pause)
    if (unfinished) this.giveUnfinished(unfinished)
    else this.give(answer)
  }
}
