import { html } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { LinkReply, SessionReply } from '#domain/api/accounts.ts'
import { PasswordChosenEvent } from '../account/events.ts'
import { takeFromFragment } from '../account/fragment.ts'
import '../account/password-field.ts'
import { checkPassword, passwordError } from '../account/password-problem.ts'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { PageElement } from '../page.ts'
import { ApiProblem } from '../problem.ts'
import { paths } from '../router.ts'
import { errorSummary, type FieldErrors, focusFirstError, noErrors } from '../views/field.ts'
import { problemNotice } from '../views/notice.ts'

/** Where a link to choose a password leads: who it is for, and choosing it. */
@customElement('wr-welcome-page')
export class WelcomePage extends PageElement {
  @property({ attribute: false }) session: SessionReply | undefined

  @state() private token = ''
  @state() private errors: FieldErrors = noErrors

  readonly #link = new Load<LinkReply | null>(
    this,
    () => this.token,
    () => lookAt(this.token),
  )
  readonly #choose = new Action(this)

  override connectedCallback(): void {
    super.connectedCallback()
    this.#readToken()
    window.addEventListener('hashchange', this.#readToken)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('hashchange', this.#readToken)
  }

  protected override get heading() {
    const { welcome } = this.words.texts.accounts
    const link = this.#link.value
    return link === null ? welcome.expiredTitle : welcome.titles[link?.purpose ?? 'invite']
  }

  protected override content() {
    return this.#link.render(this.words, (link) => (link ? this.#form(link) : this.#expired()))
  }

  #form({ purpose, name, email }: LinkReply) {
    const { accounts, common } = this.words.texts
    const { busy, problem } = this.#choose
    return html`
      <p class="lead">${accounts.welcome.intro[purpose](name)}</p>
      ${this.#otherAccount(email)}
      ${problem && this.errors.size === 0 ? problemNotice(this.words, problem) : ''}
      ${errorSummary(this.words, this.errors)}
      <form class="narrow" novalidate @submit=${(event: SubmitEvent) => this.#submit(event, email)}>
        <p>${accounts.welcome.forWhom} <strong>${email}</strong></p>
        <input type="hidden" name="username" autocomplete="username" .value=${email} />
        <wr-password-field
          .words=${this.words}
          name="password"
          .label=${accounts.password.label}
          .hint=${accounts.password.rules}
          .error=${this.errors.get('password')}
        ></wr-password-field>
        <div class="buttons">
          <button class="button primary" ?disabled=${busy}>${busy ? common.busy : accounts.welcome.submit}</button>
        </div>
      </form>`
  }

  /** An administrator may open a link to see it: choosing a password in that browser ends who is logged in there. */
  #otherAccount(email: string) {
    const other = this.session?.account
    if (!other || other.email === email) return ''
    return html`<p class="notice warn">${this.words.texts.accounts.welcome.otherAccount(other.name)}</p>`
  }

  #expired() {
    const { welcome } = this.words.texts.accounts
    const mail = this.session?.mail ?? false
    return html`
      <div class="notice warn">
        <p>${this.token === '' ? welcome.noToken : welcome.expired}</p>
        ${this.token === '' ? '' : html`<p>${mail ? welcome.expiredMail : welcome.expiredAsk}</p>`}
      </div>
      <div class="buttons">
        ${mail ? html`<a class="button" href=${paths.forgot}>${welcome.toForgot}</a>` : ''}
        <a class="button" href="/login">${welcome.toLogin}</a>
      </div>`
  }

  /** Also when somebody pastes another link while this page is open. */
  #readToken = () => {
    this.token = takeFromFragment('token') || this.token
  }

  #submit = async (event: SubmitEvent, email: string) => {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) return
    const password = String(new FormData(event.target).get('password'))
    const wrong = checkPassword(password, this.words.texts)
    this.errors = wrong === undefined ? noErrors : new Map([['password', wrong]])
    if (wrong === undefined) await this.#send(password, email)
    await this.updateComplete
    focusFirstError(this)
  }

  async #send(password: string, email: string) {
    await this.#choose.run(async () => {
      await api.useLink(this.token, password)
      // The password is chosen by now; who was logged in here logs out, or the login page would not be shown.
      if (this.session?.account) await api.logOut().catch(() => undefined)
      this.dispatchEvent(new PasswordChosenEvent(email))
    })
    const { problem } = this.#choose
    if (problem?.code === 'link-expired') return this.#link.reload()
    const wrong = problem && passwordError(problem, this.words.texts)
    if (wrong !== undefined) this.errors = new Map([['password', wrong]])
  }
}

/** For whom the link is; null when it does not work (any more). */
async function lookAt(token: string): Promise<LinkReply | null> {
  if (token === '') return null
  try {
    return await api.lookAtLink(token)
  } catch (error) {
    if (error instanceof ApiProblem && ['link-expired', 'request-invalid'].includes(error.code)) return null
    throw error
  }
}
