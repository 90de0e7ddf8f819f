import { html } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { PageElement } from '../page.ts'
import { errorSummary, type FieldErrors, focusFirstError, noErrors, textField } from '../views/field.ts'
import { problemNotice } from '../views/notice.ts'

/** Asks for a link by mail to choose a new password. What it says is the same whether there is such an account or not. */
@customElement('wr-forgot-page')
export class ForgotPage extends PageElement {
  /** Whether this server can mail. */
  @property({ type: Boolean }) mail = false

  @state() private errors: FieldErrors = noErrors
  @state() private sentTo = ''

  readonly #ask = new Action(this)

  protected override get heading() {
    const { forgot } = this.words.texts.accounts
    return this.sentTo === '' ? forgot.title : forgot.sentTitle
  }

  protected override content() {
    const { forgot } = this.words.texts.accounts
    const form = this.mail ? this.#form() : html`<p>${forgot.noMail}</p>`
    return html`
      ${this.sentTo === '' ? form : this.#sent()}
      <p><a href="/login">${forgot.toLogin}</a></p>`
  }

  #form() {
    const { accounts, common, login } = this.words.texts
    const { busy, problem } = this.#ask
    return html`
      <p class="lead">${accounts.forgot.intro}</p>
      ${problem ? problemNotice(this.words, problem) : ''} ${errorSummary(this.words, this.errors)}
      <form class="narrow" novalidate @submit=${this.#submit}>
        ${textField({
          id: 'email',
          label: login.email,
          type: 'email',
          autocomplete: 'username',
          longest: 254,
          error: this.errors.get('email'),
        })}
        <div class="buttons">
          <button class="button primary" ?disabled=${busy}>${busy ? common.busy : accounts.forgot.submit}</button>
        </div>
      </form>`
  }

  #sent() {
    const { forgot } = this.words.texts.accounts
    return html`
      <div class="notice good" role="status"><p>${forgot.sent(this.sentTo)}</p></div>
      <p>${forgot.nothing}</p>`
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) return
    const email = String(new FormData(event.target).get('email')).trim()
    this.errors = email === '' ? new Map([['email', this.words.texts.login.emailMissing]]) : noErrors
    const asked = email !== '' && (await this.#ask.run(async () => void (await api.forgotPassword(email))))
    if (asked) this.sentTo = email
    await this.updateComplete
    if (asked) this.querySelector('h1')?.focus()
    else focusFirstError(this)
  }
}
