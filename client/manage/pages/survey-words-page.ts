import { html } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { DefinitionView } from '#domain/api/definitions.ts'
import type { OpenAnswersReply } from '#domain/api/open-answers.ts'
import { enoughTexts } from '#domain/disclosure/open-answers.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import '../open-answers/mask-names.ts'
import type { NamesMaskedEvent } from '../open-answers/mask-names.ts'
import type { ReleaseEvent } from '../open-answers/open-answer.ts'
import {
  changedTexts,
  type OpenQuestion,
  openQuestionsOf,
  releasedOf,
  withReleased,
} from '../open-answers/open-questions.ts'
import { questionSection } from '../open-answers/question-section.ts'
import { PageElement } from '../page.ts'
import { paths } from '../router.ts'
import { loadSurvey, type SurveyOfSchool, surveyCrumbs } from '../survey/load-survey.ts'
import { exampleBadge } from '../views/notice.ts'

interface Shown extends SurveyOfSchool {
  readonly definition: DefinitionView
  readonly questions: OpenAnswersReply['questions']
}

/** What people wrote in own words: read one by one, and released for others one by one. */
@customElement('wr-survey-words-page')
export class SurveyWordsPage extends PageElement {
  @property({ attribute: false }) surveyId = ''

  /** In how many texts names were replaced just now. */
  @state() private masked: number | undefined

  readonly #shown = new Load<Shown>(
    this,
    () => `${this.surveyId} ${this.words.language}`,
    async (signal) => {
      const [own, { questions }, definition] = await Promise.all([
        loadSurvey(this.surveyId, signal),
        api.openAnswers(this.surveyId, signal),
        api.surveyDefinition(this.surveyId, this.words.language, signal),
      ])
      return { ...own, questions, definition }
    },
  )

  protected override get heading() {
    return this.words.texts.openAnswers.title
  }

  protected override get besideHeading() {
    return exampleBadge(this.words, this.#shown.value?.survey.example ?? false)
  }

  protected override get crumbs() {
    return surveyCrumbs(this.words, this.#shown.value, this.surveyId)
  }

  protected override content() {
    if (this.#shown.problem?.code === 'survey-not-closed') return this.#notYet()
    return this.#shown.render(this.words, (shown) => this.#page(shown))
  }

  #notYet() {
    const { openAnswers, report } = this.words.texts
    return html`
      <p class="empty">${openAnswers.notYet}</p>
      <p><a class="button" href=${paths.survey(this.surveyId)}>${report.toSurvey}</a></p>`
  }

  #page({ survey, school, definition, questions }: Shown) {
    const { openAnswers } = this.words.texts
    const asked = openQuestionsOf(definition, survey, questions)
    const released = asked.reduce((sum, { answers }) => sum + releasedOf(answers ?? []), 0)
    return html`
      <article class="words ${survey.example ? `example-${this.words.language}` : ''}" @wr-release=${this.#released}>
        <p class="report-name">${school.name}: ${survey.title}</p>
        <p class="print-only">${released === 0 ? openAnswers.nothingOnPaper : openAnswers.onPaper}</p>
        ${asked.length === 0 ? html`<p class="empty">${openAnswers.noQuestions}</p>` : this.#introduction(asked, released, enoughTexts(survey.minimumGroup))}
        ${asked.map((question) => questionSection(this.words, survey, question))}
      </article>`
  }

  #introduction(asked: readonly OpenQuestion[], released: number, enough: number) {
    const { openAnswers } = this.words.texts
    const anyTexts = asked.some(({ answers }) => answers !== undefined)
    return html`
      <div class="no-print">
        <p class="lead">${openAnswers.intro}</p>
        ${anyTexts ? this.#print(released) : ''}
        <section class="card" aria-labelledby="rules">
          <h2 id="rules">${openAnswers.rulesTitle}</h2>
          <ul>${openAnswers.rules(enough).map((rule) => html`<li>${rule}</li>`)}</ul>
        </section>
        ${anyTexts ? this.#names() : ''}
      </div>`
  }

  #print(released: number) {
    const { print, printFirst } = this.words.texts.openAnswers
    if (released === 0) return html`<p>${printFirst}</p>`
    return html`
      <div class="buttons">
        <button type="button" class="button" @click=${() => window.print()}>${print}</button>
      </div>`
  }

  #names() {
    const { names } = this.words.texts.openAnswers
    return html`
      <section aria-labelledby="mask">
        <h2 id="mask">${names.title}</h2>
        <p>${names.text}</p>
        <wr-mask-names .words=${this.words} .surveyId=${this.surveyId} @wr-names-masked=${this.#namesMasked}></wr-mask-names>
        <div role="status">
          ${this.masked === undefined ? '' : html`<p class="notice good">${names.done(this.masked)}</p>`}
        </div>
      </section>`
  }

  #show(shown: Shown, questions: Shown['questions']) {
    this.#shown.value = { ...shown, questions }
    this.requestUpdate()
  }

  #released = ({ answerId, released }: ReleaseEvent) => {
    const shown = this.#shown.value
    if (shown) this.#show(shown, withReleased(shown.questions, answerId, released))
  }

  #namesMasked = async ({ questions }: NamesMaskedEvent) => {
    const shown = this.#shown.value
    if (!shown) return
    // The same number as last time is said again only if it was away.
    this.masked = undefined
    await this.updateComplete
    this.masked = changedTexts(shown.questions, questions)
    this.#show(shown, questions)
  }
}
