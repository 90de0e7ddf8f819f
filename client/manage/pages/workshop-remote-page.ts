import { html } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { RemoteView } from '#domain/api/live-workshop.ts'
import { type Contact, follow } from '../../workshop/live/follow.ts'
import type { Clock } from '../../workshop/live/server-clock.ts'
import { Action } from '../action.ts'
import { Load } from '../load.ts'
import { navigate } from '../navigation.ts'
import { PageElement } from '../page.ts'
import type { ApiProblem } from '../problem.ts'
import { paths } from '../router.ts'
import '../styles/workshop.css'
import '../views/confirm-dialog.ts'
import type { ConfirmDialog } from '../views/confirm-dialog.ts'
import { problemNotice } from '../views/notice.ts'
import { workshopCrumbs } from '../workshop/load-workshop.ts'
import { goBar, secondRound } from '../workshop/remote/go-bar.ts'
import { joinSection } from '../workshop/remote/join-section.ts'
import { jumpSection } from '../workshop/remote/jump-section.ts'
import { loadRemote, type RemoteStock } from '../workshop/remote/load-remote.ts'
import { nowSection } from '../workshop/remote/now-section.ts'
import { placeWords } from '../workshop/remote/place-words.ts'
import type { RemoteActs, RemoteContext } from '../workshop/remote/remote-context.ts'
import { tipsSection } from '../workshop/remote/tips-section.ts'
import { agreementTools, cardTools, timerTools, topicTools } from '../workshop/remote/tools.ts'
import { workshopApi } from '../workshop/workshop-api.ts'

/** A double click is one press: a second one within this time, in milliseconds, does nothing. */
const onePress = 600

/** Leads a workshop: from a telephone in the hand, or a laptop. */
@customElement('wr-workshop-remote-page')
export class WorkshopRemotePage extends PageElement {
  @property({ attribute: false }) workshopId = ''
  /** The site that telephones go to. */
  @property({ attribute: false }) origin = location.origin

  @state() private view: RemoteView | undefined
  @state() private contact: Contact = 'connecting'
  @state() private newer = false
  @state() private copyMessage = ''

  @query('#confirm-end') private endDialog!: ConfirmDialog

