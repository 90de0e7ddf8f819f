import { LitElement, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Questionnaire } from '#domain/api/questionnaire.ts'
import { type Place, placeAfter } from '../../../answer/place.ts'
import type { AnswerEvent } from '../../../questions/answer-event.ts'
import type { QuestionElement } from '../../../questions/question-element.ts'
import type { HeldRound } from '../device.ts'
import { focusHeading } from '../focus.ts'
import type { Say } from '../speech.ts'
import { checkPage } from './check-page.ts'
import { questionPage } from './question-page.ts'
import { standing, withAnswer } from './round-draft.ts'
import { RoundRoute } from './round-route.ts'

/** Long enough to see what was chosen, short enough not to wait for. */
const untilNext = 350

/** The questions of a round, one at a time, and a look at them before they are sent. */
@customElement('round-pages')
export class RoundPages extends LitElement {
  @property({ attribute: false }) round!: string
  @property({ attribute: false }) questionnaire!: Questionnaire
  @property({ attribute: false }) held!: HeldRound
  @property({ attribute: false }) invalid: readonly string[] = []
  @property({ attribute: false }) heading = ''
  @property({ attribute: false }) notes: readonly string[] = []
  @property({ attribute: false }) say!: Say
  @property({ attribute: false }) pageLanguage = 'nl'
  @property({ attribute: false }) answer: (round: string, held: HeldRound) => void = () => {}
  @property({ attribute: false }) send: (round: string, held: HeldRound) => void = () => {}

  @state() private place: Place = { at: 'start' }

  #route = new RoundRoute('')
  #timer: ReturnType<typeof setTimeout> | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('popstate', this.#walked)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('popstate', this.#walked)
    clearTimeout(this.#timer)
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('round')) this.#route = new RoundRoute(this.round)
    if (changed.has('round')) this.place = this.#route.read(this.#standing)
    if (changed.has('invalid') && this.invalid.length > 0) this.place = { at: 'review' }
  }

  protected override render() {
    const { say, held, questionnaire, place, pageLanguage } = this
    const { language } = questionnaire
    const { steps, answers } = this.#standing
    const step = place.at === 'question' ? steps.find(({ question }) => question.id === place.id) : undefined
    if (!step)
      return checkPage({
        ...{ say, language, steps, answers, unfinished: held.unfinished, invalid: this.invalid },
        goTo: (id) => this.#go({ at: 'question', id, thenReview: true }),
        back: () => this.#back(),
        send: () => this.#send(),
      })
    const { id } = step.question
    return questionPage({
      ...{ say, pageLanguage, language, title: this.heading, notes: this.notes, steps, step, answers },
      unfinished: held.unfinished[id],
      give: (event) => this.#give(event),
      clear: () => this.#clear(id),
      back: () => this.#back(),
      next: () => this.#next(id),
    })
  }

  get #standing() {
    return standing(this.questionnaire, this.held)
  }

  #give({ question, answer, unfinished, tapped }: AnswerEvent): void {
    clearTimeout(this.#timer)
    this.answer(this.round, withAnswer(this.held, question, answer, unfinished))
    // Only a tap goes on by itself, and never sends: with the arrow keys one passes the other answers.
    const several = this.#standing.steps.length > 1
    if (tapped && several) this.#timer = setTimeout(() => this.#next(question), untilNext)
  }

  #clear(id: string): void {
    clearTimeout(this.#timer)
    this.answer(this.round, withAnswer(this.held, id, undefined))
    // The button that was pressed is gone now, so the focus must have somewhere to be.
    this.#shown()
  }

  /** On, unless something stands here that is no answer: then the question says what is missing. */
  #next(id: string): void {
    const { steps } = this.#standing
    if (this.held.unfinished[id]) this.querySelector<QuestionElement<'split'>>('.asked > *')?.complain()
    else if (steps.length === 1) this.#send()
    else this.#go(placeAfter(this.place, steps))
  }

  #send(): void {
    clearTimeout(this.#timer)
    this.send(this.round, { ...this.held, answers: this.#standing.answers })
  }

  #go(place: Place): void {
    clearTimeout(this.#timer)
    this.#route.go(place, this.place)
    this.place = place
    this.#shown()
  }

  #back(): void {
    clearTimeout(this.#timer)
    const place = this.#route.back(this.place, this.#standing)
    if (!place) return
    this.place = place
    this.#shown()
  }

  /** The browser went to another entry of its history. */
  readonly #walked = (): void => {
    clearTimeout(this.#timer)
    this.place = this.#route.read(this.#standing)
    this.#shown()
  }

  /** To the words of the question; to the heading where there is none. */
  #shown(): void {
    focusHeading(this, this.place.at === 'question' ? '.asked [data-focus]' : undefined)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'round-pages': RoundPages
  }
}
