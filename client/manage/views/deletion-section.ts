import { html } from 'lit'
import type { Action } from '../action.ts'
import './confirm-dialog.ts'
import type { Words } from '../words.ts'
import type { ConfirmDialog } from './confirm-dialog.ts'

interface Deletion {
  readonly texts: { readonly action: string; readonly title: string; readonly warnings: readonly string[] }
  /** What has to be typed first; left out where little is lost. */
  readonly name?: string | undefined
  readonly deletion: Action
  readonly confirmed: () => unknown
}

const dialogId = 'delete-this'

/** The last section of a page: what the page is about can be deleted, after a question. */
export function deletionSection(words: Words, { texts, name, deletion, confirmed }: Deletion) {
  const ask = (event: Event) =>
    (event.currentTarget as HTMLElement).closest('section')?.querySelector<ConfirmDialog>(`#${dialogId}`)?.show()
  return html`
    <section class="no-print" aria-labelledby="deletion">
      <h2 id="deletion">${words.texts.deletion.section}</h2>
      <div class="buttons"><button type="button" class="button danger" @click=${ask}>${texts.action}</button></div>
      <wr-confirm
        id=${dialogId}
        .words=${words}
        .heading=${texts.title}
        .sentences=${texts.warnings}
        .name=${name ?? ''}
        .action=${texts.action}
        .busy=${deletion.busy}
        .problem=${deletion.problem}
        @wr-confirm=${confirmed}
      ></wr-confirm>
    </section>`
}
