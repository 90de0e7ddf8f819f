import { html } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { PageElement } from '../page.ts'
import { LeaveGuard } from '../paper/leave-guard.ts'
import { paths } from '../router.ts'
import '../styles/worksheets.css'
import { worksheets } from '../worksheets/all.ts'
import { keptNotice } from '../worksheets/kept-notice.ts'
import { isEmpty, textsOf, type Worksheet, type Written } from '../worksheets/worksheet.ts'
import { worksheetView } from '../worksheets/worksheet-view.ts'

/**
 * One worksheet. What is written on it may be about other people, so it stays in this element: it is in no storage, in
 * no address and in no request, and it is gone with the page.
 */
@customElement('wr-worksheet-page')
export class WorksheetPage extends PageElement {
  @property({ attribute: false }) worksheetId = ''

  @state() private written: Written = {}
  @state() private added = 0
  @state() private cleared = false

  constructor() {
    super()
    // It lives as long as the page: it puts itself in the way of leaving.
    new LeaveGuard(this, () => (isEmpty(this.written) ? undefined : this.words.texts.worksheets.leave))
  }

  protected override get heading() {
    const worksheet = this.#worksheet
    const { texts } = this.words
    return worksheet ? textsOf(worksheet, texts).title : texts.worksheets.title
  }

  protected override get crumbs() {
    return [{ title: this.words.texts.worksheets.title, href: paths.worksheets }]
  }

  protected override content() {
    const { worksheets: texts } = this.words.texts
    const worksheet = this.#worksheet
    if (!worksheet) return html`<p>${texts.notFound}</p><p><a href=${paths.worksheets}>${texts.all}</a></p>`
    return html`
      ${keptNotice(this.words)}
      ${worksheetView(this.words, {
        worksheet,
        written: this.written,
        rows: this.#rows(worksheet),
        write: (key, text) => {
          this.cleared = false
          this.written = { ...this.written, [key]: text }
        },
        addRow: () => {
          this.added += 1
        },
      })}
      <div class="buttons no-print">
        <button type="button" class="button primary" @click=${() => window.print()}>${texts.print}</button>
        <button type="button" class="button" @click=${this.#clear}>${texts.clear}</button>
      </div>
      <p class="no-print" role="status">${this.cleared ? texts.cleared : ''}</p>`
  }

  get #worksheet(): Worksheet | undefined {
    return worksheets.find(({ id }) => id === this.worksheetId)
  }

  #rows({ parts }: Worksheet): number {
    const amounts = parts.find((part) => part.kind === 'amounts')
    return amounts ? Math.min(amounts.most, amounts.rows + this.added) : 0
  }

  #clear = () => {
    if (!isEmpty(this.written) && !window.confirm(this.words.texts.worksheets.clearQuestion)) return
    this.written = {}
    this.added = 0
    this.cleared = true
  }
}
