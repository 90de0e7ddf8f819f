import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import type { ApiProblem } from '../problem.ts'
import { errorSummary, type FieldErrors, focusFirstError, noErrors } from '../views/field.ts'
import { problemNotice } from '../views/notice.ts'
import { type Words, wordsIn } from '../words.ts'
import { AccountChangedEvent } from './events.ts'
import './password-field.ts'
import { checkPassword, passwordError } from './password-problem.ts'

/** Changes the own password; the other devices are logged out by it. */
@customElement('wr-password-form')
export class PasswordForm extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')

  @state() private errors: FieldErrors = noErrors
  @state() private changed = false

  readonly #change = new Action(this)

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const { own } = this.words.texts.accounts
    return html`
      <div role="status">${this.changed ? html`<p class="notice good">${own.changed}</p>` : ''}</div>
      <details class="fold">
        <summary>${own.change}</summary>
        ${this.#form()}
      </details>`
  }

  #form() {
    const { accounts, common } = this.words.texts
    const { own, password } = accounts
    const { busy, problem } = this.#change
    return html`
      ${problem && this.errors.size === 0 ? problemNotice(this.words, problem) : ''}
      ${errorSummary(this.words, this.errors)}
      <form class="narrow" novalidate @submit=${this.#submit}>
        ${this.#field('current-password', own.current)} ${this.#field('password', own.new, password.rules)}
        <div class="buttons">
          <button class="button primary" ?disabled=${busy}>${busy ? common.busy : common.save}</button>
        </div>
      </form>`
  }

  #field(name: string, label: string, hint?: string) {
    return html`
      <wr-password-field
        .words=${this.words}
        .name=${name}
        .fill=${name === 'password' ? 'new-password' : 'current-password'}
        .label=${label}
        .hint=${hint}
        .error=${this.errors.get(name)}
      ></wr-password-field>`
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    const data = new FormData(form)
    const body = { current: String(data.get('current-password')), password: String(data.get('password')) }
    this.changed = false
    this.errors = this.#check(body)
    if (this.errors.size === 0) await this.#send(body, form)
    await this.updateComplete
    focusFirstError(this)
  }

  async #send(body: { current: string; password: string }, form: HTMLFormElement) {
    this.changed = await this.#change.run(() => api.changePassword(body))
    if (this.#change.problem) this.errors = this.#serverErrors(this.#change.problem)
    if (!this.changed) return
    form.reset()
    const fold = this.querySelector('details')
    if (fold) fold.open = false
    this.querySelector('summary')?.focus()
    this.dispatchEvent(new AccountChangedEvent())
  }

  #check({ current, password }: { current: string; password: string }): FieldErrors {
    const { errors } = this.words.texts.accounts.password
    const wrong = checkPassword(password, this.words.texts)
    return new Map([
      ...(current === '' ? [['current-password', errors.missing] as const] : []),
      ...(wrong === undefined ? [] : [['password', wrong] as const]),
    ])
  }

  #serverErrors(problem: ApiProblem): FieldErrors {
    const { texts } = this.words
    if (problem.code === 'credentials-wrong')
      return new Map([['current-password', texts.accounts.password.errors.current]])
    const wrong = passwordError(problem, texts)
    return wrong === undefined ? noErrors : new Map([['password', wrong]])
  }
}
