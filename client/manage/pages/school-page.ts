import { html } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Agreement } from '#domain/api/agreements.ts'
import type { School } from '#domain/api/schools.ts'
import type { Survey } from '#domain/api/surveys.ts'
import { Action } from '../action.ts'
import { schoolAgreements } from '../agreements/school-agreements.ts'
import { api } from '../api.ts'
import { hasGaps } from '../comparison/themes.ts'
import { Load } from '../load.ts'
import { navigate } from '../navigation.ts'
import { PageElement } from '../page.ts'
import { paths } from '../router.ts'
import { removeExample } from '../school/remove-example.ts'
import '../school/school-form.ts'
import type { SchoolSaveEvent } from '../school/school-form.ts'
import { surveyDates, surveyStatus } from '../survey/survey-status.ts'
import type { ConfirmDialog } from '../views/confirm-dialog.ts'
import { deletionSection } from '../views/deletion-section.ts'
import { exampleBadge } from '../views/notice.ts'
import '../workshop/school-workshops.ts'

interface Shown {
  readonly school: School
  /** Whether groups of this school can be laid side by side. */
  readonly comparable: boolean
  readonly surveys: readonly Survey[]
  readonly agreements: readonly Agreement[]
}

/** One school with its surveys, newest first, and what can be changed about it. */
@customElement('wr-school-page')
export class SchoolPage extends PageElement {
  @property({ attribute: false }) schoolId = ''
  /** Whether this account may remove schools. */
  @property({ type: Boolean }) administrator = false

  @state() private saved = false

  @query('#remove-example') private removeDialog!: ConfirmDialog

  readonly #shown = new Load<Shown>(
    this,
    () => this.schoolId,
    async (signal) => {
      const [school, surveys, { comparisons }, agreements] = await Promise.all([
        api.school(this.schoolId, signal),
        api.surveys(this.schoolId, signal),
        api.comparison(this.schoolId, this.words.language, signal),
        api.agreements(this.schoolId, signal),
      ])
      return { school, surveys, agreements, comparable: comparisons.some(hasGaps) }
    },
  )
  readonly #save = new Action(this)
  readonly #removal = new Action(this)

  protected override get heading() {
    return this.#shown.value?.school.name ?? this.words.texts.school.title
  }

  protected override get besideHeading() {
    return exampleBadge(this.words, this.#shown.value?.school.example ?? false)
  }

  protected override get crumbs() {
    return [{ title: this.words.texts.schools.title, href: paths.schools }]
  }

  protected override content() {
    return this.#shown.render(this.words, (shown) => this.#page(shown))
  }

  #page({ school, surveys, agreements, comparable }: Shown) {
    const { texts } = this.words
    return html`
      <p class="lead">${texts.school.types[school.type]}</p>
      <section aria-labelledby="surveys">
        <h2 id="surveys">${texts.school.surveys}</h2>
        ${surveys.length === 0 ? html`<p class="empty">${this.#noSurveys(school)}</p>` : this.#surveys(surveys)}
        ${
          school.mayManage
            ? html`<div class="buttons">
                <a class="button primary" href=${paths.newSurvey(school.id)}>${texts.school.newSurvey}</a>
              </div>`
            : ''
        }
      </section>
      ${
        comparable
          ? html`<p>${texts.comparison.linkText} <a href=${paths.comparison(school.id)}>${texts.comparison.link}</a></p>`
          : ''
      }
      <wr-school-workshops .words=${this.words} .schoolId=${school.id} .mayManage=${school.mayManage}></wr-school-workshops>
      ${schoolAgreements(this.words, school.id, agreements)}
      ${school.mayManage ? this.#details(school) : html`<p class="hint reader-note">${texts.accounts.readerHere}</p>`}`
  }

  #noSurveys({ mayManage }: School) {
    const { school, accounts } = this.words.texts
    return mayManage ? school.noSurveys : accounts.noSurveysYet
  }

  #details(school: School) {
    const { texts } = this.words
    return html`
      <section aria-labelledby="details">
        <h2 id="details">${texts.school.details}</h2>
        <div role="status">${this.saved ? html`<p class="notice good">${texts.common.saved}</p>` : ''}</div>
        <details class="fold">
          <summary>${texts.school.change}</summary>
          <wr-school-form
            .words=${this.words}
            .school=${school}
            .problem=${this.#save.problem}
            .busy=${this.#save.busy}
            @wr-school-save=${this.#change}
          ></wr-school-form>
        </details>
        ${school.example && this.administrator ? this.#removeExample() : ''}
      </section>
      ${this.administrator && !school.example ? this.#deletion(school) : ''}`
  }

  #surveys(surveys: readonly Survey[]) {
    const order = { open: 0, draft: 1, closed: 2 } as const
    const sorted = [...surveys].sort(
      (a, b) => order[a.status] - order[b.status] || (b.closedOn ?? '').localeCompare(a.closedOn ?? ''),
    )
    return html`
      <ul class="rows">
        ${sorted.map(
          (survey) => html`
            <li class="row">
              <div class="row-main">
                <a class="row-title" href=${paths.survey(survey.id)}>${survey.title}</a>
                ${surveyStatus(this.words, survey)}
                <p class="row-note">${surveyDates(this.words, survey)}</p>
              </div>
              ${
                survey.status === 'closed'
                  ? html`<a class="button" href=${paths.report(survey.id)}>${this.words.texts.survey.toReport}</a>`
                  : ''
              }
            </li>`,
        )}
      </ul>`
  }

  #deletion(school: School) {
    return deletionSection(this.words, {
      texts: this.words.texts.deletion.school,
      name: school.name,
      deletion: this.#removal,
      confirmed: () =>
        this.#removal.run(async () => {
          await api.deleteSchool(school.id, school.name)
          navigate(paths.schools)
        }),
    })
  }

  #removeExample() {
    const { schools } = this.words.texts
    return html`
      <div class="buttons">
        <button type="button" class="button danger" @click=${() => this.removeDialog.show()}>${schools.removeExample}</button>
      </div>
      ${removeExample(this.words, this.#removal, this.#remove)}`
  }

  #change = async (event: SchoolSaveEvent) => {
    this.saved = false
    this.saved = await this.#save.run(async () => {
      await api.changeSchool(this.schoolId, event.school)
      await this.#shown.reload()
    })
    const fold = this.querySelector('details')
    if (this.saved && fold) fold.open = false
  }

  #remove = () =>
    this.#removal.run(async () => {
      await api.deleteExample()
      navigate(paths.schools)
    })
}
