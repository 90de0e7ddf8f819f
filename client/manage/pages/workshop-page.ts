import { html } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { Workshop } from '#domain/api/workshops.ts'
import { Action } from '../action.ts'
import { Load } from '../load.ts'
import { navigate } from '../navigation.ts'
import { PageElement } from '../page.ts'
import { paths } from '../router.ts'
import '../styles/workshop.css'
import '../views/confirm-dialog.ts'
import type { ConfirmDialog } from '../views/confirm-dialog.ts'
import { deletionSection } from '../views/deletion-section.ts'
import { exampleBadge } from '../views/notice.ts'
import '../workshop/composer.ts'
import type { WorkshopComposer, WorkshopSavedEvent } from '../workshop/composer.ts'
import { durationWords, totalMinutes } from '../workshop/durations.ts'
import { loadWorkshop, type WorkshopOfSchool, workshopCrumbs } from '../workshop/load-workshop.ts'
import { stepTitle } from '../workshop/step-words.ts'
import { workshopApi } from '../workshop/workshop-api.ts'
import { workshopDates, workshopStatus } from '../workshop/workshop-rows.ts'

/** One workshop: what it is made of, and from here to leading it or to its record. */
@customElement('wr-workshop-page')
export class WorkshopPage extends PageElement {
  @property({ attribute: false }) workshopId = ''

  @query('wr-workshop-composer') private composer!: WorkshopComposer
  @query('#confirm-start') private startDialog!: ConfirmDialog

  readonly #shown = new Load<WorkshopOfSchool>(
    this,
    () => `${this.workshopId} ${this.words.language}`,
    (signal) => loadWorkshop(this.workshopId, this.words, signal),
  )
  readonly #start = new Action(this)
  readonly #removal = new Action(this)

  protected override get heading() {
    return this.#shown.value?.workshop.title ?? this.words.texts.workshop.one
  }

  protected override get besideHeading() {
    const workshop = this.#shown.value?.workshop
    return workshop ? [workshopStatus(this.words, workshop), exampleBadge(this.words, workshop.example)] : ''
  }

  protected override get crumbs() {
    return workshopCrumbs(this.words, this.#shown.value)
  }

  protected override content() {
    return this.#shown.render(this.words, (shown) => this.#page(shown))
  }

  #page(shown: WorkshopOfSchool) {
    const { workshop } = shown
    const editable = workshop.mayManage && workshop.status !== 'ended'
    return html`
      <p class="lead">${workshopDates(this.words, workshop)}</p>
      ${this.#ways(workshop)}
      ${
        editable
          ? html`
            <wr-workshop-composer
              .words=${this.words}
              .workshop=${workshop}
              .instruments=${shown.instruments}
              .closed=${shown.closed}
              .offered=${shown.offered}
              @wr-workshop-saved=${this.#saved}
            ></wr-workshop-composer>
            ${workshop.status === 'draft' ? this.#starting(workshop) : ''}`
          : this.#plan(shown)
      }
      ${workshop.mayManage && !workshop.example ? this.#deletion(workshop) : ''}`
  }

  /** Where one goes from here, depending on how far the workshop is. */
  #ways({ id, status, mayManage }: Workshop) {
    const { workshop } = this.words.texts
    const { composer } = workshop
    const note = status === 'live' ? composer.live : status === 'ended' ? composer.ended : ''
    return html`
      ${mayManage ? '' : html`<p class="hint reader-note">${composer.reader}</p>`}
      ${note === '' ? '' : html`<p class="notice">${note}</p>`}
      ${
        status === 'draft'
          ? ''
          : html`<div class="buttons">
              ${status === 'live' ? html`<a class="button primary" href=${paths.remote(id)}>${workshop.toRemote}</a>` : ''}
              <a class="button ${status === 'ended' ? 'primary' : ''}" href=${paths.record(id)}>${workshop.toRecord}</a>
            </div>`
      }`
  }

  /** The steps for who cannot change them. */
  #plan({ workshop, instruments }: WorkshopOfSchool) {
    const { texts } = this.words
    return html`
      <section aria-labelledby="steps">
        <h2 id="steps">${texts.workshop.composer.steps}</h2>
        <ol class="rows">
          ${workshop.steps.map(
            (step, index) => html`
              <li class="row">
                <div class="row-main">
                  <span class="row-title">${index + 1}. ${stepTitle(this.words, step, instruments)}</span>
                  <p class="row-note">${texts.workshop.minutes(step.minutes)}</p>
                </div>
              </li>`,
          )}
        </ol>
        <p>${durationWords(this.words, totalMinutes(workshop.steps))}</p>
      </section>`
  }

  #starting({ problems }: Workshop) {
    const { composer } = this.words.texts.workshop
    const ready = problems.length === 0
    return html`
      <section class="start no-print">
        ${ready ? '' : html`<p class="notice warn">${composer.notReady}</p>`}
        <div class="buttons">
          <button
            type="button"
            class="button primary"
            aria-disabled=${ready ? 'false' : 'true'}
            @click=${() => this.#askStart()}
          >
            ${composer.start}
          </button>
        </div>
        <wr-confirm
          id="confirm-start"
          kind="primary"
          .words=${this.words}
          .heading=${composer.startTitle}
          .sentences=${composer.startSentences}
          .action=${composer.start}
          .busy=${this.#start.busy}
          .problem=${this.#start.problem}
          @wr-confirm=${this.#started}
        ></wr-confirm>
      </section>`
  }

  #deletion(workshop: Workshop) {
    const { deletion } = this.words.texts.workshop
    const draft = workshop.status === 'draft'
    return deletionSection(this.words, {
      texts: { action: deletion.action, title: deletion.title, warnings: draft ? deletion.draft : deletion.held },
      name: draft ? undefined : workshop.title,
      deletion: this.#removal,
      confirmed: () =>
        this.#removal.run(async () => {
          await workshopApi.remove(workshop.id, draft ? undefined : workshop.title)
          navigate(paths.school(workshop.schoolId))
        }),
    })
  }

  #saved = ({ workshop }: WorkshopSavedEvent) => {
    const shown = this.#shown.value
    if (!shown || shown.workshop === workshop) return
    this.#shown.value = { ...shown, workshop }
    this.requestUpdate()
  }

  /** What was changed last is saved first, because the server starts what it has. */
  async #askStart() {
    if (await this.composer.saveNow()) {
      if (this.#shown.value?.workshop.problems.length === 0) this.startDialog.show()
    }
  }

  #started = () =>
    this.#start.run(async () => {
      const version = this.#shown.value?.workshop.version ?? 0
      await workshopApi.start(this.workshopId, version)
      navigate(paths.remote(this.workshopId))
    })
}
