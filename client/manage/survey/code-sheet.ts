import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { School } from '#domain/api/schools.ts'
import type { Survey } from '#domain/api/surveys.ts'
import { askBeforeLeaving } from '../navigation.ts'
import { exampleBadge } from '../views/notice.ts'
import { type Words, wordsIn } from '../words.ts'
import { type CodesOfGroup, codesAsText } from './codes-text.ts'
import { addressToType, answerUrl, pagesOf } from './qr-code.ts'

const cardsOnPage = 8

/** The codes as cards to print and cut. Nobody can get them back once this element is gone. */
@customElement('wr-code-sheet')
export class CodeSheet extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) survey: Survey | undefined
  @property({ attribute: false }) school: School | undefined
  @property({ attribute: false }) groups: readonly CodesOfGroup[] = []
  /** The site that the codes lead to. */
  @property({ attribute: false }) origin = location.origin

  @state() private message = ''
  @state() private drawQr: ((address: string) => unknown) | undefined
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

  protected override render() {
    const { codes } = this.words.texts
    return html`
      <div class="no-print">
        <div class="notice warn" tabindex="-1"><p><strong>${codes.nowTitle}</strong></p><p>${codes.nowText}</p></div>
        <div class="buttons">
          <button type="button" class="button primary" @click=${() => window.print()}>${codes.print}</button>
          <button type="button" class="button" @click=${this.#copy}>${codes.copy}</button>
          <button type="button" class="button" @click=${this.#download}>${codes.download}</button>
        </div>
        <div role="status"><p>${this.message}</p></div>
      </div>
      ${this.groups.map(
        (group) => html`
          <h2 class="sheet-title">${codes.sheetTitle(group.title, group.codes.length)}</h2>
          ${pagesOf(group.codes, cardsOnPage).map(
            (page) => html`<ul class="sheet">${page.map((code) => this.#card(group, code))}</ul>`,
          )}`,
      )}`
  }

  #card(group: CodesOfGroup, code: string) {
    const { codes } = this.words.texts
    return html`
      <li class="code-card">
        <p class="code-school">${this.school?.name} ${exampleBadge(this.words, this.survey?.example ?? false)}</p>
        <p class="code-survey">${this.survey?.title} · ${group.title}</p>
        <div class="code-body">
          ${this.drawQr ? this.drawQr(answerUrl(this.origin, code)) : html`<span class="qr"></span>`}
          <p>
            ${codes.goTo} <strong class="address">${addressToType(this.origin)}</strong><br />
            ${codes.typeCode} <strong class="code">${code}</strong>
          </p>
        </div>
        <p class="code-note">${codes.cardNotes[group.audience]} ${this.#until(group)}</p>
      </li>`
  }

  #until({ audience }: CodesOfGroup): string {
    const { texts, format } = this.words
    const closesOn = this.survey?.closesOn ?? null
    return closesOn === null ? '' : texts.posters.until[audience](format.date(closesOn))
  }

  /** Only here: nobody else needs to load what draws a QR code. */
  async #prepareQr() {
    const { qrView } = await import('./qr-view.ts')
    this.drawQr = qrView
  }

  get #asText(): string {
    const { survey, school } = this
    return survey && school ? codesAsText(this.words, { survey, school, origin: this.origin }, this.groups) : ''
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
