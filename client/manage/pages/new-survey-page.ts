import { html } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { DefinitionSummary } from '#domain/api/definitions.ts'
import type { School } from '#domain/api/schools.ts'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { navigate } from '../navigation.ts'
import { PageElement } from '../page.ts'
import { ApiProblem } from '../problem.ts'
import { paths } from '../router.ts'
import '../survey/survey-form.ts'
import type { SurveySaveEvent } from '../survey/survey-form.ts'

interface Shown {
  readonly school: School
  readonly definitions: DefinitionSummary[]
}

@customElement('wr-new-survey-page')
export class NewSurveyPage extends PageElement {
  @property({ attribute: false }) schoolId = ''

  readonly #shown = new Load<Shown>(
    this,
    () => `${this.schoolId} ${this.words.language}`,
    async (signal) => {
      const [school, definitions] = await Promise.all([
        api.school(this.schoolId, signal),
        api.definitions(this.words.language, signal),
      ])
      if (!school.mayManage) throw new ApiProblem('role-insufficient')
      return { school, definitions }
    },
  )
  readonly #save = new Action(this)

  protected override get heading() {
    return this.words.texts.surveyForm.newTitle
  }

  protected override get crumbs() {
    const school = this.#shown.value?.school
    return [
      { title: this.words.texts.schools.title, href: paths.schools },
      { title: school?.name ?? this.words.texts.school.title, href: paths.school(this.schoolId) },
    ]
  }

  protected override content() {
    return this.#shown.render(
      this.words,
      ({ school, definitions }) => html`
        <wr-survey-form
          .words=${this.words}
          .school=${school}
          .definitions=${definitions}
          .preferred=${new URLSearchParams(location.search).get('definition') ?? ''}
          .problem=${this.#save.problem}
          .busy=${this.#save.busy}
          @wr-survey-save=${this.#create}
        ></wr-survey-form>`,
    )
  }

  #create = ({ definitionId, plan }: SurveySaveEvent) =>
    this.#save.run(async () => {
      const { closesOn, ...rest } = plan
      const until = closesOn === null ? {} : { closesOn }
      const { id } = await api.createSurvey({ schoolId: this.schoolId, definitionId, ...rest, ...until })
      navigate(paths.survey(id), { replace: true })
    })
}
