import { html } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { PageElement } from '../page.ts'
import type { Form } from '../paper/entry.ts'
import '../paper/key-in-form.ts'
import type { Sitting, SittingEvent } from '../paper/key-in-form.ts'
import '../paper/key-in-sheet.ts'
import type { KeyInSheet } from '../paper/key-in-sheet.ts'
import { numberedQuestions } from '../paper/numbered-questions.ts'
import type { SheetKeyedEvent } from '../paper/sheet-keyed-event.ts'
import { SheetSender } from '../paper/sheet-sender.ts'
import { newSubmission } from '../paper/submission.ts'
import { paths } from '../router.ts'
import { loadSurvey, type SurveyOfSchool, surveyCrumbs } from '../survey/load-survey.ts'
import { exampleBadge, problemNotice } from '../views/notice.ts'

interface Shown extends SurveyOfSchool {
  /** What is keyed in, once it is chosen, and the questions for that. */
  readonly sitting: Sitting | undefined
  readonly form: Form
}

/** Keying in paper: first for whom, then sheet after sheet. What was keyed in exists here only, until it is stored. */
@customElement('wr-survey-key-in-page')
export class SurveyKeyInPage extends PageElement {
  @property({ attribute: false }) surveyId = ''

  @state() private sitting: Sitting | undefined
  @state() private stored = 0
  @query('wr-key-in-sheet') private sheet!: KeyInSheet | null

  #chosen: Sitting | undefined
  /** Of the sheet that is keyed in now. It stays the same however often the sheet is sent. */
  #submission = newSubmission()
  readonly #sender = new SheetSender(this)
  readonly #shown = new Load<Shown>(
    this,
    () => `${this.surveyId} ${JSON.stringify(this.sitting ?? null)}`,
    async (signal) => {
      const { sitting } = this
      const [own, form] = await Promise.all([loadSurvey(this.surveyId, signal), this.#formFor(sitting, signal)])
      return { ...own, sitting, form }
    },
  )

  protected override get heading() {
    return this.words.texts.paper.keyInPage.title
  }

  protected override get besideHeading() {
    return exampleBadge(this.words, this.#shown.value?.survey.example ?? false)
  }

  protected override get crumbs() {
    return surveyCrumbs(this.words, this.#shown.value, this.surveyId)
  }

  protected override content() {
    return this.#shown.render(this.words, (shown) => this.#refusal(shown) ?? this.#work(shown))
  }

  /** Why nothing can be keyed in here, where that is so. */
  #refusal({ survey }: Shown) {
    const { keyInPage } = this.words.texts.paper
    const reasons = { draft: keyInPage.notOpen, closed: keyInPage.closed, open: undefined }
    const reason = survey.mayManage ? reasons[survey.status] : keyInPage.reader
    if (reason === undefined) return undefined
    return html`
      <p class="empty">${reason}</p>
      <p><a class="button" href=${paths.survey(this.surveyId)}>${keyInPage.toSurvey}</a></p>`
  }

  async #formFor(sitting: Sitting | undefined, signal: AbortSignal): Promise<Form> {
    if (!sitting) return { questions: [], twice: false }
    const definition = await api.surveyDefinition(this.surveyId, sitting.language, signal)
    const questionnaire = definition.questionnaires[sitting.group.audience]
    return { questions: questionnaire ? numberedQuestions(questionnaire) : [], twice: sitting.twice }
  }

  #work({ survey, sitting, form }: Shown) {
    if (sitting && sitting === this.sitting) return this.#sheetOf(sitting, form)
    return html`
      <wr-key-in-form
        .words=${this.words}
        .survey=${survey}
        .chosen=${this.#chosen}
        @wr-sitting=${this.#begin}
      ></wr-key-in-form>`
  }

  #sheetOf({ group, language }: Sitting, form: Form) {
    const { texts, format } = this.words
    const { keyInPage } = texts.paper
    const { stored } = this
    const saving = this.#sender.state !== 'idle'
    return html`
      <div class="key-head">
        <p>
          <strong>${group.title}</strong> · ${format.languageName(language)} · ${keyInPage.sheetNumber(stored + 1)}
        </p>
        <button type="button" class="button quiet" ?disabled=${saving} @click=${this.#change}>${keyInPage.change}</button>
      </div>
      <div role="status">${stored === 0 ? '' : html`<p class="key-stored">${keyInPage.stored(stored)}</p>`}</div>
      ${this.#trouble()}
      ${keyed(
        this.#submission,
        html`
          <wr-key-in-sheet
            .words=${this.words}
            .form=${form}
            .language=${language}
            ?saving=${saving}
            @wr-sheet-keyed=${this.#store}
            @wr-sheet-dismissed=${this.#nextSheet}
          ></wr-key-in-sheet>`,
      )}`
  }

  #trouble() {
    const { keyInPage } = this.words.texts.paper
    const { state, problem } = this.#sender
    if (problem) return problemNotice(this.words, problem)
    if (state !== 'waiting') return ''
    return html`
      <div class="notice warn" role="alert">
        <p>${keyInPage.waiting}</p>
        <p><button type="button" class="button" @click=${this.#sender.tryNow}>${keyInPage.tryNow}</button></p>
      </div>`
  }

  #begin = ({ sitting }: SittingEvent) => {
    this.#chosen = sitting
    this.sitting = sitting
    this.#nextSheet()
  }

  /** A sheet of its own, also where the last one was cleared: what is sent again under one mark is not stored again. */
  #nextSheet = () => {
    this.#submission = newSubmission()
    this.#sender.problem = undefined
    this.requestUpdate()
  }

  #change = () => {
    if (this.sheet?.mayLeave() === false) return
    this.sitting = undefined
  }

  #store = async ({ answers }: SheetKeyedEvent) => {
    const { sitting } = this
    if (!sitting) return
    const { audience, subgroup } = sitting.group
    const { language } = sitting
    const submission = this.#submission
    const body = { audience, ...(subgroup === undefined ? {} : { subgroup }), submission, language, answers }
    if (!(await this.#sender.send(() => api.enterPaper(this.surveyId, body)))) return
    this.stored += 1
    this.#nextSheet()
  }
}
