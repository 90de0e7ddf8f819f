import { html, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { DefinitionView } from '#domain/api/definitions.ts'
import type { Questionnaire, QuestionView } from '#domain/api/questionnaire.ts'
import { directionOf } from '#domain/letters/letter-language.ts'
import type { Answers } from '#domain/question-types/answer.ts'
import type { Audience } from '#domain/texts.ts'
import type { AnswerEvent } from '../../questions/answer-event.ts'
import '../../questions/questions.css'
import { prepareQuestions, questionView } from '../../questions/table.ts'
import type { Typed } from '../../questions/typed.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { replaceQuery } from '../navigation.ts'
import { PageElement } from '../page.ts'
import '../paper/asked-questions.css'
import { conditionWords } from '../paper/condition-words.ts'
import { type NumberedQuestion, numberedQuestions, numberedSections } from '../paper/numbered-questions.ts'
import { loadSurvey, type SurveyOfSchool, surveyCrumbs } from '../survey/load-survey.ts'

interface Shown extends SurveyOfSchool {
  readonly definition: DefinitionView
}

/** The questions as one audience gets them, to read and to try before a survey opens or beside a report. */
@customElement('wr-survey-questions-page')
export class SurveyQuestionsPage extends PageElement {
  @property({ attribute: false }) surveyId = ''

  @state() private audience = new URLSearchParams(location.search).get('audience') ?? ''
  @state() private language: string | undefined
  /** What somebody who reads them tries out; it goes nowhere. */
  @state() private answers: Answers = {}
  @state() private unfinished: Readonly<Record<string, Typed>> = {}

  readonly #shown = new Load<Shown>(
    this,
    () => `${this.surveyId} ${this.language ?? this.words.language}`,
    async (signal) => {
      const [own, definition] = await Promise.all([
        loadSurvey(this.surveyId, signal),
        api.surveyDefinition(this.surveyId, this.language ?? this.words.language, signal),
      ])
      const questionnaires = Object.values(definition.questionnaires)
      await prepareQuestions(questionnaires.flatMap((each) => numberedQuestions(each).map(({ question }) => question)))
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
        <p class="no-print">${texts.asked.tryOut}</p>
        ${questionnaire ? this.#questionnaire(questionnaire, audience) : nothing}`
    })
  }

  #questionnaire(questionnaire: Questionnaire, audience: Audience) {
    const { language, introduction } = questionnaire
    const all = numberedQuestions(questionnaire)
    return html`
      <div class="asked-questions" lang=${language} dir=${directionOf(language)} @answer=${this.#answered}>
        ${introduction ? html`<p>${introduction}</p>` : nothing}
        ${numberedSections(questionnaire).map(
          ({ title, questions }) => html`
            <section>
              <h2>${title}</h2>
              <ol>${questions.map((each) => this.#question(each, audience, all))}</ol>
            </section>`,
        )}
      </div>
      <div class="buttons no-print">
        <button type="button" class="button" @click=${this.#empty}>${this.words.texts.asked.empty}</button>
      </div>`
  }

  #question(each: NumberedQuestion, audience: Audience, all: readonly NumberedQuestion[]) {
    const { question, number } = each
    const { language } = this.words
    const condition = conditionWords(this.words, audience, question, all)
    return html`
      <li>
        <p class="asked-number"><span>${number}</span> <span class="hint" lang=${language} dir="ltr">${condition}</span></p>
        ${questionView(question, {
          answer: this.answers[question.id],
          unfinished: this.unfinished[question.id],
          words: { ...this.words.texts.asked.element, language, direction: 'ltr' },
          answers: this.#answersFor(question, all),
        })}
      </li>`
  }

  /** Who reads the questions sees all options of one that picks from an earlier one, until something is chosen there. */
  #answersFor(question: QuestionView, all: readonly NumberedQuestion[]): Answers {
    const among = question.type === 'choice' ? question.among : undefined
    const earlier = all.find((each) => each.question.id === among)?.question
    if (earlier?.type !== 'choice' || this.answers[earlier.id] !== undefined) return this.answers
    return { ...this.answers, [earlier.id]: earlier.options.map(({ id }) => id) }
  }

  readonly #answered = ({ question, answer, unfinished }: AnswerEvent): void => {
    const { [question]: _answer, ...answers } = this.answers
    const { [question]: _unfinished, ...others } = this.unfinished
    this.answers = answer === undefined ? answers : { ...answers, [question]: answer }
    this.unfinished = unfinished === undefined ? others : { ...others, [question]: unfinished }
  }

  readonly #empty = (): void => {
    this.answers = {}
    this.unfinished = {}
  }
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
