import { html } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { LoggedInEvent } from '../account/events.ts'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { PageElement } from '../page.ts'
import { checkSetup, type SetupForm, setupErrors } from '../setup-form.ts'
import { errorSummary, type FieldErrors, focusFirstError, noErrors, textField } from '../views/field.ts'
import { problemNotice } from '../views/notice.ts'

const tokenInAddress = () => new URLSearchParams(location.hash.slice(1)).get('token') ?? ''

/** Makes the first administrator. The server prints the address of this page with the token behind it. */
@customElement('wr-setup-page')
export class SetupPage extends PageElement {
  @state() private errors: FieldErrors = noErrors
  @state() private token = tokenInAddress()

  readonly #setUp = new Action(this)

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('hashchange', this.#readToken)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('hashchange', this.#readToken)
  }

  protected override get heading() {
    return this.words.texts.setup.title
  }

  protected override content() {
    const { setup, common } = this.words.texts
    const { busy, problem } = this.#setUp
    return html`
      <p class="lead">${setup.intro}</p>
      ${problem && this.errors.size === 0 ? problemNotice(this.words, problem) : ''}
      ${errorSummary(this.words, this.errors)}
      <form class="narrow" novalidate @submit=${this.#submit}>
        ${this.#fields()}
        <div class="buttons">
          <button class="button primary" ?disabled=${busy}>${busy ? common.busy : setup.submit}</button>
        </div>
      </form>`
  }

  #fields() {
    const { setup, login } = this.words.texts
    const error = (id: string) => this.errors.get(id)
    return html`
      ${textField({ id: 'name', label: setup.name, autocomplete: 'name', error: error('name') })}
      ${textField({ id: 'email', label: login.email, type: 'email', autocomplete: 'username', error: error('email') })}
      ${textField({
        id: 'password',
        label: login.password,
        hint: setup.passwordHint,
        type: 'password',
        autocomplete: 'new-password',
        error: error('password'),
      })}
      ${textField({ id: 'token', label: setup.token, hint: setup.tokenHint, value: this.token, error: error('token') })}`
  }

  /** Somebody who pastes the whole address on this page changes only what stands behind the #. */
  #readToken = () => {
    this.token = tokenInAddress() || this.token
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) return
    const data = new FormData(event.target)
    const text = (name: string) => String(data.get(name) ?? '')
    const form: SetupForm = {
      name: text('name').trim(),
      email: text('email').trim(),
      password: text('password'),
      token: text('token').trim(),
    }
    this.errors = checkSetup(form, this.words.texts)
    if (this.errors.size === 0) await this.#send(form)
    await this.updateComplete
    focusFirstError(this)
  }

  async #send(form: SetupForm) {
    await this.#setUp.run(async () => void this.dispatchEvent(new LoggedInEvent(await api.setUp(form))))
    if (this.#setUp.problem) this.errors = setupErrors(this.#setUp.problem, this.words.texts)
  }
}
