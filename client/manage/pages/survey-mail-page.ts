import { html } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Mailing, Mailings, MailPreview } from '#domain/api/mail.ts'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { confirmations } from '../mail/confirmations.ts'
import { type GivenList, listForm } from '../mail/list-form.ts'
import { mailingsView } from '../mail/mailings-view.ts'
import { Poll } from '../mail/poll.ts'
import { previewView } from '../mail/preview-view.ts'
import { reminderView } from '../mail/reminder-view.ts'
import { keptSection, notConfigured } from '../mail/sections.ts'
import { PageElement } from '../page.ts'
import { addressWarning } from '../survey/address-warning.ts'
import { posterGroupsOf } from '../survey/groups.ts'
import { loadManagedSurvey, type SurveyOfSchool, surveyCrumbs } from '../survey/load-survey.ts'
import type { ConfirmDialog } from '../views/confirm-dialog.ts'
import { exampleBadge, problemNotice } from '../views/notice.ts'

interface Shown extends SurveyOfSchool {
  readonly mail: Mailings
}

/** Invites people by mail: a list, what was understood of it, and how far the messages are. */
@customElement('wr-survey-mail-page')
export class SurveyMailPage extends PageElement {
  @property({ attribute: false }) surveyId = ''
  /** The site that the links lead to. */
  @property({ attribute: false }) origin = location.origin

  @state() private list: GivenList = { group: '', pasted: '', file: undefined }
  @state() private preview: MailPreview | undefined
  @state() private error: string | undefined
  @state() private stopping: Mailing | undefined

  @query('#confirm-send') private sendDialog!: ConfirmDialog
  @query('#confirm-stop') private stopDialog!: ConfirmDialog
  @query('#confirm-remind') private remindDialog!: ConfirmDialog

  readonly #shown = new Load<Shown>(
    this,
    () => this.surveyId,
    async (signal) => {
      const [own, mail] = await Promise.all([
        loadManagedSurvey(this.surveyId, signal),
        api.mailings(this.surveyId, signal),
      ])
      return { ...own, mail }
    },
  )
  readonly #look = new Action(this)
  readonly #send = new Action(this)
  readonly #stop = new Action(this)
  readonly #remind = new Action(this)
  readonly #poll = new Poll(
    this,
    () => isGoingOn(this.#shown.value?.mail),
    () => this.#lookAgain(),
  )

  protected override get heading() {
    return this.words.texts.mail.title
  }

  protected override get besideHeading() {
    return exampleBadge(this.words, this.#shown.value?.survey.example ?? false)
  }

  protected override get crumbs() {
    return surveyCrumbs(this.words, this.#shown.value, this.surveyId)
  }

  protected override content() {
    return this.#shown.render(this.words, (shown) => {
      const { mail } = this.words.texts
      if (shown.survey.status === 'closed') return html`<p class="empty">${mail.closed}</p>`
      if (!shown.mail.configured) return notConfigured(this.words)
      if (shown.survey.status === 'draft') return html`<p class="empty">${mail.draft}</p>`
      return this.#page(shown)
    })
  }

  #page(shown: Shown) {
    const groups = posterGroupsOf(this.words, shown.survey)
    return html`
      <p class="lead">${this.words.texts.mail.intro}</p>
      ${addressWarning(this.words, this.origin)} ${this.#look.problem ? problemNotice(this.words, this.#look.problem) : ''}
      ${this.preview ? this.#previewOf(shown, this.preview) : this.#form(shown)}
      ${mailingsView(this.words, shown.mail, groups, this.#askStop)}
      ${shown.mail.mailings.length > 0 ? reminderView(this.words, shown.mail.reminders, () => this.remindDialog.show()) : ''}
      ${keptSection(this.words)}
      ${confirmations(this.words, [
        { id: 'confirm-send', action: this.#send, confirmed: this.#confirmSend },
        { id: 'confirm-stop', action: this.#stop, confirmed: this.#confirmStop },
        { id: 'confirm-remind', action: this.#remind, confirmed: this.#confirmRemind },
      ])}`
  }

  #group({ survey }: Shown) {
    const groups = posterGroupsOf(this.words, survey)
    return groups.find(({ id }) => id === this.list.group) ?? groups[0]
  }

  #form(shown: Shown) {
    return listForm(this.words, {
      surveyId: this.surveyId,
      groups: posterGroupsOf(this.words, shown.survey),
      list: { ...this.list, group: this.#group(shown)?.id ?? '' },
      busy: this.#look.busy,
      error: this.error,
      change: (change) => {
        this.list = { ...this.list, ...change }
      },
      submit: (event) => this.#lookAt(event, shown),
    })
  }

  #previewOf(shown: Shown, preview: MailPreview) {
    const group = this.#group(shown)
    if (!group) return ''
    const back = () => this.#show(undefined, '#mail-addresses')
    return previewView(this.words, { preview, group, back, send: () => this.sendDialog.show() })
  }

  #lookAt = async (event: Event, shown: Shown) => {
    event.preventDefault()
    const { file, pasted } = this.list
    this.error = !file && pasted.trim() === '' ? this.words.texts.mail.form.empty : undefined
    const group = this.#group(shown)
    if (this.error !== undefined || !group) return this.#show(undefined, '#mail-addresses')
    await this.#look.run(async () => {
      const preview = await api.previewMail(this.surveyId, group.audience, file ?? new Blob([pasted]))
      await this.#show(preview, '#mail-preview')
    })
  }

  async #show(preview: MailPreview | undefined, focus: string) {
    this.preview = preview
    await this.updateComplete
    this.querySelector<HTMLElement>(focus)?.focus()
  }

  #confirmSend = async () => {
    const shown = this.#shown.value
    const group = shown && this.#group(shown)
    if (!group || !this.preview) return
    const { addresses } = this.preview
    const { audience, subgroup } = group
    const sent = await this.#send.run(async () => {
      await api.startMailing(this.surveyId, {
        audience,
        addresses,
        ...(subgroup === undefined ? {} : { subgroup }),
      })
      await this.#poll.now()
    })
    if (!sent) return
    this.sendDialog.close()
    this.list = { group: group.id, pasted: '', file: undefined }
    await this.#show(undefined, 'h1')
  }

  #askStop = (mailing: Mailing) => {
    this.stopping = mailing
    this.stopDialog.show()
  }

  #confirmStop = async () => {
    const { stopping } = this
    if (!stopping) return
    const stopped = await this.#stop.run(async () => {
      await api.stopMailing(this.surveyId, stopping.id)
      await this.#poll.now()
    })
    if (stopped) this.stopDialog.close()
  }

  #confirmRemind = async () => {
    const reminded = await this.#remind.run(async () => {
      await api.remind(this.surveyId)
      await this.#poll.now()
    })
    if (reminded) this.remindDialog.close()
  }

  /** Without a word about loading: this happens every few seconds. */
  async #lookAgain() {
    const mail = await api.mailings(this.surveyId)
    if (this.#shown.value) this.#shown.value = { ...this.#shown.value, mail }
    this.requestUpdate()
  }
}

const isGoingOn = (mail: Mailings | undefined): boolean =>
  mail !== undefined && (mail.reminders.busy || mail.mailings.some(({ counts }) => counts.waiting > 0))
