import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { askBeforeLeaving } from '../navigation.ts'
import { type Words, wordsIn } from '../words.ts'
import { copied, download } from './keep.ts'

/** The recovery codes, shown this once. Fires `wr-codes-kept` when the person has kept them. */
@customElement('wr-recovery-codes')
export class RecoveryCodesElement extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) codes: readonly string[] = []
  /** Whose codes they are. */
  @property() email = ''

  @state() private message = ''
  #kept = false
  #stopAsking = () => {}

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('beforeunload', this.#warn)
    window.addEventListener('beforeprint', this.#printed)
    this.#stopAsking = askBeforeLeaving(() => this.#kept || window.confirm(this.words.texts.accounts.recovery.leave))
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('beforeunload', this.#warn)
    window.removeEventListener('beforeprint', this.#printed)
    this.#stopAsking()
  }

  protected override createRenderRoot() {
    return this
  }

  protected override firstUpdated(): void {
    this.querySelector('h3')?.focus()
  }

  protected override render() {
    const { recovery } = this.words.texts.accounts
    return html`
      <h3 tabindex="-1">${recovery.title}</h3>
      <p class="only-print">${recovery.fileTitle(this.email)}</p>
      <p>${recovery.text}</p>
      <div class="notice warn no-print"><p>${recovery.once}</p></div>
      <ul class="recovery-codes">${this.codes.map((code) => html`<li>${code}</li>`)}</ul>
      <div class="buttons no-print">
        <button type="button" class="button" @click=${() => window.print()}>${recovery.print}</button>
        <button type="button" class="button" @click=${this.#copy}>${recovery.copy}</button>
        <button type="button" class="button" @click=${this.#download}>${recovery.download}</button>
      </div>
      <div role="status" class="no-print"><p>${this.message}</p></div>
      <div class="buttons no-print">
        <button type="button" class="button primary" @click=${this.#done}>${recovery.kept}</button>
      </div>`
  }

  #copy = async () => {
    const { codes } = this.words.texts
    this.#kept = await copied(this.codes.join('\n'))
    this.message = this.#kept ? codes.copied : codes.notCopied
  }

  #download = () => {
    const { recovery } = this.words.texts.accounts
    download(`${recovery.fileName}.txt`, [recovery.fileTitle(this.email), '', ...this.codes, ''].join('\n'))
    this.#kept = true
    this.message = this.words.texts.codes.downloaded
  }

  #done = () => {
    this.#kept = true
    this.dispatchEvent(new Event('wr-codes-kept'))
  }

  #printed = () => {
    this.#kept = true
  }

  #warn = (event: BeforeUnloadEvent) => {
    if (!this.#kept) event.preventDefault()
  }
}
