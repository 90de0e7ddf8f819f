import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Say } from '../speech.ts'

/** As the contract has it. */
export const longestCard = 300

/** Somebody who types hears the number of characters left after a pause, not at every key. */
const pause = 1500

/** Where a card is written. What is typed is kept on the device, also when the step changes meanwhile. */
@customElement('card-form')
export class CardForm extends LitElement {
  @property({ attribute: false }) say!: Say
  @property({ attribute: false }) heading = ''
  @property({ attribute: false }) label = ''
  @property({ attribute: false }) text = ''
  @property({ attribute: false }) write: (content: string) => void = () => {}
  @property({ attribute: false }) send: (content: string) => void = () => {}

  @state() private empty = false
  @state() private announced = ''

  #timer: ReturnType<typeof setTimeout> | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override render() {
    const { say, text, empty } = this
    return html`
      <form class="card-form" @submit=${this.#submit} autocomplete="off">
        <h2>${this.heading}</h2>
        <label for="card">${this.label}</label>
        <textarea
          id="card" rows="3" maxlength=${longestCard} .value=${text} @input=${this.#write}
          aria-describedby="card-help card-left" aria-invalid=${empty ? 'true' : nothing}></textarea>
        <p class="note" id="card-left">${say('charactersLeft', { left: longestCard - text.length })}</p>
        <p class="note" id="card-help">${say('cardHelp')}</p>
        ${empty ? html`<p class="notice warn" role="alert">${say('cardEmpty')}</p>` : nothing}
        <p class="visually-hidden" role="status">${this.announced}</p>
        <div class="actions"><button class="primary">${say('cardSend')}</button></div>
      </form>`
  }

  readonly #write = ({ target }: Event): void => {
    if (!(target instanceof HTMLTextAreaElement)) return
    const text = sendable(target.value)
    this.empty = false
    this.write(text)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.announced = this.say('charactersLeft', { left: longestCard - text.length })
    }, pause)
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault()
    const text = this.text.trim()
    this.empty = text === ''
    if (!this.empty) this.send(text)
    // Who sends one card may want to write another.
    this.querySelector('textarea')?.focus()
  }
}

/** Without what cannot be sent and nobody typed on purpose: control characters and half characters of a bad paste. */
const sendable = (text: string): string => text.replace(/[\p{Cs}]|[^\P{Cc}\n]/gu, '')

declare global {
  interface HTMLElementTagNameMap {
    'card-form': CardForm
  }
}
