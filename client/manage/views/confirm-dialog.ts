import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { ApiProblem } from '../problem.ts'
import { type Words, wordsIn } from '../words.ts'
import { errorOf, textField } from './field.ts'
import { problemNotice } from './notice.ts'

/** Asks before something that cannot be undone. Fires `wr-confirm` when the person goes on. */
@customElement('wr-confirm')
export class ConfirmDialog extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property() heading = ''
  @property({ attribute: false }) sentences: readonly string[] = []
  @property() action = ''
  /** How heavy the step is: most are a loss. */
  @property() kind: 'danger' | 'primary' = 'danger'
  /** What the person has to tick first, if anything. */
  @property() acknowledgement = ''
  /** What the person has to type first, if anything: the name of what would be lost. */
  @property() name = ''
  @property({ type: Boolean }) busy = false
  @property({ attribute: false }) problem: ApiProblem | undefined

  @state() private forgot = false
  @state() private typed = ''
  @state() private mistyped = false

  @query('dialog') private dialog!: HTMLDialogElement

  show(): void {
    this.forgot = false
    this.typed = ''
    this.mistyped = false
    this.querySelector('form')?.reset()
    this.dialog.showModal()
  }

  close(): void {
    this.dialog.close()
  }

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const { texts } = this.words
    return html`
      <dialog aria-labelledby="${this.id}-title">
        <form @submit=${this.#submit} novalidate>
          <h2 id="${this.id}-title">${this.heading}</h2>
          ${this.sentences.length === 1 ? html`<p>${this.sentences[0]}</p>` : ''}
          ${this.sentences.length > 1 ? html`<ul>${this.sentences.map((text) => html`<li>${text}</li>`)}</ul>` : ''}
          ${this.acknowledgement === '' ? '' : this.#checkbox()} ${this.name === '' ? '' : this.#nameField()}
          ${this.problem ? problemNotice(this.words, this.problem) : ''}
          <div class="buttons">
            <button class="button ${this.kind}" ?disabled=${this.busy}>
              ${this.busy ? texts.common.busy : this.action}
            </button>
            <button type="button" class="button" @click=${this.close}>${texts.common.cancel}</button>
          </div>
        </form>
      </dialog>`
  }

  #checkbox() {
    const id = `${this.id}-understood`
    return html`
      <div class="field">
        <label class="choice">
          <input
            type="checkbox"
            id=${id}
            aria-invalid=${this.forgot ? 'true' : nothing}
            aria-describedby=${this.forgot ? `${id}-error` : nothing}
          />
          <span>${this.acknowledgement}</span>
        </label>
        ${errorOf(id, this.forgot ? this.words.texts.common.tickFirst : undefined)}
      </div>`
  }

  #nameField() {
    const { common } = this.words.texts
    return textField({
      id: `${this.id}-name`,
      label: common.typeName(this.name),
      longest: 200,
      error: this.mistyped ? common.nameDiffers : undefined,
      onInput: (typed) => {
        this.typed = typed
      },
    })
  }

  #submit = (event: Event) => {
    event.preventDefault()
    const box = this.querySelector<HTMLInputElement>('input[type=checkbox]')
    this.forgot = box?.checked === false
    this.mistyped = this.name !== '' && this.typed.trim() !== this.name
    if (this.mistyped) this.querySelector<HTMLElement>('input:not([type=checkbox])')?.focus()
    else if (this.forgot) box?.focus()
    else this.dispatchEvent(new Event('wr-confirm'))
  }
}
