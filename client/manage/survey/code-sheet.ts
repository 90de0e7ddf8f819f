import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { fitLetters } from '../letters/fit-letters.ts'
import { letterView } from '../letters/letter-view.ts'
import { type LetterSetting, writtenFor } from '../letters/written.ts'
import { askBeforeLeaving } from '../navigation.ts'
import { type Words, wordsIn } from '../words.ts'
import { codeCards } from './code-cards.ts'
import { type CodesOfGroup, codesAsText } from './codes-text.ts'
import { pagesOf } from './qr-code.ts'

/** How codes are handed out. */
export const codeForms = ['cards', 'letters'] as const
export type CodeForm = (typeof codeForms)[number]

/** The codes as cards to print and cut, or in letters. Nobody can get them back once this element is gone. */
@customElement('wr-code-sheet')
export class CodeSheet extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) setting: LetterSetting | undefined
  @property({ attribute: false }) groups: readonly CodesOfGroup[] = []
  @property({ attribute: false }) form: CodeForm = 'cards'
  /** The site that the codes lead to. */
  @property({ attribute: false }) origin = location.origin

  @state() private message = ''
  @state() private drawQr: ((address: string) => unknown) | undefined
  @state() private tooLong = false
  #kept = false
  #stopAsking = () => {}

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('beforeunload', this.#warn)
    window.addEventListener('beforeprint', this.#printed)
    this.#stopAsking = askBeforeLeaving(() => this.#kept || window.confirm(this.words.texts.codes.leave))
    void this.#prepareQr()
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
    this.querySelector<HTMLElement>('.notice')?.focus()
  }

  protected override updated(): void {
    this.tooLong = [...this.querySelectorAll<HTMLElement>('.letters')].map(fitLetters).includes(false)
  }

  protected override render() {
    const { codes, letters } = this.words.texts
    const { setting, origin, drawQr } = this
    if (!setting) return ''
    return html`
      <div class="no-print">
        <div class="notice warn" tabindex="-1"><p><strong>${codes.nowTitle}</strong></p><p>${codes.nowText}</p></div>
        ${this.tooLong ? html`<div class="notice error" role="alert"><p>${letters.sheet.overflow}</p></div>` : ''}
        <div class="buttons">
          <button type="button" class="button primary" @click=${() => window.print()}>
            ${this.form === 'letters' ? letters.sheet.print : codes.print}
          </button>
          <button type="button" class="button" @click=${this.#copy}>${codes.copy}</button>
          <button type="button" class="button" @click=${this.#download}>${codes.download}</button>
        </div>
        <div role="status"><p>${this.message}</p></div>
      </div>
      ${this.groups.map((group) =>
        this.form === 'letters'
          ? this.#letters(setting, group)
          : codeCards(this.words, { ...setting, origin, drawQr }, group),
      )}`
  }

  #letters(setting: LetterSetting, { audience, title, codes, perLetter = 1 }: CodesOfGroup) {
    const { sheet } = this.words.texts.letters
    const { origin, drawQr } = this
    const around = { ...setting, written: writtenFor(setting, audience), origin, drawQr }
    const letters = pagesOf(codes, perLetter)
    return html`
      <h2 class="sheet-title">${sheet.sheetTitle(title, letters.length)}</h2>
      <wr-wide-table role="group" aria-label=${sheet.letters(title)}>
        <div class="letters">
          ${letters.map((codes, index) =>
            letterView(this.words, around, { label: sheet.letter(title, index + 1), group: title, codes }),
          )}
        </div>
      </wr-wide-table>`
  }

  /** Only here: nobody else needs to load what draws a QR code. */
  async #prepareQr() {
    const { qrView } = await import('./qr-view.ts')
    this.drawQr = qrView
  }

  get #asText(): string {
    return this.setting ? codesAsText(this.words, { ...this.setting, origin: this.origin }, this.groups) : ''
  }

  #copy = async () => {
    const { codes } = this.words.texts
    try {
      await navigator.clipboard.writeText(this.#asText)
      this.#kept = true
      this.message = codes.copied
    } catch {
      // Browsers offer the clipboard on https and localhost only; a file always works.
      this.message = codes.notCopied
    }
  }

  #download = () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([`${this.#asText}\n`], { type: 'text/plain' }))
    link.download = `${this.words.texts.codes.fileName}.txt`
    link.click()
    URL.revokeObjectURL(link.href)
    this.#kept = true
    this.message = this.words.texts.codes.downloaded
  }

  #printed = () => {
    this.#kept = true
  }

  #warn = (event: BeforeUnloadEvent) => {
    if (!this.#kept) event.preventDefault()
  }
}
