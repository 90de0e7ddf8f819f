import { html } from 'lit'
import { customElement } from 'lit/decorators.js'
import { PageElement } from '../page.ts'
import { paths } from '../router.ts'
import '../styles/worksheets.css'
import { worksheets } from '../worksheets/all.ts'
import { keptNotice } from '../worksheets/kept-notice.ts'
import { textsOf, type Worksheet } from '../worksheets/worksheet.ts'

/** The worksheets to choose from. */
@customElement('wr-worksheets-page')
export class WorksheetsPage extends PageElement {
  protected override get heading() {
    return this.words.texts.worksheets.title
  }

  protected override content() {
    return html`
      <p class="lead">${this.words.texts.worksheets.lead}</p>
      ${keptNotice(this.words)}
      ${(['talks', 'school'] as const).map(
        (about) => html`
          <section aria-labelledby=${about}>
            <h2 id=${about}>${this.words.texts.worksheets.groups[about]}</h2>
            <ul class="cards two worksheet-cards">
              ${worksheets.filter((worksheet) => worksheet.about === about).map(this.#card)}
            </ul>
          </section>`,
      )}`
  }

  #card = (worksheet: Worksheet) => {
    const { title, summary } = textsOf(worksheet, this.words.texts)
    return html`
      <li class="card">
        <h3><a href=${paths.worksheet(worksheet.id)}>${title}</a></h3>
        <p>${summary}</p>
      </li>`
  }
}
