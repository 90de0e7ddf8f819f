import { html } from 'lit'
import type { AccountEntry, IssuedLink } from '#domain/api/accounts.ts'
import type { Action } from '../action.ts'
import { deletionSection } from '../views/deletion-section.ts'
import { problemNotice } from '../views/notice.ts'
import type { Words } from '../words.ts'
import './one-time-link.ts'

/** A new link to choose a password, for who lost the first one or forgot. */
export function newLink(
  words: Words,
  account: AccountEntry,
  issued: IssuedLink | undefined,
  making: Action,
  make: (removeSecondStep: boolean) => unknown,
) {
  const { edit } = words.texts.accounts
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (event.target instanceof HTMLFormElement) make(new FormData(event.target).has('remove-second-step'))
  }
  return html`
    <section aria-labelledby="new-link">
      <h2 id="new-link">${edit.newLink}</h2>
      <p>${edit.newLinkText}</p>
      <form class="narrow" @submit=${submit}>
        ${account.secondStep ? checkbox(edit.removeSecondStep) : ''}
        ${making.problem ? problemNotice(words, making.problem) : ''}
        <div class="buttons">
          <button class="button" ?disabled=${making.busy}>
            ${making.busy ? words.texts.common.busy : edit.makeLink}
          </button>
        </div>
      </form>
      ${issued ? html`<wr-one-time-link .words=${words} .issued=${issued} .person=${account}></wr-one-time-link>` : ''}
    </section>`
}

const checkbox = (label: string) => html`
  <label class="choice"><input type="checkbox" name="remove-second-step" /><span>${label}</span></label>`

/** Switching an account off, and on again. */
export function disabling(words: Words, account: AccountEntry, switching: Action, confirmed: () => unknown) {
  const { edit } = words.texts.accounts
  return html`
    <section aria-labelledby="disabling">
      <h2 id="disabling">${edit.disable}</h2>
      <p>${account.disabled ? edit.disabled : edit.disableText}</p>
      ${switching.problem ? problemNotice(words, switching.problem) : ''}
      <div class="buttons">
        <button type="button" class="button" ?disabled=${switching.busy} @click=${confirmed}>
          ${account.disabled ? edit.enableAction : edit.disableAction}
        </button>
      </div>
    </section>`
}

/** Deleting an account, after a question. */
export function deletionOf(words: Words, account: AccountEntry, deletion: Action, confirmed: () => unknown) {
  const { edit } = words.texts.accounts
  const texts = { action: edit.deleteAction, title: edit.deleteTitle(account.name), warnings: edit.deleteWarnings }
  return deletionSection(words, { texts, deletion, confirmed })
}
