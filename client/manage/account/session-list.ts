import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { OwnAccount } from '#domain/api/accounts.ts'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { problemNotice } from '../views/notice.ts'
import { type Words, wordsIn } from '../words.ts'
import { browserName } from './browser-name.ts'
import { AccountChangedEvent } from './events.ts'

type Session = OwnAccount['sessions'][number]

/** Where the account is logged in; each of them can be ended but the one that asks. */
@customElement('wr-session-list')
export class SessionList extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) sessions: readonly Session[] = []

  @state() private ended = false

  readonly #end = new Action(this)

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const { sessions } = this.words.texts.accounts
    const sorted = [...this.sessions].sort(
      (a, b) => Number(b.current) - Number(a.current) || b.lastSeenOn.localeCompare(a.lastSeenOn),
    )
    return html`
      <p>${sessions.text}</p>
      <div role="status">${this.ended ? html`<p class="notice good">${sessions.ended}</p>` : ''}</div>
      ${this.#end.problem ? problemNotice(this.words, this.#end.problem) : ''}
      <ul class="rows" tabindex="-1">${sorted.map((session) => this.#row(session))}</ul>
      ${this.sessions.length > 1 ? this.#endOthers() : ''}`
  }

  #row({ id, current, browser, createdAt, lastSeenOn }: Session) {
    const { texts, format } = this.words
    const { sessions } = texts.accounts
    const name = browserName(this.words, browser)
    return html`
      <li class="row">
        <div class="row-main">
          <span class="row-title">${name}</span>
          ${current ? html`<span class="badge open">${sessions.here}</span>` : ''}
          <p class="row-note">
            ${sessions.lastSeen(format.date(lastSeenOn))} · ${sessions.since(format.date(createdAt))}
          </p>
        </div>
        ${current ? '' : this.#endButton(id, sessions.endThis(name))}
      </li>`
  }

  #endButton(id: string, label: string) {
    return html`
      <button
        type="button"
        class="button"
        aria-label=${label}
        ?disabled=${this.#end.busy}
        @click=${() => this.#run(() => api.endSession(id))}
      >
        ${this.words.texts.accounts.sessions.end}
      </button>`
  }

  #endOthers() {
    return html`
      <div class="buttons">
        <button
          type="button"
          class="button"
          ?disabled=${this.#end.busy}
          @click=${() => this.#run(() => api.endOtherSessions())}
        >
          ${this.words.texts.accounts.sessions.endOthers}
        </button>
      </div>`
  }

  async #run(task: () => Promise<void>) {
    this.ended = false
    this.ended = await this.#end.run(task)
    if (!this.ended) return
    this.dispatchEvent(new AccountChangedEvent())
    // The button that was pressed goes with its line.
    this.querySelector('ul')?.focus()
  }
}
