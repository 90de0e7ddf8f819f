/**
 * Around a table that may be wider than the screen: then it scrolls by itself, and the keyboard can reach it. A table
 * that fits is no stop on the way of somebody who tabs through the page.
 */
export class WideTable extends HTMLElement {
  readonly #size = new ResizeObserver(() => this.#update())

  connectedCallback(): void {
    this.#size.observe(this)
    if (this.firstElementChild) this.#size.observe(this.firstElementChild)
  }

  disconnectedCallback(): void {
    this.#size.disconnect()
  }

  #update(): void {
    const scrolls = this.scrollWidth > this.clientWidth
    this.toggleAttribute('data-scrolls', scrolls)
    if (scrolls) this.tabIndex = 0
    else this.removeAttribute('tabindex')
  }
}

customElements.define('wr-wide-table', WideTable)
