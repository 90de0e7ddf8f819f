import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { DefinitionSummary } from '#domain/api/definitions.ts'
import type { School } from '#domain/api/schools.ts'
import type { Survey } from '#domain/api/surveys.ts'
import type { ApiProblem } from '../problem.ts'
import '../styles/catalogue.css'
import { errorOf, errorSummary, type FieldErrors, focusFirstError, noErrors, textField } from '../views/field.ts'
import { problemNotice } from '../views/notice.ts'
import { type Words, wordsIn } from '../words.ts'
import { chosenCard, definitionCards } from './definition-cards.ts'
import { checkForm, errorsFrom, fieldIds } from './form-errors.ts'
import { emptyForm, formOf, planOf, type SurveyForm, type SurveyPlan, withDefinition } from './form-state.ts'
import { invitedFields } from './invited-fields.ts'
import { languageFields } from './language-fields.ts'

/** Fired when the form has passed its own check; the page sends it. */
export class SurveySaveEvent extends Event {
  static readonly type = 'wr-survey-save'
  readonly definitionId: string
  readonly plan: SurveyPlan

  constructor(definitionId: string, plan: SurveyPlan) {
    super(SurveySaveEvent.type, { bubbles: true })
    this.definitionId = definitionId
    this.plan = plan
  }
}

/** All of a survey in one form, with defaults that make sense: usually only the numbers have to be typed. */
@customElement('wr-survey-form')
export class SurveyFormElement extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) school: School | undefined
  @property({ attribute: false }) definitions: readonly DefinitionSummary[] = []
  /** The instrument to begin with, where it fits the school; without it nothing is chosen yet. */
  @property() preferred = ''
  /** The survey that is changed; its instrument stays. */
  @property({ attribute: false }) survey: Survey | undefined
  @property({ attribute: false }) problem: ApiProblem | undefined
  @property({ type: Boolean }) busy = false

  @state() private form: SurveyForm = emptyForm(new Date())
  @state() private errors: FieldErrors = noErrors
  @state() private choosing = false
  #sent: SurveyPlan | undefined

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('survey') && this.survey) {
      this.form = formOf(this.survey, this.#definition(this.survey.definitionId))
    } else if (changed.has('definitions') && !this.survey && this.form.definitionId === '') {
      const preferred = this.#definition(this.preferred)
      if (preferred && this.#fits(preferred)) this.#choose(preferred)
    }
    if (changed.has('problem') && this.problem && this.#sent)
      this.errors = errorsFrom(this.problem.errors, this.#sent, this.words.texts)
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('problem') && this.errors.size > 0) focusFirstError(this)
  }

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const { school } = this
    if (!school) return nothing
    return html`
      ${this.problem && this.errors.size === 0 ? problemNotice(this.words, this.problem) : ''}
      ${errorSummary(this.words, this.errors)}
      ${this.survey ? this.#whole(school) : this.#newSurvey(school)}`
  }

  /** First which instrument, then all that depends on it. */
  #newSurvey(school: School) {
    const chosen = this.#definition(this.form.definitionId)
    if (!chosen || this.choosing)
      return definitionCards(this.words, this.definitions, { fits: this.#fits, choose: this.#chooseHere })
    return html`
      ${chosenCard(this.words, chosen, this.#chooseAgain)}
      ${errorOf(fieldIds.definition, this.errors.get(fieldIds.definition))} ${this.#whole(school)}`
  }

  #whole = (school: School) => html`<form novalidate @submit=${this.#submit}>${this.#rest(school)}</form>`

  /** All that follows the choice of an instrument. */
  #rest(school: School) {
    const { surveyForm, common } = this.words.texts
    return html`
        ${textField({
          id: fieldIds.title,
          label: surveyForm.title,
          hint: surveyForm.titleHint,
          longest: 120,
          value: this.form.title,
          error: this.errors.get(fieldIds.title),
          onInput: (title) => this.#change({ title, ownTitle: true }),
        })}
        ${languageFields(this.words, this.form, {
          offered: this.#definition(this.form.definitionId)?.languages ?? this.form.languages,
          error: this.errors.get(fieldIds.languages),
          change: this.#change,
        })}
        ${invitedFields(this.words, this.form, { school, errors: this.errors, change: this.#change })}
        ${this.#until()} ${this.#advanced()}
        <div class="buttons">
          <button class="button primary" ?disabled=${this.busy}>
            ${this.busy ? common.busy : this.survey ? surveyForm.save : surveyForm.create}
          </button>
        </div>`
  }

  #until() {
    const { surveyForm } = this.words.texts
    return textField({
      id: fieldIds.closesOn,
      label: surveyForm.closesOn,
      hint: surveyForm.closesOnHint,
      type: 'date',
      short: true,
      value: this.form.closesOn,
      error: this.errors.get(fieldIds.closesOn),
      onInput: (closesOn) => this.#change({ closesOn }),
    })
  }

  #advanced() {
    const { surveyForm } = this.words.texts
    const number = (field: 'minimumGroup' | 'retentionMonths', hint: string) =>
      textField({
        id: fieldIds[field],
        label: surveyForm[field],
        hint,
        type: 'number',
        short: true,
        value: this.form[field],
        error: this.errors.get(fieldIds[field]),
        onInput: (value) => this.#change({ [field]: value }),
      })
    const wrong = this.errors.has(fieldIds.minimumGroup) || this.errors.has(fieldIds.retentionMonths)
    return html`
      <details class="fold" ?open=${wrong}>
        <summary>${surveyForm.advanced}</summary>
        ${number('minimumGroup', surveyForm.minimumGroupHint)}
        ${number('retentionMonths', surveyForm.retentionMonthsHint)}
      </details>`
  }

  #definition = (id: string) => this.definitions.find((definition) => definition.id === id)

  #fits = ({ status, schoolTypes }: DefinitionSummary): boolean =>
    status === 'ready' && this.school !== undefined && schoolTypes.includes(this.school.type)

  #choose = (definition: DefinitionSummary) => {
    const { texts, format } = this.words
    const title = texts.surveyForm.defaultTitle(definition.title, format.monthAndYear(new Date()))
    this.form = withDefinition(this.form, definition, title)
  }

  #chooseHere = (definition: DefinitionSummary) => {
    this.#choose(definition)
    this.choosing = false
    this.errors = noErrors
    this.#goTo('chosen-definition')
  }

  /** What was filled in stays, also with another instrument. */
  #chooseAgain = () => {
    this.choosing = true
    this.#goTo(fieldIds.definition)
  }

  /** The list is longer than a screen: whoever chose is brought to what comes next, by eye and by ear. */
  async #goTo(id: string) {
    await this.updateComplete
    const heading = this.querySelector<HTMLElement>(`#${id}`)
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'start' })
  }

  #change = (change: Partial<SurveyForm>) => {
    this.form = { ...this.form, ...change }
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!this.school) return
    this.errors = checkForm(this.form, this.school, this.words.texts, new Date())
    if (this.errors.size === 0) {
      this.#sent = planOf(this.form, this.school.subgroups)
      this.dispatchEvent(new SurveySaveEvent(this.form.definitionId, this.#sent))
    }
    await this.updateComplete
    focusFirstError(this)
  }
}
