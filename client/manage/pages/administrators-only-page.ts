import { html } from 'lit'
import { customElement } from 'lit/decorators.js'
import { PageElement } from '../page.ts'
import { paths } from '../router.ts'

/** What somebody sees who follows a link to a page that only administrators have. */
@customElement('wr-administrators-only-page')
export class AdministratorsOnlyPage extends PageElement {
  protected override get heading() {
    return this.words.texts.accounts.administratorsOnly.title
  }

  protected override content() {
    const { accounts, notFound } = this.words.texts
    return html`
      <p>${accounts.administratorsOnly.text}</p>
      <div class="buttons"><a class="button" href=${paths.schools}>${notFound.toSchools}</a></div>`
  }
}
