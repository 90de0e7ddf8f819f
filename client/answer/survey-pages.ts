import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { AnswerEvent } from '../questions/answer-event.ts'
import type { QuestionElement } from '../questions/question-element.ts'
import { focusHeading } from './focus.ts'
import { type Place, placeAfter } from './place.ts'
import { questionScreen, sectionLine } from './question-screen.ts'
import { reviewScreen } from './review-screen.ts'
import { browserTrail, Route, type Trail } from './route.ts'
import type { Say } from './say.ts'
import { startScreen } from './start-screen.ts'
import type { Step } from './steps.ts'
import type { Visit } from './visit.ts'

/** Long enough to see what was chosen, short enough not to wait for. */
const untilNext = 350

/** The person wants to read the questionnaire in another language. */
export class LanguageEvent extends Event {
  readonly language: string

  constructor(language: string) {
    super('language')
    this.language = language
  }
}

/** From the first screen, past the questions, to the overview. Fires `language` and `send`. */
@customElement('survey-pages')
export class SurveyPages extends LitElement {
  @property({ attribute: false }) visit!: Visit
  @property({ attribute: false }) say!: Say
  @property({ attribute: false }) pageLanguage = 'nl'
  @property({ attribute: false }) trail: Trail = browserTrail

  @state() private announced = ''

  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #route = new Route(
    this,
    () => this.trail,
    () => this.#arrive(),
  )

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('visit')) this.#route.read(this.visit)
  }

  protected override render() {
    return html`${this.#page()}<p class="visually-hidden" role="status">${this.announced}</p>`
  }

  #page(): TemplateResult {
    const step = this.#step
    if (step) return this.#questionPage(step)
    return this.#route.place.at === 'review' ? this.#reviewPage() : this.#startPage()
  }

  #startPage(): TemplateResult {
    const { say, visit, pageLanguage } = this
    if (!visit.reply) return html`${nothing}`
    return startScreen({
      say,
      reply: visit.reply,
      pageLanguage,
      begun: visit.begun,
      code: visit.code,
      chooseLanguage: (language) => this.dispatchEvent(new LanguageEvent(language)),
      begin: () => this.#begin(),
      restart: () => this.#restart(),
    })
  }

  #questionPage(step: Step): TemplateResult {
    const { say, visit, pageLanguage } = this
    const { id } = step.question
    return questionScreen({
      say,
      pageLanguage,
      step,
      steps: visit.steps,
      answers: visit.answers,
      unfinished: visit.draft.unfinished?.[id],
      language: visit.draft.language,
      give: (event) => this.#give(event),
      clear: () => this.#clear(id),
      back: () => this.#back(),
      next: () => this.#next(),
    })
  }

  #reviewPage(): TemplateResult {
    const { say, visit } = this
    return reviewScreen({
      say,
      steps: visit.steps,
      answers: visit.answers,
      unfinished: visit.draft.unfinished ?? {},
      language: visit.draft.language,
      invalid: visit.invalid,
      goTo: (id) => this.#go({ at: 'question', id, thenReview: true }),
      back: () => this.#back(),
      send: () => this.dispatchEvent(new Event('send')),
    })
  }

  get #step(): Step | undefined {
    const { place } = this.#route
    return place.at === 'question' ? this.visit.steps.find(({ question }) => question.id === place.id) : undefined
  }

  #begin(): void {
    const { steps, draft, begun } = this.visit
    const last = begun && steps.find(({ question }) => question.id === draft.question)
    this.#go(last ? { at: 'question', id: last.question.id, thenReview: false } : placeAfter({ at: 'start' }, steps))
  }

  #restart(): void {
    this.visit.restart()
    this.#begin()
  }

  #give({ question, answer, unfinished, tapped }: AnswerEvent): void {
    clearTimeout(this.#timer)
    this.visit.answer(question, answer, unfinished)
    // Only a tap goes on by itself: with the arrow keys one passes the other answers, and leaves when ready.
    if (tapped) this.#timer = setTimeout(() => this.#next(), untilNext)
    this.requestUpdate()
  }

  #clear(question: string): void {
    clearTimeout(this.#timer)
    this.visit.answer(question, undefined)
    this.requestUpdate()
    // The button that was pressed is gone now, so the focus must have somewhere to be.
    focusHeading(this)
  }

  /** On, unless something stands here that is no answer: then the question says what is missing. */
  #next(): void {
    const id = this.#step?.question.id ?? ''
    if (this.visit.draft.unfinished?.[id]) this.querySelector<QuestionElement<'split'>>('.asked > *')?.complain()
    else this.#onwards()
  }

  #onwards(): void {
    this.#go(placeAfter(this.#route.place, this.visit.steps))
  }

  #back(): void {
    clearTimeout(this.#timer)
    if (this.#route.back(this.visit)) this.#shown()
  }

  #go(place: Place): void {
    clearTimeout(this.#timer)
    this.#route.go(place)
    this.#shown()
  }

  /** The browser went to another entry of the history. */
  #arrive(): void {
    clearTimeout(this.#timer)
    this.#route.read(this.visit)
    this.#shown()
  }

  #shown(): void {
    const step = this.#step
    const line = step ? sectionLine(this.say, this.visit.steps, step) : ''
    // The live region speaks only when its words change, so within a section it stays silent.
    if (step) this.visit.stopAt(step.question.id)
    this.announced = line
    this.requestUpdate()
    focusHeading(this)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-pages': SurveyPages
  }
}
