import { html } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { DefinitionSummary } from '#domain/api/definitions.ts'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { navigate } from '../navigation.ts'
import { PageElement } from '../page.ts'
import { paths } from '../router.ts'
import { loadManagedSurvey, type SurveyOfSchool, surveyCrumbs } from '../survey/load-survey.ts'
import '../survey/survey-form.ts'
import type { SurveySaveEvent } from '../survey/survey-form.ts'

interface Shown extends SurveyOfSchool {
  readonly definitions: DefinitionSummary[]
}

/** Changes a survey that has not opened yet. */
@customElement('wr-survey-edit-page')
export class SurveyEditPage extends PageElement {
  @property({ attribute: false }) surveyId = ''

  readonly #shown = new Load<Shown>(
    this,
    () => `${this.surveyId} ${this.words.language}`,
    async (signal) => {
      const [own, definitions] = await Promise.all([
        loadManagedSurvey(this.surveyId, signal),
        api.definitions(this.words.language, signal),
      ])
      return { ...own, definitions }
    },
  )
  readonly #save = new Action(this)

  protected override get heading() {
    return this.words.texts.surveyForm.editTitle
  }

  protected override get crumbs() {
    return surveyCrumbs(this.words, this.#shown.value, this.surveyId)
  }

  protected override content() {
    return this.#shown.render(this.words, ({ school, survey, definitions }) =>
      survey.status === 'draft'
        ? html`
            <wr-survey-form
              .words=${this.words}
              .school=${school}
              .survey=${survey}
              .definitions=${definitions}
              .problem=${this.#save.problem}
              .busy=${this.#save.busy}
              @wr-survey-save=${this.#change}
            ></wr-survey-form>`
        : html`<p class="empty">${this.words.texts.surveyForm.notDraft}</p>`,
    )
  }

  #change = ({ plan }: SurveySaveEvent) =>
    this.#save.run(async () => {
      await api.changeSurvey(this.surveyId, plan)
      navigate(paths.survey(this.surveyId), { replace: true })
    })
}
