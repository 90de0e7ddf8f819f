import { html } from 'lit'
import type { AccountEntry } from '#domain/api/accounts.ts'
import type { School } from '#domain/api/schools.ts'
import { paths } from '../router.ts'
import type { Words } from '../words.ts'
import { rolesInWords } from './roles.ts'

/** More schools than this are counted in the list; the account's own page names them all. */
const mostNamed = 3

/** An account in the list: who it is, what it may do and how it stands. */
export function accountRow(words: Words, account: AccountEntry, schools: readonly School[], ownId: string) {
  const { list, states } = words.texts.accounts
  const badge = (shown: boolean, text: string, kind: string) =>
    shown ? html`<span class="badge ${kind}">${text}</span>` : ''
  return html`
    <li class="row">
      <div class="row-main">
        <a class="row-title" href=${paths.account(account.id)}>${account.name}</a>
        ${badge(account.id === ownId, list.you, '')} ${badge(account.invited, states.invited, 'draft')}
        ${badge(account.disabled, states.disabled, 'example')} ${badge(account.secondStep, states.secondStep, 'open')}
        <p class="row-note">${account.email}</p>
        <p class="row-note">${shortRoles(words, account, schools)}</p>
      </div>
    </li>`
}

function shortRoles(words: Words, account: AccountEntry, schools: readonly School[]): string {
  const roles = rolesInWords(words, account.roles, schools)
  const more = roles.length - mostNamed
  if (more <= 1) return roles.join(' · ')
  return [...roles.slice(0, mostNamed), words.texts.accounts.list.more(more)].join(' · ')
}

/** Whether all that was typed stands in the name, the address or the roles of an account, apart from capitals. */
export function accountMatches(
  words: Words,
  account: AccountEntry,
  schools: readonly School[],
  searched: string,
): boolean {
  const text = [account.name, account.email, ...rolesInWords(words, account.roles, schools)].join(' ').toLowerCase()
  return searched
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
