import { html } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { EarlierAgreement } from '#domain/api/agreements.ts'
import { thenAgreedSection } from '../agreements/then-agreed.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { replaceQuery } from '../navigation.ts'
import { PageElement } from '../page.ts'
import { discussionSection } from '../report/discussion-section.ts'
import { earlierSection } from '../report/earlier-section.ts'
import { hasFigures, questionsComeFirst, type ReportView } from '../report/figures.ts'
import { gapsSection } from '../report/gaps-section.ts'
import { keyFiguresSection } from '../report/key-figures-section.ts'
import { levelsSection } from '../report/levels-section.ts'
import { methodSection } from '../report/method-section.ts'
import { othersSection } from '../report/others-section.ts'
import { prioritiesSection } from '../report/priorities-section.ts'
import { questionsSection } from '../report/questions-section.ts'
import { reportHeader } from '../report/report-header.ts'
import { responseSection } from '../report/response-section.ts'
import { scoresSection } from '../report/scores-section.ts'
import { strengthSection } from '../report/strength-section.ts'
import { summarySection } from '../report/summary-section.ts'
import { nowAndWishedSection } from '../report/values/now-and-wished.ts'
import { visibilitySection } from '../report/visibility-section.ts'
import { paths } from '../router.ts'
import { loadSurvey, surveyCrumbs } from '../survey/load-survey.ts'
import { exampleBadge } from '../views/notice.ts'

interface Shown extends ReportView {
  readonly agreements: readonly EarlierAgreement[]
}

/** The report of a closed survey: a strength first, then the figures, then what to talk about. */
@customElement('wr-report-page')
export class ReportPage extends PageElement {
  @property({ attribute: false }) surveyId = ''

  @state() private subgroup = new URLSearchParams(location.search).get('subgroup') ?? undefined

  readonly #shown = new Load<Omit<Shown, 'words'>>(
    this,
    () => [this.surveyId, this.subgroup, this.words.language].join(' '),
    async (signal) => {
      const { language } = this.words
      const [own, report, definition, benchmark, trend, agreements] = await Promise.all([
        loadSurvey(this.surveyId, signal),
        api.report(this.surveyId, { language, subgroup: this.subgroup }, signal),
        api.surveyDefinition(this.surveyId, language, signal),
        api.benchmark(this.surveyId, signal),
        api.trend(this.surveyId, { subgroup: this.subgroup }, signal),
        api.earlierAgreements(this.surveyId, signal),
        // Chart.js is the largest part of all; no other page needs it.
        import('../../charts/wr-chart.ts'),
      ])
      return { ...own, report, definition, benchmark, trend, agreements }
    },
  )

  protected override get heading() {
    return this.words.texts.report.title
  }

  protected override get besideHeading() {
    return exampleBadge(this.words, this.#shown.value?.survey.example ?? false)
  }

  protected override get crumbs() {
    return surveyCrumbs(this.words, this.#shown.value, this.surveyId)
  }

  protected override content() {
    if (this.#shown.problem?.code === 'survey-not-closed') return this.#notYet()
    return this.#shown.render(this.words, (shown) => this.#report({ ...shown, words: this.words }))
  }

  #report(view: Shown) {
    return html`
      <article class="report ${view.survey.example ? `example-${this.words.language}` : ''}">
        ${reportHeader(view, this.subgroup, this.#choose)}
        ${hasFigures(view.report) ? this.#sections(view) : this.#nothing(view)}
      </article>`
  }

  #sections(view: Shown) {
    return html`
      ${strengthSection(view)} ${summarySection(view)} ${responseSection(view)} ${scoresSection(view)}
      ${levelsSection(view)} ${gapsSection(view)} ${visibilitySection(view)} ${prioritiesSection(view)}
      ${keyFiguresSection(view)} ${nowAndWishedSection(view)} ${earlierSection(view)}
      ${thenAgreedSection(this.words, view.agreements)}
      ${this.subgroup === undefined ? othersSection(view) : ''}
      ${questionsComeFirst(view.definition) ? [questionsSection(view), discussionSection(view)] : [discussionSection(view), questionsSection(view)]}
      ${methodSection(view)}`
  }

  #nothing(view: ReportView) {
    return html`
      <p class="notice">${this.words.texts.report.nothing}</p>
      ${responseSection(view)} ${methodSection(view)}`
  }

  /** No results before closing: what stands here would otherwise tell who answered last. */
  #notYet() {
    const { notYet, toSurvey } = this.words.texts.report
    return html`
      <p class="empty">${notYet}</p>
      <p><a class="button" href=${paths.survey(this.surveyId)}>${toSurvey}</a></p>`
  }

  #choose = (subgroup: string | undefined) => {
    this.subgroup = subgroup
    replaceQuery('subgroup', subgroup)
  }
}
