import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { describedBy, errorOf, hintOf } from '../views/field.ts'
import { type Words, wordsIn } from '../words.ts'

/** A password that the person can look at: typing it a second time proves less than seeing it. */
@customElement('wr-password-field')
export class PasswordField extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  /** The id and the name of the control; the element itself has none. */
  @property() name = 'password'
  @property() label = ''
  @property() hint: string | undefined
  @property() error: string | undefined
  @property() fill: 'new-password' | 'current-password' = 'new-password'

  @state() private shown = false

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const { name, hint, error } = this
    const { password } = this.words.texts.accounts
    return html`
      <div class="field">
        <label for=${name}>${this.label}</label>
        ${hintOf(name, hint)}
        <div class="password-line">
          <input
            id=${name}
            name=${name}
            type=${this.shown ? 'text' : 'password'}
            autocomplete=${this.fill}
            autocapitalize="none"
            spellcheck="false"
            aria-describedby=${describedBy(name, hint, error)}
            aria-invalid=${error === undefined ? nothing : 'true'}
            ?data-invalid=${error !== undefined}
          />
          <button
            type="button"
            class="button"
            aria-label=${password.showLong}
            aria-pressed=${this.shown}
            @click=${this.#toggle}
          >
            ${password.show}
          </button>
        </div>
        ${errorOf(name, error)}
      </div>`
  }

  #toggle = () => {
    this.shown = !this.shown
  }
}
