import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { codeInAddress, enterCode, leaveCode, typedInAddress } from './address.ts'
import { normaliseCode, printedCode } from './code.ts'
import { codeScreen, whyNot } from './code-screen.ts'
import { firstCode, firstLanguage, firstOpening, scanned, store } from './early.ts'
import { focusHeading } from './focus.ts'
import { deviceLanguage, pageLanguages } from './languages.ts'
import { pageHeader } from './page-header.ts'
import type { Phase } from './phase.ts'
import { withElements } from './prepare.ts'
import { receivedScreen, refusedScreen } from './received-screen.ts'
import { browserTrail, type Trail } from './route.ts'
import type { Address, Say } from './say.ts'
import { Sender, type Settled } from './sender.ts'
import { sendingScreen } from './sending-screen.ts'
import { type Opened, openQuestionnaire } from './server.ts'
import type { Speech } from './speech.ts'
import './survey-pages.ts'
import type { LanguageEvent } from './survey-pages.ts'
import { sendWaiting, Visit } from './visit.ts'

/** The respondent's page, from a code to the receipt. */
@customElement('answer-app')
export class AnswerApp extends LitElement {
  @property({ attribute: false }) speech!: Speech

  @state() protected phase: Phase = { at: 'loading' }
  @state() private languageFailed = false

