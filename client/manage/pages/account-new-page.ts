import { html } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { InvitedAccount } from '#domain/api/accounts.ts'
import type { School } from '#domain/api/schools.ts'
import '../account/account-form.ts'
import type { AccountSaveEvent } from '../account/account-form.ts'
import '../account/one-time-link.ts'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { PageElement } from '../page.ts'
import { paths } from '../router.ts'

/** Invites a colleague: an account without a password, and a link to choose one. */
@customElement('wr-account-new-page')
export class AccountNewPage extends PageElement {
  @state() private invited: InvitedAccount | undefined

  readonly #schools = new Load<School[]>(
    this,
    () => 'schools',
    (signal) => api.schools(signal),
  )
  readonly #create = new Action(this)

  protected override get heading() {
    return this.words.texts.accounts.form.newTitle
  }

  protected override get crumbs() {
    return [{ title: this.words.texts.accounts.list.title, href: paths.accounts }]
  }

  protected override content() {
    return this.#schools.render(this.words, (schools) =>
      this.invited ? this.#link(this.invited) : this.#form(schools),
    )
  }

  #form(schools: readonly School[]) {
    return html`
      <p class="lead">${this.words.texts.accounts.form.intro}</p>
      <wr-account-form
        .words=${this.words}
        .schools=${schools}
        .problem=${this.#create.problem}
        .busy=${this.#create.busy}
        @wr-account-save=${this.#save}
      ></wr-account-form>`
  }

  #link(invited: InvitedAccount) {
    const { link } = this.words.texts.accounts
    return html`
      <wr-one-time-link .words=${this.words} .issued=${invited} .person=${invited.account}></wr-one-time-link>
      <div class="buttons">
        <button type="button" class="button" @click=${this.#another}>${link.another}</button>
        <a class="button" href=${paths.accounts}>${link.toList}</a>
      </div>`
  }

  #save = ({ account }: AccountSaveEvent) =>
    this.#create.run(async () => {
      this.invited = await api.createAccount(account)
    })

  #another = () => {
    this.invited = undefined
    this.querySelector('h1')?.focus()
  }
}
