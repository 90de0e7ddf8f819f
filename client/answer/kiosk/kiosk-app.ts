import { html, nothing, type PropertyValues, render, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { QuestionnaireReply } from '#domain/api/answering.ts'
import type { KioskText } from '../../text/kiosk.nl.ts'
import { AnswerApp } from '../answer-app.ts'
import { printedCode } from '../code.ts'
import { firstPageLanguage, firstText, store } from '../early.ts'
import { focusHeading } from '../focus.ts'
import type { Phase } from '../phase.ts'
import { withElements } from '../prepare.ts'
import type { Say } from '../say.ts'
import { openQuestionnaire } from '../server.ts'
import { Visit } from '../visit.ts'
import { Explaining } from './explaining.ts'
import './kiosk.css'
import { explanationScreen, type KioskView, kioskStrip, returning, stillThere, thanksScreen } from './kiosk-screens.ts'
import { KioskSpeech } from './kiosk-speech.ts'
import { MemoryTrail } from './memory-trail.ts'
import { stayHere } from './stay-here.ts'
import { Watch } from './watch.ts'

/**
 * The respondent's page on a shared device: one person after another, with one code for many. Answers live in the
 * memory of the page alone; after each person, and when nobody is there any more, it is as if it had just been opened.
 */
@customElement('kiosk-app')
export class KioskApp extends AnswerApp {
  declare speech: KioskSpeech
  protected override trail: MemoryTrail = new MemoryTrail(() => this.#walked())

  @state() private showsScores = false

  #code = ''
  #reply: QuestionnaireReply | undefined
  readonly #explaining = new Explaining(this)
  readonly #watch = new Watch(this, {
    heeds: () => this.#reply !== undefined && this.phase.at !== 'sending' && !this.#asks,
    over: () => void this.startOver(),
  })

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('pageshow', this.#shownAgain)
    this.addEventListener('click', this.#clicked)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('pageshow', this.#shownAgain)
    this.removeEventListener('click', this.#clicked)
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before: Phase | undefined = changed.get('phase')
    if (before && before.at !== this.phase.at) this.#arrived(this.phase)
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    const dialog = this.querySelector('dialog')
    if (this.#asks && !dialog?.open) dialog?.showModal()
    else if (!this.#asks && dialog?.open) dialog.close()
  }

  // What is shown

  protected override screen(say: Say): TemplateResult {
    const view = this.#view(say)
    const stop = () => void this.startOver()
    return html`
      ${this.#reply && this.phase.at === 'answering' ? kioskStrip({ kiosk: view.kiosk, atStart: this.#atStart, stop }) : nothing}
      ${this.#explaining.open ? this.#explanation(view) : this.#content(view)}
      ${stillThere({ ...view, stay: () => this.#watch.stay(), stop })}`
  }

  #content(view: KioskView): TemplateResult {
    const { phase } = this
    if (phase.at === 'refused') return html`${super.screen(view.say)}<div class="screen">${returning(view)}</div>`
    if (phase.at !== 'received') return super.screen(view.say)
    const show = () => {
      this.showsScores = true
    }
    const next = () => void this.startOver()
    return thanksScreen({ ...view, scores: phase.scores, code: phase.code, shows: this.showsScores, show, next })
  }

  #explanation(view: KioskView): TemplateResult {
    const { language } = this.speech
    return explanationScreen({
      ...view,
      code: this.#code,
      language,
      questions: this.visit?.draft.language ?? language,
      at: this.#explaining.at,
      again: this.#explaining.begin,
      back: this.#explaining.end,
    })
  }

  #view(say: Say): KioskView {
    const { language } = this.speech
    return {
      say,
      kiosk: this.speech.kioskSayer(this.address),
      pageLanguage: language,
      left: this.#watch.left,
    }
  }

  get #atStart(): boolean {
    return this.trail.atStart
  }

  /** Whether somebody who answers is asked to show a sign of life. On the first screen there is nothing to lose. */
  get #asks(): boolean {
    const { at } = this.phase
    const something = !this.#atStart || this.visit?.begun === true
    return this.#watch.left !== undefined && (this.#explaining.open || (at === 'answering' && something))
  }

  // From one person to the next

  protected override async open(code: string, language: string, opening = openQuestionnaire(code, language)) {
    this.phase = { at: 'loading' }
    const opened = await withElements(opening)
    if (opened.kind === 'retry') this.phase = { at: 'code', typed: printedCode(code), problem: opened.trouble }
    else if (opened.kind === 'opened' && opened.reply.code.forMany) {
      this.#code = code
      this.#reply = opened.reply
      await this.startOver()
    }
    // A code for one person, or one that does not work: that is a visit like any other.
    else location.replace(`/i/${printedCode(code)}`)
  }

  /** As if it had just been opened, and in the language it began with. */
  protected override async startOver(): Promise<void> {
    const reply = this.#reply
    if (!reply) return
    const first = this.visit === undefined
    this.#forget(reply)
    await this.speech.speak(reply.questionnaire.language)
    this.requestUpdate()
    if (!first) focusHeading(this)
    if (!first) void this.#stillOpen(reply.questionnaire.language)
  }

  #forget(reply: QuestionnaireReply): void {
    this.visit?.wipe()
    this.#watch.rest()
    this.#explaining.end()
    this.showsScores = false
    this.trail.clear()
    this.visit = new Visit(this.#code, reply.questionnaire.language, store)
    this.visit.take(reply)
    this.phase = { at: 'answering' }
    // All that was drawn for who left goes, whatever was filled in there, before anything is drawn for the next.
    render(nothing, this)
  }

  /** A survey that closed in the meantime says so before the next person begins. */
  async #stillOpen(language: string): Promise<void> {
    const { visit } = this
    const opened = await openQuestionnaire(this.#code, language)
    if (opened.kind === 'refused' && this.visit === visit && !visit?.begun)
      location.replace(`/i/${printedCode(this.#code)}`)
  }

  #arrived({ at }: Phase): void {
    if (at === 'sending') this.#watch.rest()
    if (at === 'received' || at === 'refused') this.#watch.countDown()
    // Back from sending, with answers that the server could not read.
    if (at === 'answering' && !this.#atStart) this.#watch.stay()
  }

  // The browser

  /** The address stays what it is. */
  protected override leave(): void {}

  /** The Back button goes one question back, as it does elsewhere; what has arrived it leaves for the start. */
  protected override moved(): void {
    const { at } = this.phase
    if (this.#explaining.open) this.#explaining.end()
    else if (at === 'received' || at === 'refused') void this.startOver()
    else if (at === 'answering') this.trail.back()
    if (!this.#atStart || this.phase.at !== 'answering') stayHere()
  }

  #walked(): void {
    this.requestUpdate()
    if (!this.#atStart) stayHere()
  }

  /** The browser kept the page as it was and shows it again, maybe to somebody else. */
  readonly #shownAgain = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && this.phase.at !== 'sending') void this.startOver()
  }

  /** Links lead to screens of this page: elsewhere nobody would watch over the way back. */
  readonly #clicked = (event: Event): void => {
    if (!(event.target instanceof HTMLAnchorElement)) return
    event.preventDefault()
    if (!event.target.matches('.explain')) return
    void this.#explaining.begin()
    stayHere()
  }
}

/** The words of a shared device are asked for together with its code. */
export async function kioskApp(kioskText: Promise<KioskText>): Promise<KioskApp> {
  const app = new KioskApp()
  app.speech = new KioskSpeech(firstPageLanguage, await firstText, await kioskText)
  return app
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-app': KioskApp
  }
}
