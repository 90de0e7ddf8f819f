import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { textField } from '../views/field.ts'
import { problemNotice } from '../views/notice.ts'
import { type Words, wordsIn } from '../words.ts'

/** Changes until when people can answer, also while the survey is open. Fires `wr-end-changed`. */
@customElement('wr-end-form')
export class EndForm extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property() surveyId = ''
  @property() closesOn = ''

  @state() private typed: string | undefined

  readonly #save = new Action(this)

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const { survey, surveyForm, common } = this.words.texts
    return html`
      <details class="fold">
        <summary>${survey.end.change}</summary>
        <form class="narrow" novalidate @submit=${this.#submit}>
          ${textField({
            id: 'new-end',
            label: surveyForm.closesOn,
            type: 'date',
            short: true,
            value: this.typed ?? this.closesOn,
            onInput: (day) => {
              this.typed = day
            },
          })}
          ${this.#save.problem ? problemNotice(this.words, this.#save.problem) : ''}
          <button class="button" ?disabled=${this.#save.busy}>${common.save}</button>
        </form>
      </details>`
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const day = this.typed ?? this.closesOn
    const saved = await this.#save.run(async () => {
      await api.changeSurvey(this.surveyId, { closesOn: day === '' ? null : day })
    })
    if (saved) this.dispatchEvent(new Event('wr-end-changed'))
  }
}
