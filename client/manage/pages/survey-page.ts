import { html } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { EarlierAgreement } from '#domain/api/agreements.ts'
import type { Progress } from '#domain/api/progress.ts'
import type { School } from '#domain/api/schools.ts'
import type { Survey } from '#domain/api/surveys.ts'
import { Action } from '../action.ts'
import { thenAgreedSection } from '../agreements/then-agreed.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { navigate } from '../navigation.ts'
import { asksOpenly } from '../open-answers/open-questions.ts'
import { PageElement } from '../page.ts'
import { paths } from '../router.ts'
import { closedSection } from '../survey/closed-section.ts'
import { draftSection } from '../survey/draft-section.ts'
import '../survey/end-form.ts'
import { loadSurvey, surveyCrumbs } from '../survey/load-survey.ts'
import { closingSection, inviteSection, responseSection } from '../survey/open-sections.ts'
import { surveyFacts } from '../survey/survey-facts.ts'
import { surveyStatus } from '../survey/survey-status.ts'
import type { ConfirmDialog } from '../views/confirm-dialog.ts'
import '../views/confirm-dialog.ts'
import { deletionSection } from '../views/deletion-section.ts'
import { exampleBadge } from '../views/notice.ts'

interface Shown {
  readonly survey: Survey
  readonly school: School
  readonly progress: Progress | undefined
  readonly openQuestions: boolean
  /** What was agreed before, while there is still time to remember it; afterwards it stands in the report. */
  readonly agreements: readonly EarlierAgreement[]
}

/** One survey, from draft to closed: what the state is, what it means and what can be done now. */
@customElement('wr-survey-page')
export class SurveyPage extends PageElement {
  @property({ attribute: false }) surveyId = ''

  @state() private message = ''

  @query('#open-survey') private openDialog!: ConfirmDialog
  @query('#close-survey') private closeDialog!: ConfirmDialog

  readonly #shown = new Load<Shown>(
    this,
    () => this.surveyId,
    async (signal) => {
      const own = await loadSurvey(this.surveyId, signal)
      if (own.survey.status !== 'closed') {
        const [progress, agreements] = await Promise.all([
          api.progress(this.surveyId, signal),
          api.earlierAgreements(this.surveyId, signal),
        ])
        return { ...own, openQuestions: false, progress, agreements }
      }
      const definition = await api.surveyDefinition(this.surveyId, this.words.language, signal)
      const openQuestions = own.survey.mayManage && asksOpenly(definition, own.survey)
      return { ...own, openQuestions, progress: undefined, agreements: [] }
    },
  )
  readonly #open = new Action(this)
  readonly #close = new Action(this)
  readonly #delete = new Action(this)

  protected override get heading() {
    return this.#shown.value?.survey.title ?? this.words.texts.survey.title
  }

  protected override get besideHeading() {
    const shown = this.#shown.value
    if (!shown) return ''
    return html`${surveyStatus(this.words, shown.survey)} ${exampleBadge(this.words, shown.survey.example)}`
  }

  protected override get crumbs() {
    return surveyCrumbs(this.words, this.#shown.value)
  }

  protected override content() {
    return html`
      <div role="status">${this.message === '' ? '' : html`<p class="notice good">${this.message}</p>`}</div>
      ${this.#shown.render(this.words, (shown) => this.#page(shown))}`
  }

  #page(shown: Shown) {
    const view = {
      draft: () => this.#draft(shown),
      open: () => this.#running(shown),
      closed: () => this.#closed(shown),
    }
    return view[shown.survey.status]()
  }

  #draft({ survey, school, progress, agreements }: Shown) {
    return html`
      ${
        survey.mayManage
          ? draftSection(this.words, survey, this.#open, () => this.openDialog.show(), this.#openSurvey)
          : html`<p class="notice">${this.words.texts.accounts.draftForReaders}</p>`
      }
      ${this.#invite(survey, progress)} ${surveyFacts(this.words, survey, school)}
      ${thenAgreedSection(this.words, agreements)} ${this.#questions(survey)}
      ${this.#deletion(survey)}`
  }

  #running({ survey, school, progress, agreements }: Shown) {
    return html`
      ${progress ? responseSection(this.words, survey, progress) : ''}
      ${this.#invite(survey, progress)} ${surveyFacts(this.words, survey, school)}
      ${survey.mayManage ? this.#endForm(survey) : ''} ${thenAgreedSection(this.words, agreements)}
      ${this.#questions(survey)}
      ${
        survey.mayManage
          ? closingSection(this.words, this.#close, () => this.closeDialog.show(), this.#closeSurvey)
          : html`<p class="hint reader-note">${this.words.texts.accounts.readerHere}</p>`
      }
      ${this.#deletion(survey)}`
  }

  #invite({ id, mayManage }: Survey, progress: Progress | undefined) {
    return mayManage ? inviteSection(this.words, id, progress) : ''
  }

  #endForm({ id, closesOn }: Survey) {
    return html`
      <wr-end-form
        .words=${this.words}
        .surveyId=${id}
        .closesOn=${closesOn ?? ''}
        @wr-end-changed=${this.#endChanged}
      ></wr-end-form>`
  }

  #closed({ survey, school, openQuestions }: Shown) {
    return html`
      ${closedSection(this.words, survey, { openQuestions })} ${surveyFacts(this.words, survey, school)} ${this.#questions(survey)}
      ${this.#deletion(survey)}`
  }

  #deletion(survey: Survey) {
    if (!survey.mayManage) return ''
    return deletionSection(this.words, {
      texts: this.words.texts.deletion.survey[survey.status],
      name: survey.status === 'draft' ? undefined : survey.title,
      deletion: this.#delete,
      confirmed: () => this.#deleteSurvey(survey),
    })
  }

  #questions(survey: Survey) {
    const { texts } = this.words
    return html`
      <section aria-labelledby="questions">
        <h2 id="questions">${texts.survey.questions.section}</h2>
        <ul>
          ${survey.audiences.map(
            ({ audience }) =>
              html`<li>
                <a href="${paths.survey(survey.id, 'questions')}&audience=${audience}">
                  ${texts.survey.questions.of[audience]}
                </a>
              </li>`,
          )}
        </ul>
      </section>`
  }

  #openSurvey = async () => {
    const opened = await this.#open.run(async () => {
      await api.openSurvey(this.surveyId)
      await this.#shown.reload()
    })
    if (opened) this.#say(this.words.texts.survey.draft.opened)
  }

  #closeSurvey = async () => {
    const closed = await this.#close.run(async () => {
      await api.closeSurvey(this.surveyId)
    })
    if (closed) navigate(paths.report(this.surveyId))
  }

  #deleteSurvey = (survey: Survey) =>
    this.#delete.run(async () => {
      await api.deleteSurvey(survey.id, survey.status === 'draft' ? undefined : survey.title)
      navigate(paths.school(survey.schoolId))
    })

  #endChanged = async () => {
    await this.#shown.reload()
    this.#say(this.words.texts.common.saved)
  }

  #say(message: string) {
    this.message = message
    this.querySelector('h1')?.focus()
  }
}
