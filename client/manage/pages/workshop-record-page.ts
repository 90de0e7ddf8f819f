import { html } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { School } from '#domain/api/schools.ts'
import type { WorkshopRecord } from '#domain/api/workshop-record.ts'
import { copied } from '../account/keep.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { PageElement } from '../page.ts'
import { paths } from '../router.ts'
import '../styles/workshop.css'
import { resultsIn } from '../../workshop/results/results-part.ts'
import { exampleBadge } from '../views/notice.ts'
import { areaField } from '../workshop/area-field.ts'
import { workshopCrumbs } from '../workshop/load-workshop.ts'
import { agreementsTable } from '../workshop/record/agreements-table.ts'
import { isTold } from '../workshop/record/record-figures.ts'
import { type DrawResults, recordedStep } from '../workshop/record/record-steps.ts'
import { recordAsText } from '../workshop/record/record-text.ts'
import { workshopApi } from '../workshop/workshop-api.ts'
import { workshopStatus } from '../workshop/workshop-rows.ts'

interface Shown {
  readonly record: WorkshopRecord
  readonly school: School
  readonly results: DrawResults
}

/** What remains of a workshop: to read, to print, and to send. */
@customElement('wr-workshop-record-page')
export class WorkshopRecordPage extends PageElement {
  @property({ attribute: false }) workshopId = ''

  @state() private message = ''

  readonly #shown = new Load<Shown>(
    this,
    () => `${this.workshopId} ${this.words.language}`,
    async (signal) => {
      const { language } = this.words
      const [record, results] = await Promise.all([
        workshopApi.record(this.workshopId, language, signal),
        resultsIn(language),
      ])
      return { record, results, school: await api.school(record.workshop.schoolId, signal) }
    },
  )

  protected override get heading() {
    const { title } = this.words.texts.workshop.record
    const { value } = this.#shown
    return value ? `${title}: ${value.record.workshop.title}` : title
  }

  protected override get besideHeading() {
    const workshop = this.#shown.value?.record.workshop
    return workshop
      ? [
          html`<span class="no-print">${workshopStatus(this.words, workshop)}</span>`,
          exampleBadge(this.words, workshop.example),
        ]
      : ''
  }

  protected override get crumbs() {
    const { value } = this.#shown
    return workshopCrumbs(this.words, value && { school: value.school, workshop: value.record.workshop }, true)
  }

  protected override content() {
    return this.#shown.render(this.words, (shown) => this.#page(shown))
  }

  #page({ record, school, results }: Shown) {
    const { workshop, common } = this.words.texts
    const { status } = record.workshop
    if (status === 'draft') return html`<p class="empty">${workshop.record.notHeld}</p>`
    const told = record.steps.filter(isTold)
    const revealed = record.steps.some(({ reveal }) => reveal?.enough)
    return html`
      <p class="lead">${this.#about(record, school)}</p>
      ${status === 'live' ? html`<p class="notice no-print">${workshop.record.busy}</p>` : ''}
      <p class="no-print">${workshop.record.lead}</p>
      <div class="buttons no-print">
        <button type="button" class="button primary" @click=${() => window.print()}>${common.print}</button>
        <button type="button" class="button" @click=${() => this.#copy(record)}>${workshop.record.copy}</button>
      </div>
      <div role="status" class="no-print"><p>${this.message}</p></div>
      <article class="record">
        ${agreementsTable(this.words, record.agreements)}
        ${told.map((step) => recordedStep({ words: this.words, results, revealed }, step))}
      </article>
      ${this.#mail(record)}`
  }

  #about({ workshop, survey }: WorkshopRecord, { name }: School) {
    const { texts, format } = this.words
    const { record } = texts.workshop
    const facts = [
      name,
      ...(workshop.heldOn === null ? [] : [record.heldOn(format.date(workshop.heldOn))]),
      ...(survey ? [record.figuresOf(survey.title, format.date(survey.closedOn))] : []),
    ]
    return facts.join(' · ')
  }

  /** For who cannot copy by a button: the same text to select. */
  #mail(record: WorkshopRecord) {
    const { record: texts } = this.words.texts.workshop
    return html`
      <details class="fold no-print">
        <summary>${texts.mail}</summary>
        ${areaField({
          ...{ id: 'record-text', label: texts.mailLabel, hint: texts.mailText, rows: 14, readonly: true },
          value: recordAsText(this.words, record),
        })}
      </details>
      <p class="no-print"><a href=${paths.school(record.workshop.schoolId)}>${record.school}</a></p>`
  }

  async #copy(record: WorkshopRecord) {
    const { copied: done, notCopied } = this.words.texts.workshop.record
    this.message = (await copied(recordAsText(this.words, record))) ? done : notCopied
  }
}
