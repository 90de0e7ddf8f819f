import { html, nothing } from 'lit'
import type { Account } from '#domain/api/accounts.ts'
import { paths, type Route } from '../router.ts'
import type { Words } from '../words.ts'
import { isAdministrator } from './roles.ts'

/** The menu of who is logged in: what this account has, with the place where it is, and the way out. */
export function siteMenu({ texts }: Words, account: Account, route: Route, leave: () => unknown) {
  const { app, accounts } = texts
  const link = (href: string, title: string, here: boolean, label?: string) => html`
    <li>
      <a class="menu-link" href=${href} aria-current=${here ? 'page' : nothing} title=${label ?? nothing}>${title}</a>
    </li>`
  return html`
    <nav class="menu" aria-label=${app.menu}>
      <ul>
        ${link(paths.schools, app.schools, route.page === 'schools')}
        ${link(paths.catalogue, texts.catalogue.title, route.page === 'catalogue')}
        ${isAdministrator(account) ? link(paths.accounts, accounts.menu.accounts, route.page === 'accounts') : ''}
        ${isAdministrator(account) ? link(paths.activity, accounts.menu.activity, route.page === 'activity') : ''}
        ${link(paths.ownAccount, accounts.menu.own, route.page === 'account', account.name)}
        <li class="last"><button type="button" class="button quiet" @click=${leave}>${app.logOut}</button></li>
      </ul>
    </nav>`
}
