import { html, type PropertyValues } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { ownWords } from './own-words.ts'
import { QuestionElement } from './question-element.ts'

/** Somebody who types hears the number of characters left after a pause, not at every key. */
const pause = 1500

/** An open question. */
@customElement('text-question')
export class TextQuestionElement extends QuestionElement<'text'> {
  @state() private announced = ''

  #timer: ReturnType<typeof setTimeout> | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('question')) return
    clearTimeout(this.#timer)
    this.announced = ''
  }

  protected override render() {
    const { id, text, help, maxLength } = this.question
    const { noNames, keptApart } = this.words
    const own = (text: string) => ownWords(this.words, text)
    const written = typeof this.answer === 'string' ? this.answer : ''
    return html`
      <div class="question">
        <h2 tabindex="-1" data-focus><label for=${`text-${id}`}>${text}</label></h2>
        <p class="note" id=${`note-${id}`}>${help} ${own(help ? keptApart : `${noNames} ${keptApart}`)}</p>
        <textarea
          id=${`text-${id}`} rows="6" maxlength=${maxLength} aria-describedby=${`note-${id} left-${id}`}
          .value=${written} @input=${this.#write}></textarea>
        <p class="note" id=${`left-${id}`}>${own(this.words.charactersLeft(maxLength - written.length))}</p>
        <p class="visually-hidden" role="status">${own(this.announced)}</p>
      </div>`
  }

  #write(event: Event): void {
    if (!(event.target instanceof HTMLTextAreaElement)) return
    const written = sendable(event.target.value)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.announced = this.words.charactersLeft(this.question.maxLength - written.length)
    }, pause)
    this.give(written.trim() === '' ? undefined : written)
  }
}

/** Without what cannot be sent and nobody typed on purpose: control characters and half characters of a bad paste. */
const sendable = (text: string): string => text.replace(/[\p{Cs}]|[^\P{Cc}\t\n\r]/gu, '')

declare global {
  interface HTMLElementTagNameMap {
    'text-question': TextQuestionElement
  }
}
