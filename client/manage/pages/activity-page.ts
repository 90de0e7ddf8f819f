import { html } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { AuditReply } from '#domain/api/accounts.ts'
import { activitySentence, byDay } from '../account/activity.ts'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { PageElement } from '../page.ts'
import { problemNotice } from '../views/notice.ts'

/** What accounts did, day by day, the newest first. */
@customElement('wr-activity-page')
export class ActivityPage extends PageElement {
  @state() private loaded = 0

  readonly #log = new Load<AuditReply>(
    this,
    () => 'activity',
    (signal) => api.activity(undefined, signal),
  )
  readonly #more = new Action(this)

  protected override get heading() {
    return this.words.texts.accounts.log.title
  }

  protected override content() {
    const { log } = this.words.texts.accounts
    return html`
      <p class="lead">${log.intro}</p>
      ${this.#log.render(this.words, (reply) =>
        reply.entries.length === 0 ? html`<p class="empty">${log.empty}</p>` : this.#days(reply),
      )}`
  }

  #days({ entries, more }: AuditReply) {
    const { texts, format, language } = this.words
    const { log } = texts.accounts
    const times = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { timeStyle: 'short' })
    return html`
      ${byDay(entries).map(
        ({ day, entries }) => html`
          <h2>${format.date(day)}</h2>
          <ul class="rows">
            ${entries.map(
              (entry) => html`
                <li class="row activity">
                  <time datetime=${entry.at}>${times.format(new Date(entry.at))}</time>
                  <span class="row-main"><strong>${entry.account.name}</strong> ${activitySentence(this.words, entry)}</span>
                </li>`,
            )}
          </ul>`,
      )}
      <div role="status"><p class="hint">${this.loaded === 0 ? '' : log.loaded(format.integer(this.loaded))}</p></div>
      ${this.#more.problem ? problemNotice(this.words, this.#more.problem) : ''}
      ${more ? this.#moreButton() : ''}`
  }

  #moreButton() {
    const { accounts, common } = this.words.texts
    const { busy } = this.#more
    return html`
      <div class="buttons">
        <button type="button" class="button" ?disabled=${busy} @click=${this.#loadMore}>
          ${busy ? common.busy : accounts.log.more}
        </button>
      </div>`
  }

  #loadMore = () =>
    this.#more.run(async () => {
      const known = this.#log.value?.entries ?? []
      const next = await api.activity(known.at(-1)?.id)
      const entries = [...known, ...next.entries]
      this.#log.value = { entries, more: next.more }
      this.loaded = entries.length
    })
}
