import { html, LitElement } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { AccountEntry, NewAccount } from '#domain/api/accounts.ts'
import type { School } from '#domain/api/schools.ts'
import type { ApiProblem } from '../problem.ts'
import { errorSummary, type FieldErrors, focusFirstError, noErrors, textField } from '../views/field.ts'
import { problemNotice } from '../views/notice.ts'
import { type Words, wordsIn } from '../words.ts'
import { accountErrors, checkAccount } from './account-form-errors.ts'
import { choiceOf, noRoles, type RoleChoice, rolesOf } from './role-choice.ts'
import './role-fields.ts'
import type { RoleChoiceEvent, RoleFields } from './role-fields.ts'

/** Fired when the person saves; the page sends it. */
export class AccountSaveEvent extends Event {
  static readonly type = 'wr-account-save'
  readonly account: NewAccount

  constructor(account: NewAccount) {
    super(AccountSaveEvent.type)
    this.account = account
  }
}

/** Name, e-mail address and roles of an account, new or to be changed. */
@customElement('wr-account-form')
export class AccountForm extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) account: AccountEntry | undefined
  @property({ attribute: false }) schools: readonly School[] = []
  /** Nobody changes their own role. */
  @property({ type: Boolean }) withRoles = true
  @property({ attribute: false }) problem: ApiProblem | undefined
  @property({ type: Boolean }) busy = false

  @state() private choice: RoleChoice = noRoles
  @state() private errors: FieldErrors = noErrors

  @query('wr-role-fields') private roleFields!: RoleFields | null

  protected override createRenderRoot() {
    return this
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('account') && this.account) this.choice = choiceOf(this.account.roles)
    if (changed.has('problem')) this.errors = accountErrors(this.problem, this.words.texts)
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('problem') && this.errors.size > 0) focusFirstError(this)
  }

  protected override render() {
    const { accounts, common } = this.words.texts
    const { problem } = this
    const save = this.account ? accounts.edit.save : accounts.form.create
    return html`
      ${problem && accountErrors(problem, this.words.texts).size === 0 ? problemNotice(this.words, problem) : ''}
      ${errorSummary(this.words, this.errors)}
      <form class="narrow" novalidate @submit=${this.#submit}>
        ${this.#fields()}
        <div class="buttons">
          <button class="button primary" ?disabled=${this.busy}>${this.busy ? common.busy : save}</button>
        </div>
      </form>`
  }

  #fields() {
    const { form } = this.words.texts.accounts
    const { name, email } = this.account ?? { name: '', email: '' }
    return html`
      ${textField({ id: 'name', label: form.name, longest: 100, value: name, error: this.errors.get('name') })}
      ${textField({
        id: 'email',
        label: form.email,
        hint: form.emailHint,
        type: 'email',
        longest: 254,
        value: email,
        error: this.errors.get('email'),
      })}
      ${
        this.withRoles
          ? html`<wr-role-fields
              .words=${this.words}
              .schools=${this.schools}
              .choice=${this.choice}
              .error=${this.errors.get('roles')}
              @wr-role-choice=${this.#chosen}
            ></wr-role-fields>`
          : ''
      }`
  }

  #chosen = ({ choice }: RoleChoiceEvent) => {
    this.choice = choice
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) return
    const data = new FormData(event.target)
    const text = (name: string) => String(data.get(name) ?? '').trim()
    this.choice = this.roleFields?.whole ?? this.choice
    const account: NewAccount = { name: text('name'), email: text('email'), roles: rolesOf(this.choice) }
    this.errors = checkAccount(account, this.words.texts, this.account === undefined)
    if (this.errors.size === 0) this.dispatchEvent(new AccountSaveEvent(account))
    await this.updateComplete
    focusFirstError(this)
  }
}
