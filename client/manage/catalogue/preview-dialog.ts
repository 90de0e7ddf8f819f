import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import type { Audience } from '#domain/texts.ts'
import { languageOf } from '../../answer/languages.ts'
import { placeKey } from '../../answer/place.ts'
import type { AnswerEvent } from '../../questions/answer-event.ts'
import { QuestionElement } from '../../questions/question-element.ts'
import '../../questions/questions.css'
import '../styles/catalogue.css'
import { type Words, wordsIn } from '../words.ts'
import type { Preview, PreviewVersion } from './load-preview.ts'
import { endScreen, type Moves, questionScreen, startScreen } from './preview-screens.ts'
import { backward, forward, newTrial, stepAt, stepsIn, type Trial, withAnswer } from './trial.ts'

/** As on the page of respondents: long enough to see what was chosen. */
const untilNext = 350

/**
 * A questionnaire to try, in a window as wide as a telephone. What is answered stays in this element until the window
 * closes: it touches no storage and has no way to send anything.
 */
@customElement('wr-preview')
export class PreviewDialog extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) preview: Preview = []

  @state() private trial: Trial = newTrial
  @state() private language = ''
  @state() private audience: Audience = 'staff'

  @query('dialog') private dialog!: HTMLDialogElement

  #timer: ReturnType<typeof setTimeout> | undefined

  readonly #moves: Moves = {
    back: () => this.#go(backward),
    next: () => this.#next(),
    again: () => this.#go(() => newTrial),
    give: (event) => this.#give(event),
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  async open(language: string, audience: Audience): Promise<void> {
    this.language = language
    this.audience = audience
    this.trial = newTrial
    await this.updateComplete
    this.dialog.showModal()
    this.#focusHeading()
  }

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const { preview } = this.words.texts.catalogue
    return html`
      <dialog class="preview" aria-labelledby="preview-title" @close=${this.#closed}>
        <div class="preview-bar">
          <p id="preview-title"><strong>${preview.title}.</strong> ${preview.nothingKept}</p>
          ${this.#languages()}
          <button type="button" class="button" @click=${() => this.dialog.close()}>${preview.close}</button>
        </div>
        ${this.#shown ? keyed(placeKey(this.trial.place), this.#screen(this.#shown)) : nothing}
      </dialog>`
  }

  get #shown(): PreviewVersion | undefined {
    const versions = this.#forAudience
    return versions.find(({ language }) => language === this.language) ?? versions[0]
  }

  get #forAudience(): Preview {
    return this.preview.filter(({ audience }) => audience === this.audience)
  }

  #languages() {
    const languages = this.#forAudience
    if (languages.length < 2) return nothing
    const choose = (event: Event) => {
      if (event.target instanceof HTMLSelectElement) this.language = event.target.value
    }
    return html`
      <label class="preview-language">
        <span class="visually-hidden">${this.words.texts.catalogue.preview.language}</span>
        <select @change=${choose}>
          ${languages.map(
            ({ language }) =>
              html`<option value=${language} lang=${language} ?selected=${language === this.#shown?.language}>
                ${languageOf(language).name}
              </option>`,
          )}
        </select>
      </label>`
  }

  #screen(shown: PreviewVersion) {
    const { words, trial } = this
    if (trial.place.at === 'start') return startScreen(words, this.#start(shown), this.#moves)
    const steps = stepsIn(trial, shown.questionnaire)
    const step = stepAt(trial, steps)
    return step
      ? questionScreen(words, { shown, trial, steps, step }, this.#moves)
      : endScreen(words, shown, trial, this.#moves)
  }

  #start(shown: PreviewVersion) {
    const choose = (audience: Audience) => {
      this.audience = audience
      this.trial = newTrial
    }
    return { shown, audiences: [...new Set(this.preview.map(({ audience }) => audience))], choose }
  }

  #give({ question, answer, tapped, unfinished }: AnswerEvent): void {
    clearTimeout(this.#timer)
    this.trial = withAnswer(this.trial, question, answer, unfinished)
    if (tapped) this.#timer = setTimeout(() => this.#next(), untilNext)
  }

  #next(): void {
    const { place, unfinished } = this.trial
    // What is no answer yet cannot be passed, as on the real page: the question says what is missing.
    if (place.at === 'question' && unfinished[place.id] !== undefined) {
      this.#question?.complain()
      return
    }
    this.#go(forward)
  }

  #go(move: (trial: Trial, questionnaire: PreviewVersion['questionnaire']) => Trial): void {
    clearTimeout(this.#timer)
    if (!this.#shown) return
    this.trial = move(this.trial, this.#shown.questionnaire)
    void this.updateComplete.then(() => this.#focusHeading())
  }

  async #focusHeading(): Promise<void> {
    await this.#question?.updateComplete
    this.querySelector<HTMLElement>('[data-focus]')?.focus()
    this.dialog.scrollTop = 0
  }

  get #question(): QuestionElement<QuestionView['type']> | undefined {
    const element = this.querySelector('.preview-question')?.firstElementChild
    return element instanceof QuestionElement ? element : undefined
  }

  /** Also after Escape: nothing of what was tried is left. */
  #closed = () => {
    clearTimeout(this.#timer)
    this.trial = newTrial
  }
}
