import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import type { OpenAnswersReply } from '#domain/api/open-answers.ts'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import '../views/confirm-dialog.ts'
import type { ConfirmDialog } from '../views/confirm-dialog.ts'
import { describedBy, errorOf, focusFirstError, hintOf } from '../views/field.ts'
import { type Words, wordsIn } from '../words.ts'
import { checkNames, maskWarnings, namesIn } from './names.ts'

/** Fired when names were taken out, with the texts as they are now. */
export class NamesMaskedEvent extends Event {
  static readonly type = 'wr-names-masked'
  readonly questions: OpenAnswersReply['questions']

  constructor(questions: OpenAnswersReply['questions']) {
    super(NamesMaskedEvent.type, { bubbles: true })
    this.questions = questions
  }
}

/** Takes names out of all texts of a survey, for good. */
@customElement('wr-mask-names')
export class MaskNames extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property() surveyId = ''

  @state() private typed = ''
  @state() private error: string | undefined

  @query('wr-confirm') private dialog!: ConfirmDialog

  readonly #mask = new Action(this)

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const { names } = this.words.texts.openAnswers
    return html`
      <form class="narrow" novalidate @submit=${this.#ask}>
        ${this.#field()}
        <div class="buttons"><button class="button">${names.open}</button></div>
      </form>
      <wr-confirm
        id="mask-names"
        .words=${this.words}
        .heading=${names.confirmTitle}
        .sentences=${maskWarnings(namesIn(this.typed), this.words)}
        .action=${names.confirm}
        .busy=${this.#mask.busy}
        .problem=${this.#mask.problem}
        @wr-confirm=${this.#confirmed}
      ></wr-confirm>`
  }

  #field() {
    const { names } = this.words.texts.openAnswers
    return html`
      <div class="field">
        <label for="names">${names.label}</label>
        ${hintOf('names', names.hint)}
        <textarea
          id="names"
          rows="4"
          autocomplete="off"
          spellcheck="false"
          .value=${live(this.typed)}
          aria-describedby=${describedBy('names', names.hint, this.error)}
          aria-invalid=${this.error === undefined ? nothing : 'true'}
          ?data-invalid=${this.error !== undefined}
          @input=${this.#type}
        ></textarea>
        ${errorOf('names', this.error)}
      </div>`
  }

  #type = (event: Event) => {
    if (event.target instanceof HTMLTextAreaElement) this.typed = event.target.value
  }

  #ask = async (event: SubmitEvent) => {
    event.preventDefault()
    this.error = checkNames(namesIn(this.typed), this.words)
    await this.updateComplete
    if (this.error === undefined) this.dialog.show()
    else focusFirstError(this)
  }

  #confirmed = () =>
    this.#mask.run(async () => {
      const { questions } = await api.maskNames(this.surveyId, namesIn(this.typed))
      this.typed = ''
      this.dialog.close()
      this.dispatchEvent(new NamesMaskedEvent(questions))
    })
}
