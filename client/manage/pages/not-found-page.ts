import { html } from 'lit'
import { customElement } from 'lit/decorators.js'
import { PageElement } from '../page.ts'
import { paths } from '../router.ts'

@customElement('wr-not-found-page')
export class NotFoundPage extends PageElement {
  protected override get heading() {
    return this.words.texts.notFound.title
  }

  protected override content() {
    const { notFound } = this.words.texts
    return html`<p>${notFound.sentence}</p>
      <p><a class="button" href=${paths.schools}>${notFound.toSchools}</a></p>`
  }
}
