import { html } from 'lit'
import { problemSentence } from '../views/notice.ts'
import type { Words } from '../words.ts'
import type { Saver } from './saver.ts'

interface Saving {
  readonly saver: Pick<Saver, 'state' | 'problem'>
  /** Whether something that was typed keeps it from being saved. */
  readonly held: boolean
  readonly retry: () => void
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

/** Whether what is on the screen is kept; and when somebody else changed it too, what to do. */
export function saveStatus(words: Words, { saver, held, retry, keepMine, takeTheirs }: Saving) {
  const { texts } = words
  const { saving } = texts.workshop
  const { state, problem } = saver
  if (state === 'conflict')
    return html`
      <div class="notice warn" role="alert">
        <p>${saving.conflict}</p>
        <div class="buttons">
          <button type="button" class="button" @click=${keepMine}>${saving.keepMine}</button>
          <button type="button" class="button" @click=${takeTheirs}>${saving.takeTheirs}</button>
        </div>
      </div>`
  if (state === 'failed')
    return html`
      <div class="notice error" role="alert">
        <p>${saving.failed} ${problem ? problemSentence(words, problem) : ''}</p>
        ${
          problem?.code === 'login-required'
            ? html`<p><a href="/login" target="_blank">${texts.problems.logInElsewhere}</a></p>`
            : ''
        }
        <div class="buttons">
          <button type="button" class="button" @click=${retry}>${texts.common.retry}</button>
          <button type="button" class="button" @click=${takeTheirs}>${saving.revert}</button>
        </div>
      </div>`
  return html`<p class="save-status" role="status">${held ? saving.invalid : saving[state]}</p>`
}
