import { html } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { DefinitionView } from '#domain/api/definitions.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { PageElement } from '../page.ts'
import { choiceField } from '../paper/choice-field.ts'
import { paperGroupsOf } from '../paper/paper-groups.ts'
import { paperSheet } from '../paper/paper-sheet.ts'
import { loadManagedSurvey, type SurveyOfSchool, surveyCrumbs } from '../survey/load-survey.ts'
import { exampleBadge } from '../views/notice.ts'

interface Shown extends SurveyOfSchool {
  readonly definition: DefinitionView
}

/** The questionnaire to print, for one group in one language. */
@customElement('wr-survey-paper-page')
export class SurveyPaperPage extends PageElement {
  @property({ attribute: false }) surveyId = ''

  @state() private group = ''
  /** The first of the survey until somebody chooses. */
  @state() private language: string | undefined

  readonly #shown = new Load<Shown>(
    this,
    () => `${this.surveyId} ${this.language ?? ''}`,
    async (signal) => {
      const own = await loadManagedSurvey(this.surveyId, signal)
      const language = this.language ?? own.survey.languages[0] ?? this.words.language
      return { ...own, definition: await api.surveyDefinition(this.surveyId, language, signal) }
    },
  )

  protected override get heading() {
    return this.words.texts.paper.printPage.title
  }

  protected override get besideHeading() {
    return exampleBadge(this.words, this.#shown.value?.survey.example ?? false)
  }

  protected override get crumbs() {
    return surveyCrumbs(this.words, this.#shown.value, this.surveyId)
  }

  protected override content() {
    return this.#shown.render(this.words, (shown) => {
      const { printPage } = this.words.texts.paper
      if (shown.survey.status === 'closed') return html`<p class="empty">${printPage.closed}</p>`
      return this.#page(shown)
    })
  }

  #page({ survey, school, definition }: Shown) {
    const { printPage } = this.words.texts.paper
    const groups = paperGroupsOf(this.words, survey)
    const group = groups.find(({ id }) => id === this.group) ?? groups[0]
    if (!group) return ''
    return html`
      <div class="no-print">
        <p class="lead">${printPage.intro}</p>
        ${survey.status === 'draft' ? html`<div class="notice warn"><p>${printPage.draft}</p></div>` : ''}
        ${this.#how()}
        ${this.#choices(survey.languages, definition.language, groups, group.id)}
        <div class="buttons">
          <button type="button" class="button primary" @click=${() => window.print()}>${printPage.action}</button>
        </div>
      </div>
      ${paperSheet({ survey, school: school.name, definition, group })}`
  }

  #how() {
    const { printPage } = this.words.texts.paper
    return html`
      <section class="card" aria-labelledby="how">
        <h2 id="how">${printPage.howTitle}</h2>
        <ul>${printPage.how.map((sentence) => html`<li>${sentence}</li>`)}</ul>
      </section>`
  }

  #choices(
    languages: readonly string[],
    language: string,
    groups: readonly { readonly id: string; readonly title: string }[],
    group: string,
  ) {
    const { texts, format } = this.words
    const several = groups.some(({ id }) => id.includes('-'))
    return html`
      <div class="filters">
        ${choiceField({
          id: 'group',
          label: texts.paper.group,
          value: group,
          options: groups,
          ...(several ? { hint: texts.paper.printPage.groupHint } : {}),
          choose: (id) => {
            this.group = id
          },
        })}
        ${choiceField({
          id: 'language',
          label: texts.paper.language,
          value: language,
          options: languages.map((id) => ({ id, title: format.languageName(id) })),
          choose: (id) => {
            this.language = id
          },
        })}
      </div>`
  }
}
