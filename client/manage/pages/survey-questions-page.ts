import { html } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { DefinitionView } from '#domain/api/definitions.ts'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { replaceQuery } from '../navigation.ts'
import { PageElement } from '../page.ts'
import { loadSurvey, type SurveyOfSchool, surveyCrumbs } from '../survey/load-survey.ts'

interface Shown extends SurveyOfSchool {
  readonly definition: DefinitionView
}

/** The questions as one audience gets them, to read before a survey opens or beside a report. */
@customElement('wr-survey-questions-page')
export class SurveyQuestionsPage extends PageElement {
  @property({ attribute: false }) surveyId = ''

  @state() private audience = new URLSearchParams(location.search).get('audience') ?? ''
  @state() private language: string | undefined

  readonly #shown = new Load<Shown>(
    this,
    () => `${this.surveyId} ${this.language ?? this.words.language}`,
    async (signal) => {
      const [own, definition] = await Promise.all([
        loadSurvey(this.surveyId, signal),
        api.surveyDefinition(this.surveyId, this.language ?? this.words.language, signal),
      ])
      return { ...own, definition }
    },
  )

  protected override get heading() {
    return this.words.texts.questions.title
  }

  protected override get crumbs() {
    return surveyCrumbs(this.words, this.#shown.value, this.surveyId)
  }

  protected override content() {
    return this.#shown.render(this.words, ({ survey, definition }) => {
      const { texts, format } = this.words
      const asked = survey.audiences.map(({ audience }) => audience)
      const audience = asked.find((audience) => audience === this.audience) ?? asked[0] ?? 'staff'
      const questionnaire = definition.questionnaires[audience]
      return html`
        <div class="filters no-print">
          ${select(
            'audience',
            texts.questions.audience,
            audience,
            asked.map((id) => [id, texts.audiences[id]]),
            (id) => {
              this.audience = id
              replaceQuery('audience', id)
            },
          )}
          ${select(
            'language',
            texts.questions.language,
            definition.language,
            survey.languages.map((language) => [language, format.languageName(language)]),
            (language) => {
              this.language = language
            },
          )}
        </div>
        <p class="lead">${texts.questions.minutes(definition.minutes)}</p>
        <div lang=${definition.language} class="questions">
          ${questionnaire?.introduction ? html`<p>${questionnaire.introduction}</p>` : ''}
          ${questionnaire?.sections.map(
            ({ title, questions }) => html`
              <section>
                <h2>${title}</h2>
                <ol>${questions.map((question) => html`<li>${this.#question(question)}</li>`)}</ol>
              </section>`,
          )}
        </div>`
    })
  }

  #question(question: QuestionView) {
    return html`
      <p class="question-text">${question.text}</p>
      ${question.help ? html`<p class="hint">${question.help}</p>` : ''}
      <p class="answers">${answersOf(question).join(' · ') || this.words.texts.questions.open}</p>`
  }
}

function answersOf(question: QuestionView): string[] {
  if (question.type === 'text') return []
  const own = question.type === 'rating' ? question.labels : question.options.map(({ label }) => label)
  return [...own, ...[question.dontKnow, question.notApplicable].filter((label) => label !== undefined)]
}

function select(
  id: string,
  label: string,
  value: string,
  options: readonly (readonly [string, string])[],
  choose: (value: string) => void,
) {
  const chosen = (event: Event) => event.target instanceof HTMLSelectElement && choose(event.target.value)
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <select id=${id} @change=${chosen}>
        ${options.map(([id, title]) => html`<option value=${id} ?selected=${id === value}>${title}</option>`)}
      </select>
    </div>`
}
