import { html } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { SessionReply } from '#domain/api/accounts.ts'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { PageElement } from '../page.ts'
import { errorSummary, type FieldErrors, focusFirstError, noErrors, textField } from '../views/field.ts'
import { problemNotice } from '../views/notice.ts'

/** Fired when somebody has logged in, with who it is. */
export class LoggedInEvent extends Event {
  static readonly type = 'wr-logged-in'
  readonly session: SessionReply

  constructor(session: SessionReply) {
    super(LoggedInEvent.type, { bubbles: true, composed: true })
    this.session = session
  }
}

@customElement('wr-login-page')
export class LoginPage extends PageElement {
  @state() private errors: FieldErrors = noErrors

  readonly #logIn = new Action(this)

  protected override get heading() {
    return this.words.texts.login.title
  }

  protected override content() {
    const { login, common } = this.words.texts
    const { busy, problem } = this.#logIn
    return html`
      ${problem ? problemNotice(this.words, problem) : ''}
      ${errorSummary(this.words, this.errors)}
      <form class="narrow" novalidate @submit=${this.#submit}>
        ${textField({
          id: 'email',
          label: login.email,
          type: 'email',
          autocomplete: 'username',
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
        <p class="hint">${login.forgotten}</p>
      </form>`
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) return
    const form = new FormData(event.target)
    const body = { email: String(form.get('email')).trim(), password: String(form.get('password')) }
    const { login } = this.words.texts
    this.errors = new Map([
      ...(body.email === '' ? [['email', login.emailMissing] as const] : []),
      ...(body.password === '' ? [['password', login.passwordMissing] as const] : []),
    ])
    if (this.errors.size === 0)
      await this.#logIn.run(async () => void this.dispatchEvent(new LoggedInEvent(await api.logIn(body))))
    await this.updateComplete
    focusFirstError(this)
  }
}
