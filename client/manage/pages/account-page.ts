import { html } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { OwnAccount } from '#domain/api/accounts.ts'
import type { School } from '#domain/api/schools.ts'
import { AccountChangedEvent } from '../account/events.ts'
import '../account/password-form.ts'
import { isAdministrator, rolesInWords } from '../account/roles.ts'
import '../account/second-step.ts'
import '../account/session-list.ts'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { PageElement } from '../page.ts'
import { errorSummary, type FieldErrors, focusFirstError, noErrors, textField } from '../views/field.ts'
import { problemNotice } from '../views/notice.ts'

interface Shown {
  readonly own: OwnAccount
  readonly schools: readonly School[]
}

/** The own account: who one is, how one logs in, where one is logged in, and what is kept. */
@customElement('wr-account-page')
export class AccountPage extends PageElement {
  @state() private errors: FieldErrors = noErrors
  @state() private saved = false

  readonly #shown = new Load<Shown>(
    this,
    () => 'account',
    async (signal) => {
      const [own, schools] = await Promise.all([api.ownAccount(signal), api.schools(signal)])
      return { own, schools }
    },
  )
  readonly #rename = new Action(this)

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener(AccountChangedEvent.type, this.#changed)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.removeEventListener(AccountChangedEvent.type, this.#changed)
  }

  protected override get heading() {
    return this.words.texts.accounts.own.title
  }

  protected override content() {
    return this.#shown.render(this.words, (shown) => this.#page(shown))
  }

  #page({ own, schools }: Shown) {
    const { accounts } = this.words.texts
    const section = (id: string, title: string, content: unknown) => html`
      <section aria-labelledby=${id}><h2 id=${id}>${title}</h2>${content}</section>`
    return html`
      ${section('who', accounts.own.who, this.#who(own, schools))}
      ${section('own-password', accounts.own.password, html`<wr-password-form .words=${this.words}></wr-password-form>`)}
      ${section(
        'second-step',
        accounts.secondStep.title,
        html`<wr-second-step .words=${this.words} .own=${own}></wr-second-step>`,
      )}
      ${section(
        'sessions',
        accounts.sessions.title,
        html`<wr-session-list .words=${this.words} .sessions=${own.sessions}></wr-session-list>`,
      )}
      ${section('export', accounts.own.export, this.#export())}`
  }

  #who({ account }: OwnAccount, schools: readonly School[]) {
    const { own } = this.words.texts.accounts
    const roles = rolesInWords(this.words, account.roles, schools)
    return html`
      <dl class="facts">
        <div><dt>${own.name}</dt><dd>${account.name}</dd></div>
        <div><dt>${own.email}</dt><dd>${account.email}</dd></div>
        <div><dt>${own.roles}</dt><dd>${roles.map((line) => html`<span class="line-text">${line}</span>`)}</dd></div>
      </dl>
      ${isAdministrator(account) ? '' : html`<p class="hint">${own.emailBy}</p>`}
      <div role="status">${this.saved ? html`<p class="notice good">${this.words.texts.common.saved}</p>` : ''}</div>
      <details class="fold" id="change-name">
        <summary>${own.changeName}</summary>
        ${this.#nameForm(account.name)}
      </details>`
  }

  #nameForm(name: string) {
    const { accounts, common } = this.words.texts
    const { busy, problem } = this.#rename
    return html`
      ${problem ? problemNotice(this.words, problem) : ''} ${errorSummary(this.words, this.errors)}
      <form class="narrow" novalidate @submit=${this.#submit}>
        ${textField({
          id: 'name',
          label: accounts.own.name,
          autocomplete: 'name',
          longest: 100,
          value: name,
          error: this.errors.get('name'),
        })}
        <div class="buttons"><button class="button" ?disabled=${busy}>${busy ? common.busy : common.save}</button></div>
      </form>`
  }

  #export() {
    const { own } = this.words.texts.accounts
    return html`
      <p>${own.exportText}</p>
      <div class="buttons"><a class="button" href="/api/account/export" download>${own.download}</a></div>`
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) return
    const name = String(new FormData(event.target).get('name')).trim()
    this.saved = false
    this.errors = name === '' ? new Map([['name', this.words.texts.accounts.own.nameMissing]]) : noErrors
    if (name !== '') await this.#send(name)
    await this.updateComplete
    focusFirstError(this)
  }

  async #send(name: string) {
    this.saved = await this.#rename.run(async () => void (await api.changeOwnName(name)))
    if (!this.saved) return
    const fold = this.querySelector<HTMLDetailsElement>('#change-name')
    if (fold) fold.open = false
    fold?.querySelector('summary')?.focus()
    this.dispatchEvent(new AccountChangedEvent())
  }

  #changed = () => this.#shown.reload()
}
