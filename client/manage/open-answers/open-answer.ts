import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { problemNotice } from '../views/notice.ts'
import { type Words, wordsIn } from '../words.ts'
import type { OpenAnswer } from './open-questions.ts'

/** Fired when the server has stored whether a text may be shown. */
export class ReleaseEvent extends Event {
  static readonly type = 'wr-release'
  readonly answerId: string
  readonly released: boolean

  constructor(answerId: string, released: boolean) {
    super(ReleaseEvent.type, { bubbles: true })
    this.answerId = answerId
    this.released = released
  }
}

/** One text, whether others may see it, and the button that changes that. */
@customElement('wr-open-answer')
export class OpenAnswerElement extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property() surveyId = ''
  @property({ attribute: false }) answer: OpenAnswer | undefined

  readonly #save = new Action(this)

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    if (!this.answer) return nothing
    const { openAnswers, common } = this.words.texts
    const { id, text, released } = this.answer
    const { busy, problem } = this.#save
    const action = released ? openAnswers.withdraw : openAnswers.release
    // Not disabled while it waits: that would take the focus away from who works through the list by keyboard.
    return html`
      <p class="open-text" id="text-${id}" dir="auto">${text}</p>
      <div class="open-choice no-print">
        <span class="badge ${released ? 'open' : 'draft'}">
          ${released ? openAnswers.released : openAnswers.notReleased}
        </span>
        <button
          type="button"
          class="button"
          aria-disabled=${busy ? 'true' : nothing}
          aria-describedby="text-${id}"
          @click=${this.#change}
        >
          ${busy ? common.busy : action}
        </button>
      </div>
      ${problem ? html`<div class="no-print">${problemNotice(this.words, problem)}</div>` : ''}`
  }

  #change = async () => {
    if (!this.answer) return
    const { id, released } = this.answer
    const saved = await this.#save.run(() => api.releaseAnswer(this.surveyId, id, !released))
    if (saved) this.dispatchEvent(new ReleaseEvent(id, !released))
  }
}
