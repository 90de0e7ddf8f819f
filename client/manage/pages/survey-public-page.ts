import { html } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Agreement } from '#domain/api/agreements.ts'
import type { DefinitionView } from '#domain/api/definitions.ts'
import type { PublicPageView } from '#domain/api/public-pages.ts'
import { wholeLanguages } from '#domain/page-texts.ts'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { askBeforeLeaving } from '../navigation.ts'
import { PageElement } from '../page.ts'
import { figuresSection } from '../public-page/figures-section.ts'
import {
  bodyOf,
  errorsFrom,
  formOf,
  type PageForm,
  stillMissing,
  tooLong,
  toWhom,
  withText,
} from '../public-page/page-form.ts'
import { publishSection } from '../public-page/publish-section.ts'
import { textSection } from '../public-page/text-section.ts'
import { paths } from '../router.ts'
import '../styles/public-page.css'
import { loadManagedSurvey, type SurveyOfSchool, surveyCrumbs } from '../survey/load-survey.ts'
import type { ConfirmDialog } from '../views/confirm-dialog.ts'
import { errorSummary, type FieldErrors, focusFirstError, noErrors } from '../views/field.ts'
import { exampleBadge, problemNotice } from '../views/notice.ts'

interface Shown extends SurveyOfSchool {
  readonly page: PublicPageView
  readonly definition: DefinitionView
  readonly agreements: readonly Agreement[]
}

/** Writing the page on which a school answers who filled in a survey, and publishing it. */
@customElement('wr-survey-public-page')
export class SurveyPublicPage extends PageElement {
  @property({ attribute: false }) surveyId = ''
  /** The site that the page stands on. */
  @property({ attribute: false }) origin = location.origin

  /** What is typed and not saved. */
  @state() private typed: PageForm | undefined
  @state() private errors: FieldErrors = noErrors
  @state() private message = ''
  @state() private changedElsewhere = false

  @query('#publish-page') private publishDialog!: ConfirmDialog
  @query('#withdraw-page') private withdrawDialog!: ConfirmDialog

