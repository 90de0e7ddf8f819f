import { html } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { digitsOf } from '../account/code-field.ts'
import { codeForm } from '../account/code-form.ts'
import { LoggedInEvent } from '../account/events.ts'
import { takeFromFragment } from '../account/fragment.ts'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { PageElement } from '../page.ts'
import { paths } from '../router.ts'
import { errorSummary, type FieldErrors, focusFirstError, noErrors, textField } from '../views/field.ts'
import { problemNotice } from '../views/notice.ts'

interface Credentials {
  readonly email: string
  readonly password: string
}

/** Logging in: e-mail address and password, and for who switched it on a code as the second step. */
@customElement('wr-login-page')
export class LoginPage extends PageElement {
  /** Whether this server can mail a link to who forgot the password. */
  @property({ type: Boolean }) mail = false

  @state() private errors: FieldErrors = noErrors
  /** The right password, kept while the code is asked for. */
  @state() private credentials: Credentials | undefined
  @state() private recovery = false
  /** The address of who just chose a password. */
  @state() private email = ''

  readonly #logIn = new Action(this)

  override connectedCallback(): void {
    super.connectedCallback()
    this.email = takeFromFragment('email')
  }

  protected override get heading() {
    const { login, accounts } = this.words.texts
    return this.credentials ? accounts.login.codeTitle : login.title
  }

  protected override content() {
    return this.credentials ? this.#secondStep(this.credentials) : this.#firstStep()
  }

  #firstStep() {
    const { login, accounts, common } = this.words.texts
    const { busy, problem } = this.#logIn
    return html`
      <div role="status">${this.email === '' ? '' : html`<p class="notice good">${accounts.login.chosen}</p>`}</div>
      ${problem ? problemNotice(this.words, problem) : ''} ${errorSummary(this.words, this.errors)}
      <form class="narrow" novalidate @submit=${this.#submit}>
        ${textField({
          id: 'email',
          label: login.email,
          type: 'email',
          autocomplete: 'username',
          value: this.email,
          error: this.errors.get('email'),
        })}
        ${textField({
          id: 'password',
          label: login.password,
          type: 'password',
          autocomplete: 'current-password',
          error: this.errors.get('password'),
        })}
        <div class="buttons">
          <button class="button primary" ?disabled=${busy}>${busy ? common.busy : login.submit}</button>
        </div>
        ${
          this.mail
            ? html`<p><a href=${paths.forgot}>${accounts.login.forgotten}</a></p>`
            : html`<p class="hint">${login.forgotten}</p>`
        }
      </form>`
  }

  #secondStep(credentials: Credentials) {
    return codeForm(this.words, {
      recovery: this.recovery,
      errors: this.errors,
      problem: this.#logIn.problem,
      busy: this.#logIn.busy,
      submit: (event) => this.#submitCode(event, credentials),
      change: () => this.#ask(credentials, !this.recovery),
      back: () => this.#ask(undefined, false),
    })
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) return
    const form = new FormData(event.target)
    const credentials = { email: String(form.get('email')).trim(), password: String(form.get('password')) }
    const { login } = this.words.texts
    this.errors = new Map([
      ...(credentials.email === '' ? [['email', login.emailMissing] as const] : []),
      ...(credentials.password === '' ? [['password', login.passwordMissing] as const] : []),
    ])
    if (this.errors.size === 0) await this.#send(credentials)
    if (this.#logIn.problem?.code === 'second-step-needed') return this.#ask(credentials, false)
    await this.updateComplete
    focusFirstError(this)
  }

  #submitCode = async (event: SubmitEvent, credentials: Credentials) => {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) return
    const typed = String(new FormData(event.target).get('code')).trim()
    const code = this.recovery ? typed : digitsOf(typed)
    const { texts } = this.words
    const missing = this.recovery ? texts.accounts.login.recoveryMissing : texts.accounts.login.codeMissing
    this.errors = code ? noErrors : new Map([['code', missing]])
    if (code) await this.#send({ ...credentials, code })
    if (this.#logIn.problem?.code === 'second-step-wrong')
      this.errors = new Map([['code', texts.problems['second-step-wrong']]])
    await this.updateComplete
    focusFirstError(this)
  }

  #send(body: Credentials & { readonly code?: string }) {
    return this.#logIn.run(async () => void this.dispatchEvent(new LoggedInEvent(await api.logIn(body))))
  }

  /** Shows one of the two steps, without what went wrong in the other. */
  async #ask(credentials: Credentials | undefined, recovery: boolean) {
    this.credentials = credentials
    this.recovery = recovery
    this.errors = noErrors
    this.#logIn.problem = undefined
    await this.updateComplete
    this.querySelector<HTMLElement>(credentials ? '#code' : '#email')?.focus()
  }
}
