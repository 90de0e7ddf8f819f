import { html } from 'lit'
import type { Action } from '../action.ts'
import '../views/confirm-dialog.ts'
import type { Words } from '../words.ts'

/** The question before the example school goes; shown by `#remove-example`. */
export function removeExample(words: Words, removal: Action, confirmed: () => unknown) {
  const { schools } = words.texts
  return html`
    <wr-confirm
      id="remove-example"
      .words=${words}
      .heading=${schools.removeExampleTitle}
      .sentences=${[schools.removeExampleText]}
      .action=${schools.removeExample}
      .busy=${removal.busy}
      .problem=${removal.problem}
      @wr-confirm=${confirmed}
    ></wr-confirm>`
}
