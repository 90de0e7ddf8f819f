import { html, LitElement } from 'lit'
import { property } from 'lit/decorators.js'
import { hasNavigated } from './navigation.ts'
import { type Words, wordsIn } from './words.ts'

/** A step in the path above the heading. */
export interface Crumb {
  readonly title: string
  readonly href: string
}

/**
 * What all pages share: a heading that is there from the first moment and takes the focus after a change of page, the
 * title of the browser, and the path back. Pages render in the document itself, so that the style sheets, printing and
 * links to fields work as in any web page.
 */
export abstract class PageElement extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')

  protected abstract get heading(): string

  protected get crumbs(): readonly Crumb[] {
    return []
  }

  /** Beside the heading: a badge, a status. */
  protected get besideHeading(): unknown {
    return ''
  }

  protected abstract content(): unknown

  protected override createRenderRoot() {
    return this
  }

  protected override firstUpdated(): void {
    if (hasNavigated()) this.querySelector('h1')?.focus()
  }

  protected override updated(): void {
    if (this.isConnected) document.title = `${this.heading} · ${this.words.texts.app.name}`
  }

  protected override render(): unknown {
    const { crumbs } = this
    return html`
      ${
        crumbs.length === 0
          ? ''
          : html`<nav class="crumbs" aria-label=${this.words.texts.app.path}>
              <ol>${crumbs.map(({ title, href }) => html`<li><a href=${href}>${title}</a></li>`)}</ol>
            </nav>`
      }
      <div class="heading"><h1 tabindex="-1">${this.heading}</h1>${this.besideHeading}</div>
      ${this.content()}`
  }
}
