import { html } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { AccountEntry } from '#domain/api/accounts.ts'
import type { School } from '#domain/api/schools.ts'
import { accountMatches, accountRow } from '../account/account-row.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { PageElement } from '../page.ts'
import { paths } from '../router.ts'
import { textField } from '../views/field.ts'

interface Shown {
  readonly accounts: readonly AccountEntry[]
  readonly schools: readonly School[]
}

/** So many accounts are seen at a glance; with more of them there is a field to search. */
const atAGlance = 8

/** Who can log in, and what each may do. */
@customElement('wr-accounts-page')
export class AccountsPage extends PageElement {
  /** The account that looks at this page. */
  @property({ attribute: false }) ownId = ''

  @state() private searched = ''

  readonly #shown = new Load<Shown>(
    this,
    () => 'accounts',
    async (signal) => {
      const [accounts, schools] = await Promise.all([api.accounts(signal), api.schools(signal)])
      return { accounts, schools }
    },
  )

  protected override get heading() {
    return this.words.texts.accounts.list.title
  }

  protected override content() {
    const { list } = this.words.texts.accounts
    return html`
      <p class="lead">${list.intro}</p>
      <div class="buttons"><a class="button primary" href=${paths.newAccount}>${list.new}</a></div>
      ${this.#shown.render(this.words, (shown) => this.#list(shown))}`
  }

  #list({ accounts, schools }: Shown) {
    const { list } = this.words.texts.accounts
    const found = accounts
      .filter((account) => accountMatches(this.words, account, schools, this.searched))
      .sort((a, b) => a.name.localeCompare(b.name, this.words.language))
    return html`
      ${accounts.length > atAGlance ? this.#search(found.length, accounts.length) : ''}
      ${found.length === 0 ? html`<p class="empty">${list.none}</p>` : ''}
      <ul class="rows" ?hidden=${found.length === 0}>
        ${found.map((account) => accountRow(this.words, account, schools, this.ownId))}
      </ul>`
  }

  #search(found: number, all: number) {
    const { texts, format } = this.words
    const { list } = texts.accounts
    return html`
      ${textField({
        id: 'search',
        label: list.search,
        longest: 100,
        value: this.searched,
        onInput: (typed) => {
          this.searched = typed
        },
      })}
      <p class="hint" role="status">
        ${this.searched.trim() === '' ? '' : list.found(format.integer(found), format.integer(all))}
      </p>`
  }
}
