import { html } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { AccountChange, AccountEntry, IssuedLink } from '#domain/api/accounts.ts'
import type { School } from '#domain/api/schools.ts'
import '../account/account-form.ts'
import type { AccountSaveEvent } from '../account/account-form.ts'
import { deletionOf, disabling, newLink } from '../account/edit-sections.ts'
import { choiceOf, sameRoles } from '../account/role-choice.ts'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { navigate } from '../navigation.ts'
import { PageElement } from '../page.ts'
import { paths } from '../router.ts'

interface Shown {
  readonly account: AccountEntry | undefined
  readonly schools: readonly School[]
}

/** One account for an administrator: change it, give it a new link, switch it off or delete it. */
@customElement('wr-account-edit-page')
export class AccountEditPage extends PageElement {
  @property({ attribute: false }) accountId = ''
  /** The account that looks at this page. */
  @property({ attribute: false }) ownId = ''

  @state() private message = ''
  @state() private issued: IssuedLink | undefined

  readonly #shown = new Load<Shown>(
    this,
    () => this.accountId,
    async (signal) => {
      const [accounts, schools] = await Promise.all([api.accounts(signal), api.schools(signal)])
      return { account: accounts.find(({ id }) => id === this.accountId), schools }
    },
  )
  readonly #save = new Action(this)
  readonly #link = new Action(this)
  readonly #switch = new Action(this)
  readonly #delete = new Action(this)

  protected override get heading() {
    return this.#shown.value?.account?.name ?? this.words.texts.accounts.edit.title
  }

  protected override get crumbs() {
    return [{ title: this.words.texts.accounts.list.title, href: paths.accounts }]
  }

  protected override content() {
    const { edit } = this.words.texts.accounts
    return html`
      <div role="status">${this.message === '' ? '' : html`<p class="notice good">${this.message}</p>`}</div>
      ${this.#shown.render(this.words, ({ account, schools }) =>
        account ? this.#page(account, schools) : html`<p class="empty">${edit.gone}</p>`,
      )}`
  }

  #page(account: AccountEntry, schools: readonly School[]) {
    const { edit } = this.words.texts.accounts
    const own = account.id === this.ownId
    return html`
      ${own ? html`<p>${edit.yourself} <a href=${paths.ownAccount}>${edit.toOwn}</a></p>` : ''}
      <wr-account-form
        .words=${this.words}
        .account=${account}
        .schools=${schools}
        .withRoles=${!own}
        .problem=${this.#save.problem}
        .busy=${this.#save.busy}
        @wr-account-save=${(event: AccountSaveEvent) => this.#change(account, event, own)}
      ></wr-account-form>
      ${own ? '' : this.#sections(account)}`
  }

  #sections(account: AccountEntry) {
    return html`
      ${newLink(this.words, account, this.issued, this.#link, this.#makeLink)}
      ${disabling(this.words, account, this.#switch, () => this.#setDisabled(account))}
      ${deletionOf(this.words, account, this.#delete, this.#remove)}`
  }

  /** Only what was changed is sent: two administrators who change different things do not undo each other. */
  #change = async (account: AccountEntry, { account: typed }: AccountSaveEvent, own: boolean) => {
    const change = changesOf(account, typed, own)
    this.message = ''
    const saved = await this.#save.run(async () => {
      await api.changeAccount(account.id, change)
      await this.#shown.reload()
    })
    if (saved) this.#say(this.words.texts.common.saved)
  }

  #makeLink = (removeSecondStep: boolean) =>
    this.#link.run(async () => {
      this.issued = await api.makeLink(this.accountId, { removeSecondStep })
      await this.#shown.reload()
    })

  #setDisabled = async ({ id, disabled }: AccountEntry) => {
    const { edit } = this.words.texts.accounts
    const done = await this.#switch.run(async () => {
      await api.changeAccount(id, { disabled: !disabled })
      await this.#shown.reload()
    })
    if (done) this.#say(disabled ? edit.enabled : edit.disabled)
  }

  #remove = () =>
    this.#delete.run(async () => {
      await api.deleteAccount(this.accountId)
      navigate(paths.accounts)
    })

  #say(message: string) {
    this.message = message
    this.querySelector('h1')?.focus()
    window.scrollTo(0, 0)
  }
}

function changesOf(before: AccountEntry, typed: AccountSaveEvent['account'], own: boolean): AccountChange {
  const { name, email, roles } = typed
  return {
    ...(name === before.name ? {} : { name }),
    ...(email === before.email ? {} : { email }),
    ...(own || sameRoles(choiceOf(before.roles), choiceOf(roles)) ? {} : { roles }),
  }
}