  protected visit: Visit | undefined
  protected trail: Trail = browserTrail
  /** The person has done something here. A page that has just arrived leaves the focus at its top. */
  #entered = false
  #opening: Promise<Opened> | undefined
  readonly #sender = new Sender(this)

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('popstate', this.#popped)
    addEventListener('pagehide', this.#left)
    if (firstCode) void this.open(firstCode, firstLanguage, firstOpening)
    else this.phase = { at: 'code', typed: scanned ?? '', problem: scanned === undefined ? undefined : 'code-shape' }
    void sendWaiting(store, firstCode)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('popstate', this.#popped)
    removeEventListener('pagehide', this.#left)
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override updated(changed: PropertyValues): void {
    const before: Phase | undefined = changed.get('phase')
    if (before && before !== this.phase && this.#entered) focusHeading(this)
  }

  protected override render() {
    const { say } = this
    return html`${this.#header(say)}<main>${this.screen(say)}</main>`
  }

  #header(say: Say): TemplateResult {
    const { phase, languageFailed } = this
    const pageLanguage = this.speech.language
    const visit = phase.at === 'code' ? undefined : this.visit
    const survey = visit?.reply?.survey
    const ofSurvey = phase.at === 'answering' ? (survey?.languages ?? []) : []
    return pageHeader({
      say,
      school: survey?.school,
      example: survey?.example ?? false,
      languages: phase.at === 'code' ? pageLanguages : ofSurvey,
      language: visit?.draft.language ?? pageLanguage,
      failed: languageFailed,
      choose: (language) => void this.#chooseLanguage(language),
    })
  }

  protected screen(say: Say): TemplateResult {
    const { phase } = this
    const pageLanguage = this.speech.language
    const done = () => void this.startOver()
    switch (phase.at) {
      case 'code':
        return codeScreen({ say, typed: phase.typed, problem: phase.problem, open: (typed) => this.#openTyped(typed) })
      case 'loading':
        return html`<div class="screen"><h1 tabindex="-1" data-focus>${say('pageTitle')}</h1><p role="status">${say('loading')}</p></div>`
      case 'answering':
        return html`
          <survey-pages
            .visit=${this.visit} .say=${say} .pageLanguage=${pageLanguage} .trail=${this.trail}
            @answer=${this.#goesOn}
            @language=${(event: LanguageEvent) => void this.#chooseLanguage(event.language)}
            @send=${() => this.#send()}></survey-pages>`
      case 'sending': {
        const kept = this.visit?.kept ?? false
        return sendingScreen({ say, kept, state: this.#sender.state, tryNow: this.#sender.tryNow })
      }
      case 'received':
        return receivedScreen({ say, pageLanguage, scores: phase.scores, code: phase.code, done })
      case 'refused':
        return refusedScreen({ say, problem: phase.problem, done })
    }
  }

  protected get say(): Say {
    return this.speech.sayer(this.address)
  }

  protected get address(): Address {
    return (this.visit?.reply?.survey.audience ?? 'parents') === 'parents' ? 'u' : 'je'
  }

  // Opening

  #openTyped(typed: string): void {
    this.#entered = true
    const code = normaliseCode(typed)
    if (code) void this.open(code, store.read(code)?.language ?? this.speech.language)
    else this.phase = { at: 'code', typed, problem: 'code-shape' }
  }

  protected async open(code: string, language: string, opening = openQuestionnaire(code, language)): Promise<void> {
    this.#opening = opening
    this.phase = { at: 'loading' }
    const opened = await withElements(opening, store.read(code) !== undefined)
    // The person may have gone elsewhere in the meantime.
    if (this.#opening !== opening) return
    const visit = new Visit(code, language, store)
    this.visit = visit
    if (opened.kind === 'opened') await this.#begin(visit, opened)
    // After a send of which the answer got lost the code counts as used. Sending it again gives the answer.
    if (visit.draft.pending) this.#send()
    else if (opened.kind === 'opened') this.phase = { at: 'answering' }
    else this.phase = { at: 'code', typed: printedCode(code), problem: whyNot(opened) }
  }

  async #begin(visit: Visit, { reply, usable }: Extract<Opened, { kind: 'opened' }>): Promise<void> {
    visit.take(reply, usable)
    await this.speech.speak(reply.questionnaire.language)
    if (codeInAddress() !== visit.code) enterCode(visit.code, null)
  }

  readonly #popped = (): void => this.moved()

  /** The browser went to another entry of its history. Within a questionnaire that is the affair of its pages. */
  protected moved(): void {
    const { at } = this.phase
    const code = codeInAddress()
    // What is on its way, or has arrived, is not changed any more: the way back to the questions is closed.
    if (at === 'sending') enterCode(this.visit?.code ?? '', { at: 'review' })
    else if (at === 'received' || at === 'refused') leaveCode()
    else if (code === undefined) this.#askForCode()
    else if (at !== 'answering' || code !== this.visit?.code) void this.open(code, this.speech.language)
  }

  #askForCode(): void {
    this.#opening = undefined
    this.phase = { at: 'code', typed: typedInAddress() ?? '' }
  }

  /** A browser keeps a page that was left, for the way back: the own outcome is gone by then. */
  readonly #left = (): void => {
    if (this.phase.at === 'received') void this.startOver()
  }

  // Languages

  /** Who goes on answering has read that the language could not be changed. */
  readonly #goesOn = (): void => {
    this.languageFailed = false
  }

  async #chooseLanguage(language: string): Promise<void> {
    this.languageFailed = !(await this.#changeLanguage(language))
  }

  async #changeLanguage(language: string): Promise<boolean> {
    const visit = this.phase.at === 'code' ? undefined : this.visit
    if (!visit) return this.speech.speak(language)
    const opened = await openQuestionnaire(visit.code, language)
    const arrived = opened.kind === 'opened' && (await this.speech.speak(language))
    // In the meantime the person may have sent the answers: then nothing is written to the device any more.
    if (this.phase.at !== 'answering' || this.visit !== visit) return true
    if (arrived) visit.takeInLanguage(opened.reply)
    this.requestUpdate()
    return arrived
  }

  // Sending

  #send(): void {
    const { visit } = this
    if (!visit) return
    visit.lock()
    this.#entered = true
    this.phase = { at: 'sending' }
    this.#sender.start(
      () => visit.send(),
      (result) => this.settle(visit, result),
    )
  }

  protected settle(visit: Visit, result: Settled): void {
    if (result.kind === 'invalid') {
      visit.unlock(result.questions)
      this.trail.replace({ at: 'review' })
      if (visit.reply) this.phase = { at: 'answering' }
      else void this.open(visit.code, visit.draft.language)
      return
    }
    visit.wipe()
    this.leave()
    this.phase =
      result.kind === 'received'
        ? { at: 'received', scores: visit.scores(), code: visit.code }
        : { at: 'refused', problem: result.problem }
  }

  /** What was sent leaves nothing behind in the address. */
  protected leave(): void {
    leaveCode()
  }

  /** For the next person on the same device: nothing of this one is left, on the screen or behind it. */
  protected async startOver(): Promise<void> {
    this.visit = undefined
    this.leave()
    this.phase = { at: 'code', typed: '' }
    await this.speech.speak(deviceLanguage(navigator.language))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'answer-app': AnswerApp
  }
}
