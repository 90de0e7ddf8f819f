import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { copied } from '../account/keep.ts'
import { addressWarning } from '../survey/address-warning.ts'
import { type Words, wordsIn } from '../words.ts'

/** Where a published page stands: to copy, to look at, and to scan. */
@customElement('wr-page-link')
export class PageLink extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property() address = ''

  @state() private message = ''
  @state() private drawQr: ((address: string) => unknown) | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    void import('../survey/qr-view.ts').then(({ qrView }) => {
      this.drawQr = qrView
    })
  }

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const { publish } = this.words.texts.publicPage
    return html`
      ${addressWarning(this.words, new URL(this.address).origin)}
      <div class="field">
        <label for="page-address">${publish.address}</label>
        <input id="page-address" class="link-field" readonly .value=${this.address} @focus=${select} />
      </div>
      <div class="buttons">
        <button type="button" class="button" @click=${this.#copy}>${publish.copy}</button>
        <a class="button" href=${this.address} target="_blank" rel="noopener">${publish.look}</a>
      </div>
      <div role="status">${this.message === '' ? '' : html`<p>${this.message}</p>`}</div>
      <p>${publish.qr}</p>
      <div class="page-qr">${this.drawQr?.(this.address)}</div>`
  }

  #copy = async () => {
    const { publish } = this.words.texts.publicPage
    this.message = (await copied(this.address)) ? publish.copied : publish.notCopied
  }
}

const select = (event: Event) => event.target instanceof HTMLInputElement && event.target.select()
