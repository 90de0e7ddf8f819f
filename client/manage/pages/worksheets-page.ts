import { html } from 'lit'
import { customElement } from 'lit/decorators.js'
import { PageElement } from '../page.ts'
import { paths } from '../router.ts'
import '../styles/worksheets.css'
import { worksheets } from '../worksheets/all.ts'
import { keptNotice } from '../worksheets/kept-notice.ts'
import { textsOf } from '../worksheets/worksheet.ts'

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
      <ul class="cards two worksheet-cards">
        ${worksheets.map((worksheet) => {
          const { title, summary } = textsOf(worksheet, this.words.texts)
          return html`
            <li class="card">
              <h2><a href=${paths.worksheet(worksheet.id)}>${title}</a></h2>
              <p>${summary}</p>
            </li>`
        })}
      </ul>`
  }
}