  readonly #stock = new Load<RemoteStock>(
    this,
    () => `${this.workshopId} ${this.words.language}`,
    (signal) => loadRemote(this.workshopId, this.words, signal),
  )
  readonly #command = new Action(this)
  readonly #end = new Action(this)
  #clock: Clock | undefined
  #stopFollowing = () => {}
  #followed = ''
  #lastPress = Number.NEGATIVE_INFINITY

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stopFollowing()
    this.#followed = ''
  }

  protected override willUpdate(): void {
    // Only who may lead the workshop is connected to it, and only while it goes on.
    const { value } = this.#stock
    const leads = value?.workshop.status === 'live' && value.workshop.mayManage
    if (!this.isConnected || !leads || this.#followed === this.workshopId) return
    this.#stopFollowing()
    this.#followed = this.workshopId
    this.#stopFollowing = follow<RemoteView>(workshopApi.remoteUrl(this.workshopId), this.#take, (contact) => {
      this.contact = contact
    })
  }

  protected override get heading() {
    return this.#stock.value?.workshop.title ?? this.words.texts.workshop.remote.title
  }

  protected override get crumbs() {
    return workshopCrumbs(this.words, this.#stock.value, true)
  }

  protected override content() {
    return this.#stock.render(this.words, (stock) => this.#page(stock))
  }

  #page(stock: RemoteStock) {
    const { workshop } = this.words.texts
    const { id, status, mayManage } = stock.workshop
    const ended = status === 'ended' || this.view?.live.status === 'ended'
    if (ended)
      return html`<p class="notice">${workshop.remote.ended}</p>
        <p><a class="button primary" href=${paths.record(id)}>${workshop.toRecord}</a></p>`
    if (status === 'draft')
      return html`<p class="notice">${workshop.remote.notStarted}</p>
        <p><a class="button primary" href=${paths.workshop(id)}>${workshop.remote.toComposer}</a></p>`
    if (!mayManage)
      return html`<p class="hint">${workshop.remote.reader}</p>
        <p><a class="button primary" href="/scherm/${id}" target="_blank" rel="noopener">${workshop.remote.join.screen}</a></p>`
    return html`
      ${this.#contactLine()} ${this.view ? this.#remote(stock, this.view) : ''}`
  }

  #contactLine() {
    const { contact } = this.words.texts.workshop.remote
    return html`<div role="status" class="contact">
      ${this.contact === 'live' ? '' : html`<p class="notice">${contact[this.contact]}</p>`}
    </div>`
  }

  #remote(stock: RemoteStock, view: RemoteView) {
    const { remote } = this.words.texts.workshop
    const context: RemoteContext = {
      ...{ words: this.words, view, instruments: stock.instruments, measures: stock.measures },
      ...{ origin: view.origin ?? this.origin, busy: this.#command.busy, acts: this.#acts },
    }
    const say = (message: string) => {
      this.copyMessage = message
    }
    return html`
      <div role="status" class="visually-hidden">${placeWords(context, view.live.place)}</div>
      <div class="remote">
        <div class="remote-now">
          ${nowSection(context)} ${goBar(context)}
          <div role="status">${this.newer ? html`<p class="notice">${remote.newer}</p>` : ''}</div>
          ${this.#command.problem ? problemNotice(this.words, this.#command.problem) : ''}
          ${secondRound(context)}
        </div>
        <div class="remote-tools">
          ${topicTools(context)} ${timerTools(context, this.#clock)} ${cardTools(context)}
          ${agreementTools(context, stock.agreements)} ${joinSection(context, this.copyMessage, say)}
          ${jumpSection(context)} ${tipsSection(context)} ${this.#ending()}
        </div>
      </div>`
  }

  #ending() {
    const { end } = this.words.texts.workshop.remote
    return html`
      <div class="buttons ending">
        <button type="button" class="button" @click=${() => this.endDialog.show()}>${end.action}</button>
      </div>
      <wr-confirm
        id="confirm-end"
        kind="primary"
        .words=${this.words}
        .heading=${end.title}
        .sentences=${end.sentences}
        .action=${end.action}
        .busy=${this.#end.busy}
        .problem=${this.#end.problem}
        @wr-confirm=${this.#endIt}
      ></wr-confirm>`
  }

  /** What is older than what stands there comes too late. */
  #take = (view: RemoteView, clock?: Clock) => {
    if (clock) this.#clock = clock
    if (this.view?.live.id === view.live.id && view.version < this.view.version) return
    if (view.live.place.moment !== this.view?.live.place.moment) this.newer = false
    this.view = view
  }

  async #refresh() {
    this.#take(await workshopApi.remote(this.workshopId))
  }

  /** Does one thing at a time. Where somebody else was first, the newest state is shown and nothing more is done. */
  async #do(task: (view: RemoteView) => Promise<unknown>): Promise<boolean> {
    const { view } = this
    if (!view) return false
    const done = await this.#command.run(async () => void (await task(view)))
    if (done || !this.#command.problem) return done
    return this.#failed(this.#command.problem)
  }

  async #failed({ code }: ApiProblem): Promise<boolean> {
    if (code !== 'workshop-changed') return false
    this.#command.problem = undefined
    await this.#refresh().catch(() => undefined)
    this.newer = true
    return false
  }

  readonly #acts: RemoteActs = {
    go: async (place) => {
      const now = performance.now()
      if (now - this.#lastPress < onePress) return false
      this.#lastPress = now
      return this.#do(async ({ version }) => this.#take(await workshopApi.go(this.workshopId, { version, ...place })))
    },
    setTimer: (change) => this.#do(async () => this.#take(await workshopApi.setTimer(this.workshopId, change))),
    addCard: (card) =>
      this.#do(async () => {
        await workshopApi.addCard(this.workshopId, card)
        await this.#refresh()
      }),
    changeCards: (cards, change) =>
      this.#do(async () => {
        for (const card of cards) await workshopApi.changeCard(this.workshopId, card, change)
        await this.#refresh()
      }),
    askEnd: () => this.endDialog.show(),
    agree: (agreement) =>
      this.#do(async () => {
        const stock = this.#stock.value
        if (!stock) return
        const { id, schoolId, surveyId } = stock.workshop
        await workshopApi.agree({ schoolId, workshopId: id, surveyId, ...agreement })
        this.#stock.value = { ...stock, agreements: await workshopApi.agreements(stock.workshop) }
        await this.#refresh()
      }),
  }

  #endIt = () =>
    this.#end.run(async () => {
      await workshopApi.end(this.workshopId, this.view?.version ?? 0)
      this.#stopFollowing()
      navigate(paths.record(this.workshopId), { replace: true })
    })
}