  readonly #shown = new Load<Shown>(
    this,
    () => `${this.surveyId} ${this.words.language}`,
    (signal) => this.#load(signal),
  )
  readonly #action = new Action(this)
  #stopAsking = () => {}

  override connectedCallback(): void {
    super.connectedCallback()
    this.#stopAsking = askBeforeLeaving(() => !this.typed || window.confirm(this.words.texts.publicPage.leave))
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stopAsking()
  }

  protected override get heading() {
    return this.words.texts.publicPage.title
  }

  protected override get besideHeading() {
    return exampleBadge(this.words, this.#shown.value?.survey.example ?? false)
  }

  protected override get crumbs() {
    return surveyCrumbs(this.words, this.#shown.value, this.surveyId)
  }

  protected override content() {
    if (this.#shown.problem?.code === 'survey-not-closed') return this.#notYet()
    return this.#shown.render(this.words, (shown) => this.#editor(shown))
  }

  async #load(signal: AbortSignal): Promise<Shown> {
    const own = await loadManagedSurvey(this.surveyId, signal)
    const [page, definition, agreements] = await Promise.all([
      api.publicPage(this.surveyId, signal),
      api.surveyDefinition(this.surveyId, this.words.language, signal),
      api.agreements(own.school.id, signal),
    ])
    const { id, definitionId } = own.survey
    const ofSurvey = agreements.filter(
      (each) => each.state !== 'dropped' && (each.surveyId === id || each.definitionId === definitionId),
    )
    return { ...own, page, definition, agreements: ofSurvey }
  }

  #notYet() {
    const { notYet, toSurvey } = this.words.texts.publicPage
    return html`
      <p class="empty">${notYet}</p>
      <p><a class="button" href=${paths.survey(this.surveyId)}>${toSurvey}</a></p>`
  }

  #editor(shown: Shown) {
    const { publicPage } = this.words.texts
    const { survey, page, definition, agreements } = shown
    const form = this.#form(shown)
    const { languages } = survey
    return html`
      <p class="lead">${publicPage.lead}</p>
      <section class="card" aria-labelledby="page-advice">
        <h2 id="page-advice">${publicPage.advice.title}</h2>
        <ul>${publicPage.advice.items.map((item) => html`<li>${item}</li>`)}</ul>
      </section>
      ${errorSummary(this.words, this.errors)}
      ${textSection(this.words, { form, errors: this.errors, languages, to: toWhom(survey), agreements, write: this.#write(shown) })}
      ${figuresSection(this.words, { form, outside: page.outside, definition, change: this.#type })}
      ${this.#saving(shown)}
      ${publishSection(this.words, {
        ...{ page, changed: this.typed !== undefined, origin: this.origin, action: this.#action },
        askToPublish: () => this.#askToPublish(shown),
        publish: () => this.#publish(shown),
        withdraw: () => this.#withdraw(shown),
      })}`
  }

  #saving(shown: Shown) {
    const { publicPage, common } = this.words.texts
    const { problem, busy } = this.#action
    const isWhole = wholeLanguages(shown.page.texts, shown.survey.languages).length > 0
    return html`
      ${problem && this.errors.size === 0 && !this.changedElsewhere ? problemNotice(this.words, problem) : ''}
      ${this.changedElsewhere ? html`<p class="notice warn" role="alert">${publicPage.changedElsewhere}</p>` : ''}
      <p class="hint">${this.typed ? publicPage.unsaved : ''} ${isWhole ? publicPage.previewHint : publicPage.previewFirst}</p>
      <div class="buttons">
        <button type="button" class="button" ?disabled=${busy} @click=${() => this.#save(shown)}>
          ${busy ? common.busy : publicPage.save}
        </button>
        ${
          isWhole
            ? html`<a class="button" href="/terugkoppeling/voorbeeld/${shown.survey.id}?taal=${this.words.language}" target="_blank" rel="noopener">
                ${publicPage.preview}
              </a>`
            : ''
        }
      </div>
      <div role="status">${this.message === '' ? '' : html`<p class="notice good">${this.message}</p>`}</div>`
  }

  #form({ page, survey }: Shown): PageForm {
    const title = this.words.texts.publicPage.texts.suggestion[toWhom(survey)]
    return this.typed ?? formOf(page, survey.languages[0] ?? 'nl', title)
  }

  #type = (form: PageForm) => {
    this.typed = form
    this.message = ''
  }

  #write = (shown: Shown) => (language: string, field: 'title' | 'said' | 'doing', text: string) =>
    this.#type(withText(this.#form(shown), language, field, text))

  #keep(shown: Shown, page: PublicPageView, message: string) {
    this.#shown.value = { ...shown, page }
    this.message = message
    this.requestUpdate()
  }

  async #save(shown: Shown) {
    if (await this.#stored(shown)) this.message = this.words.texts.publicPage.saved
  }

  /** Saves what is typed; what went wrong is at its field, or beside the button. */
  async #stored(shown: Shown): Promise<boolean> {
    const form = this.#form(shown)
    this.errors = tooLong(form, this.words)
    if (this.errors.size > 0) return this.#toError()
    const saved = await this.#action.run(async () => {
      const page = await api.writePublicPage(this.surveyId, bodyOf(form, shown.page.version))
      if (this.typed === form) this.typed = undefined
      this.changedElsewhere = false
      this.#keep(shown, page, '')
    })
    if (!saved) await this.#explain(shown)
    return saved
  }

  async #explain(shown: Shown) {
    const { problem } = this.#action
    this.typed = this.#form(shown)
    if (problem?.code === 'request-invalid') this.errors = errorsFrom(problem.errors, this.words)
    if (problem?.code === 'public-page-changed') {
      this.changedElsewhere = true
      const page = await api.publicPage(this.surveyId).catch(() => shown.page)
      this.#keep(shown, page, '')
    }
    await this.#toError()
  }

  async #toError(): Promise<false> {
    await this.updateComplete
    focusFirstError(this)
    return false
  }

  async #askToPublish(shown: Shown) {
    this.errors = stillMissing(this.#form(shown), shown.survey, this.words)
    if (this.errors.size > 0) return this.#toError()
    if (this.typed && !(await this.#stored(shown))) return false
    this.publishDialog.show()
    return true
  }

  async #publish(shown: Shown) {
    const { version } = this.#shown.value?.page ?? shown.page
    const done = await this.#action.run(async () => {
      const page = await api.publishPage(this.surveyId, version)
      this.#keep(shown, page, this.words.texts.publicPage.publish.done)
    })
    this.publishDialog.close()
    if (!done) await this.#explain(shown)
  }

  async #withdraw(shown: Shown) {
    await this.#action.run(async () => {
      const page = await api.withdrawPage(this.surveyId)
      this.#keep(shown, page, this.words.texts.publicPage.publish.withdrawn)
    })
    this.withdrawDialog.close()
  }
}
