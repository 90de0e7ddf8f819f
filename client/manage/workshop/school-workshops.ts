import { html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Workshop } from '#domain/api/workshops.ts'
import { Load } from '../load.ts'
import { paths } from '../router.ts'
import { type Words, wordsIn } from '../words.ts'
import { workshopApi } from './workshop-api.ts'
import { inOrder, workshopRows } from './workshop-rows.ts'

/** So many stand on the page of the school itself. */
const shownHere = 3

/** The section of a school's page with its workshops: those that matter now, and the way to all of them. */
@customElement('wr-school-workshops')
export class SchoolWorkshops extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) schoolId = ''
  @property({ type: Boolean }) mayManage = false

  readonly #workshops = new Load<Workshop[]>(
    this,
    () => this.schoolId,
    (signal) => workshopApi.list(this.schoolId, signal),
  )

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const { workshop } = this.words.texts
    return html`
      <section aria-labelledby="workshops">
        <h2 id="workshops">${workshop.title}</h2>
        ${this.#workshops.render(this.words, (all) => this.#list(all))}
        ${
          this.mayManage
            ? html`<div class="buttons">
                <a class="button" href=${paths.newWorkshop(this.schoolId)}>${workshop.create}</a>
              </div>`
            : ''
        }
      </section>`
  }

  #list(all: readonly Workshop[]) {
    const { workshop } = this.words.texts
    if (all.length === 0) return html`<p class="empty">${this.mayManage ? workshop.none : workshop.noneForReader}</p>`
    return html`
      ${workshopRows(this.words, inOrder(all).slice(0, shownHere))}
      ${
        all.length > shownHere
          ? html`<p><a href=${paths.workshops(this.schoolId)}>${workshop.all} (${all.length})</a></p>`
          : ''
      }`
  }
}
