import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { Action } from '../action.ts'
import { type FieldErrors, focusFirstError, noErrors } from '../views/field.ts'
import { problemNotice } from '../views/notice.ts'
import { type Words, wordsIn } from '../words.ts'
import './password-field.ts'

/** Asks for the own password once more, before something that only the person may do. Fires `wr-stopped`. */
@customElement('wr-password-again')
export class PasswordAgain extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property() action = ''
  /** What is done with the password; it throws when the server refuses. */
  @property({ attribute: false }) task: (password: string) => Promise<void> = async () => {}

  @state() private errors: FieldErrors = noErrors

  readonly #run = new Action(this)

  protected override createRenderRoot() {
    return this
  }

  protected override firstUpdated(): void {
    this.updateComplete.then(() => this.querySelector('input')?.focus())
  }

  protected override render() {
    const { accounts, common } = this.words.texts
    const { busy, problem } = this.#run
    return html`
      ${problem && this.errors.size === 0 ? problemNotice(this.words, problem) : ''}
      <form class="narrow" novalidate @submit=${this.#submit}>
        <wr-password-field
          .words=${this.words}
          name="password-again"
          fill="current-password"
          .label=${accounts.secondStep.confirmPassword}
          .error=${this.errors.get('password-again')}
        ></wr-password-field>
        <div class="buttons">
          <button class="button primary" ?disabled=${busy}>${busy ? common.busy : this.action}</button>
          <button type="button" class="button" @click=${this.#stop}>${accounts.secondStep.stop}</button>
        </div>
      </form>`
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) return
    const { errors } = this.words.texts.accounts.password
    const password = String(new FormData(event.target).get('password-again'))
    const wrong = (message: string) => new Map([['password-again', message]])
    this.errors = password === '' ? wrong(errors.missing) : noErrors
    if (password !== '') await this.#run.run(() => this.task(password))
    if (this.#run.problem?.code === 'credentials-wrong') this.errors = wrong(errors.current)
    await this.updateComplete
    focusFirstError(this)
  }

  #stop = () => this.dispatchEvent(new Event('wr-stopped'))
}
