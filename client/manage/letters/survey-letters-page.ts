import { html } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { SurveyText } from '#domain/api/survey-texts.ts'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { askBeforeLeaving } from '../navigation.ts'
import { PageElement } from '../page.ts'
import { surveyCrumbs } from '../survey/load-survey.ts'
import { errorSummary } from '../views/field.ts'
import { exampleBadge, problemNotice } from '../views/notice.ts'
import { fitLetters } from './fit-letters.ts'
import type { DrawQr } from './letter-view.ts'
import { type LettersOfSurvey, loadLetters } from './load-letters.ts'
import { keyOf, textChoice, type Which } from './text-choice.ts'
import { textError } from './text-errors.ts'
import { textField, textFieldId } from './text-field.ts'
import { textPreview } from './text-preview.ts'

/** What the school writes to those it invites: our texts, and its own in their place. */
@customElement('wr-survey-letters-page')
export class SurveyLettersPage extends PageElement {
  @property({ attribute: false }) surveyId = ''
  /** The site that the codes lead to. */
  @property({ attribute: false }) origin = location.origin

  @state() private chosen: Partial<Which> = {}
  /** What was typed and not saved, by the key of its text. */
  @state() private typed: Readonly<Record<string, string>> = {}
  @state() private error: string | undefined
  @state() private message = ''
  @state() private drawQr: DrawQr
  @state() private tooLong = false

  readonly #shown = new Load<LettersOfSurvey>(
    this,
    () => this.surveyId,
    (signal) => loadLetters(this.surveyId, this.words.language, signal),
  )
  readonly #save = new Action(this)
  #stopAsking = () => {}

  override connectedCallback(): void {
    super.connectedCallback()
    const { leave } = this.words.texts.letters.page
    this.#stopAsking = askBeforeLeaving(() => Object.keys(this.typed).length === 0 || window.confirm(leave))
    void import('../survey/qr-view.ts').then(({ qrView }) => {
      this.drawQr = qrView
    })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stopAsking()
  }

  protected override get heading() {
    return this.words.texts.letters.page.title
  }

  protected override get besideHeading() {
    return exampleBadge(this.words, this.#shown.value?.survey.example ?? false)
  }

  protected override get crumbs() {
    return surveyCrumbs(this.words, this.#shown.value, this.surveyId)
  }

  protected override updated(): void {
    super.updated()
    this.tooLong = [...this.querySelectorAll<HTMLElement>('.letters')].map(fitLetters).includes(false)
  }

  protected override content() {
    const { letters, problems } = this.words.texts
    return this.#shown.render(this.words, (shown) => {
      const { status, mayManage } = shown.survey
      if (status === 'closed') return html`<p class="empty">${letters.page.closed}</p>`
      if (!mayManage) return html`<p class="empty">${problems['role-insufficient']}</p>`
      const text = this.#textOf(shown)
      return text ? this.#editor(shown, text) : ''
    })
  }

  #textOf({ texts }: LettersOfSurvey): SurveyText | undefined {
    const { kind, audience, language } = this.chosen
    const first = texts.find((text) => text.audience === 'parents') ?? texts[0]
    return texts.find(
      (text) =>
        text.kind === (kind ?? 'letter') &&
        text.audience === (audience ?? first?.audience) &&
        text.language === (language ?? first?.language),
    )
  }

  #editor(shown: LettersOfSurvey, text: SurveyText) {
    const { page, sheet } = this.words.texts.letters
    const { origin, drawQr } = this
    const typed = this.typed[keyOf(text)] ?? text.own ?? text.standard
    return html`
      <div class="no-print">
        <p class="lead">${page.intro}</p>
        ${textChoice(this.words, shown.survey, text, this.#choose)}
        ${this.#save.problem ? problemNotice(this.words, this.#save.problem) : ''}
        ${errorSummary(this.words, new Map(this.error === undefined ? [] : [[textFieldId, this.error]]))}
        ${textField(this.words, text, {
          typed,
          changed: keyOf(text) in this.typed,
          error: this.error,
          busy: this.#save.busy,
          type: (content) => this.#type(text, content),
          save: () => this.#keep(text, typed),
          reset: () => this.#reset(text),
        })}
        <div role="status">${this.message === '' ? '' : html`<p>${this.message}</p>`}</div>
        <h2>${page.preview}</h2>
        ${this.tooLong ? html`<div class="notice warn"><p>${sheet.overflow}</p></div>` : ''}
      </div>
      ${textPreview(this.words, { setting: shown, which: text, typed, origin, drawQr })}`
  }

  #choose = (change: Partial<Which>) => {
    this.chosen = { ...this.chosen, ...change }
    this.error = undefined
    this.message = ''
  }

  #type(text: SurveyText, content: string) {
    this.typed = { ...this.typed, [keyOf(text)]: content }
    this.message = ''
  }

  async #keep(text: SurveyText, typed: string) {
    this.error = textError(this.words, typed)
    await this.updateComplete
    if (this.error !== undefined) return this.querySelector<HTMLElement>('[data-invalid]')?.focus()
    await this.#store(text, () => api.putText(this.surveyId, text, typed), this.words.texts.letters.page.saved)
  }

  async #reset(text: SurveyText) {
    this.error = undefined
    await this.#store(text, () => api.deleteText(this.surveyId, text), this.words.texts.letters.page.wasReset)
  }

  async #store(text: SurveyText, request: () => Promise<void>, message: string) {
    const done = await this.#save.run(request)
    if (!done) return
    const { [keyOf(text)]: _, ...others } = this.typed
    await this.#shown.reload()
    this.typed = others
    this.message = message
  }
}
