import { html } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { School } from '#domain/api/schools.ts'
import type { Workshop } from '#domain/api/workshops.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { PageElement } from '../page.ts'
import { paths } from '../router.ts'
import { workshopCrumbs } from '../workshop/load-workshop.ts'
import { workshopApi } from '../workshop/workshop-api.ts'
import { workshopRows } from '../workshop/workshop-rows.ts'

interface Shown {
  readonly school: School
  readonly workshops: readonly Workshop[]
}

/** All workshops of one school. */
@customElement('wr-workshop-list-page')
export class WorkshopListPage extends PageElement {
  @property({ attribute: false }) schoolId = ''

  readonly #shown = new Load<Shown>(
    this,
    () => this.schoolId,
    async (signal) => {
      const [school, workshops] = await Promise.all([
        api.school(this.schoolId, signal),
        workshopApi.list(this.schoolId, signal),
      ])
      return { school, workshops }
    },
  )

  protected override get heading() {
    return this.words.texts.workshop.title
  }

  protected override get crumbs() {
    return workshopCrumbs(this.words, this.#shown.value)
  }

  protected override content() {
    return this.#shown.render(this.words, ({ school, workshops }) => {
      const { workshop } = this.words.texts
      return html`
        <p class="lead">${workshop.lead}</p>
        ${
          workshops.length === 0
            ? html`<p class="empty">${school.mayManage ? workshop.none : workshop.noneForReader}</p>`
            : workshopRows(this.words, workshops)
        }
        ${
          school.mayManage
            ? html`<div class="buttons">
                <a class="button primary" href=${paths.newWorkshop(school.id)}>${workshop.create}</a>
              </div>`
            : ''
        }`
    })
  }
}
