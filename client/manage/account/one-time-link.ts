import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { IssuedLink } from '#domain/api/accounts.ts'
import { type Words, wordsIn } from '../words.ts'
import { copied } from './keep.ts'

/** A link to choose a password, shown this once, with what to do with it. */
@customElement('wr-one-time-link')
export class OneTimeLink extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) issued: IssuedLink | undefined
  /** For whom it is. */
  @property({ attribute: false }) person: { readonly name: string; readonly email: string } = { name: '', email: '' }

  @state() private message = ''

  protected override createRenderRoot() {
    return this
  }

  protected override firstUpdated(): void {
    this.querySelector('h2')?.focus()
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('issued')) this.message = ''
  }

  protected override render() {
    const { link } = this.words.texts.accounts
    const { name, email } = this.person
    return html`
      <section class="card narrow" aria-labelledby="one-time-link-title">
        <h2 id="one-time-link-title" tabindex="-1">${link.title}</h2>
        ${this.issued?.mailed ? html`<p class="notice good">${link.mailed(email)}</p>` : ''}
        <p>${link.pass(name)}</p>
        <div class="field">
          <label for="one-time-link">${link.label}</label>
          <input id="one-time-link" class="link-field" readonly .value=${this.issued?.link ?? ''} @focus=${select} />
        </div>
        <div class="buttons">
          <button type="button" class="button primary" @click=${this.#copy}>${link.copy}</button>
        </div>
        <div role="status"><p>${this.message}</p></div>
        <p class="hint">${link.once}</p>
      </section>`
  }

  #copy = async () => {
    const { link } = this.words.texts.accounts
    this.message = (await copied(this.issued?.link ?? '')) ? link.copied : link.notCopied
  }
}

/** Somebody who copies by hand has the whole link at once. */
const select = (event: Event) => event.target instanceof HTMLInputElement && event.target.select()
