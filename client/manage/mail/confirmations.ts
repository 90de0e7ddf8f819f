import { html } from 'lit'
import type { Action } from '../action.ts'
import type { Words } from '../words.ts'
import '../views/confirm-dialog.ts'

interface Confirmation {
  readonly id: 'confirm-send' | 'confirm-stop' | 'confirm-remind'
  readonly action: Action
  readonly confirmed: () => unknown
}

/** The questions before a message goes out or is held back. */
export function confirmations(words: Words, all: readonly Confirmation[]) {
  const { preview, mailings, reminder } = words.texts.mail
  const says = {
    'confirm-send': { heading: preview.confirmTitle, sentences: preview.confirm, action: preview.confirmAction },
    'confirm-stop': { heading: mailings.stopTitle, sentences: [mailings.stopText], action: mailings.stop },
    'confirm-remind': {
      heading: reminder.confirmTitle,
      sentences: [reminder.confirm],
      action: reminder.confirmAction,
    },
  }
  return all.map(
    ({ id, action, confirmed }) => html`
      <wr-confirm
        id=${id}
        kind=${id === 'confirm-stop' ? 'danger' : 'primary'}
        .words=${words}
        .heading=${says[id].heading}
        .sentences=${says[id].sentences}
        .action=${says[id].action}
        .busy=${action.busy}
        .problem=${action.problem}
        @wr-confirm=${confirmed}
      ></wr-confirm>`,
  )
}
