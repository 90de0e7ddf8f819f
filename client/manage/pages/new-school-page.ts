import { html } from 'lit'
import { customElement } from 'lit/decorators.js'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { navigate } from '../navigation.ts'
import { PageElement } from '../page.ts'
import { paths } from '../router.ts'
import '../school/school-form.ts'
import type { SchoolSaveEvent } from '../school/school-form.ts'

@customElement('wr-new-school-page')
export class NewSchoolPage extends PageElement {
  readonly #save = new Action(this)

  protected override get heading() {
    return this.words.texts.school.newTitle
  }

  protected override get crumbs() {
    return [{ title: this.words.texts.schools.title, href: paths.schools }]
  }

  protected override content() {
    return html`<wr-school-form
      .words=${this.words}
      .problem=${this.#save.problem}
      .busy=${this.#save.busy}
      @wr-school-save=${this.#create}
    ></wr-school-form>`
  }

  #create = (event: SchoolSaveEvent) =>
    this.#save.run(async () => {
      const { id } = await api.createSchool(event.school)
      navigate(paths.school(id), { replace: true })
    })
}
