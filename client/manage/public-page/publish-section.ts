import { html } from 'lit'
import type { PublicPageView } from '#domain/api/public-pages.ts'
import type { Action } from '../action.ts'
import '../views/confirm-dialog.ts'
import type { ConfirmDialog } from '../views/confirm-dialog.ts'
import type { Words } from '../words.ts'
import './page-link.ts'

interface Publishing {
  readonly page: PublicPageView
  /** What is typed and not saved counts as a change as well. */
  readonly changed: boolean
  readonly origin: string
  readonly action: Action
  readonly askToPublish: () => unknown
  readonly publish: () => unknown
  readonly withdraw: () => unknown
}

/** Whether others can see the page, and where. */
export function publishSection(words: Words, publishing: Publishing) {
  const { publish } = words.texts.publicPage
  const { page } = publishing
  return html`
    <section aria-labelledby="page-publish">
      <h2 id="page-publish">${publish.title}</h2>
      ${page.path === null ? html`<p>${publish.not}</p>` : online(words, page.path, publishing)}
      <div class="buttons">
        <button type="button" class="button primary" ?disabled=${publishing.action.busy} @click=${publishing.askToPublish}>
          ${page.path === null ? publish.action : publish.again}
        </button>
        ${page.path === null ? '' : html`<button type="button" class="button danger" @click=${ask('withdraw-page')}>${publish.withdraw}</button>`}
      </div>
      ${dialogs(words, publishing)}
    </section>`
}

function online(words: Words, path: string, { page, changed, origin }: Publishing) {
  const { publish } = words.texts.publicPage
  return html`
    <p class="notice good">${publish.live(words.format.date(page.publishedOn ?? ''))}</p>
    ${changed || page.publishedVersion !== page.version ? html`<p class="notice warn">${publish.changed}</p>` : ''}
    <wr-page-link .words=${words} .address=${origin + path}></wr-page-link>`
}

function dialogs(words: Words, { action, publish, withdraw }: Publishing) {
  const texts = words.texts.publicPage.publish
  return html`
    <wr-confirm
      id="publish-page"
      kind="primary"
      .words=${words}
      .heading=${texts.confirmTitle}
      .sentences=${texts.warnings}
      .action=${texts.action}
      .busy=${action.busy}
      @wr-confirm=${publish}
    ></wr-confirm>
    <wr-confirm
      id="withdraw-page"
      .words=${words}
      .heading=${texts.withdrawTitle}
      .sentences=${[texts.withdrawText]}
      .action=${texts.withdraw}
      .busy=${action.busy}
      @wr-confirm=${withdraw}
    ></wr-confirm>`
}

const ask = (id: string) => (event: Event) =>
  (event.currentTarget as HTMLElement).closest('section')?.querySelector<ConfirmDialog>(`#${id}`)?.show()
