import { html } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Agreement } from '#domain/api/agreements.ts'
import type { DefinitionSummary } from '#domain/api/definitions.ts'
import type { School } from '#domain/api/schools.ts'
import type { Survey } from '#domain/api/surveys.ts'
import { Action } from '../action.ts'
import '../agreements/agreement-dialog.ts'
import type { AgreementDialog } from '../agreements/agreement-dialog.ts'
import { agreementGroups } from '../agreements/agreement-groups.ts'
import { definitionFilter } from '../agreements/definition-filter.ts'
import type { AgreementRemoveEvent } from '../agreements/events.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { replaceQuery } from '../navigation.ts'
import { PageElement } from '../page.ts'
import { paths } from '../router.ts'
import '../styles/agreements.css'
import { isoDay } from '../survey/form-state.ts'
import '../views/confirm-dialog.ts'
import type { ConfirmDialog } from '../views/confirm-dialog.ts'
import { exampleBadge, problemNotice } from '../views/notice.ts'

interface Shown {
  readonly school: School
  readonly agreements: readonly Agreement[]
  readonly surveys: readonly Survey[]
  readonly definitions: readonly DefinitionSummary[]
}

/** What a school agreed: what is late first, then what is due, and what is settled folded away. */
@customElement('wr-agreements-page')
export class AgreementsPage extends PageElement {
  @property({ attribute: false }) schoolId = ''

  @state() private definition = new URLSearchParams(location.search).get('definition') ?? ''
  @state() private message = ''
  @state() private removing: Agreement | undefined

  @query('wr-agreement-dialog') private dialog!: AgreementDialog
  @query('#remove-agreement') private removeDialog!: ConfirmDialog

  readonly #shown = new Load<Shown>(
    this,
    () => `${this.schoolId} ${this.words.language}`,
    async (signal) => {
      const [school, agreements, surveys, definitions] = await Promise.all([
        api.school(this.schoolId, signal),
        api.agreements(this.schoolId, signal),
        api.surveys(this.schoolId, signal),
        api.definitions(this.words.language, signal),
      ])
      return { school, agreements, surveys, definitions }
    },
  )
  readonly #change = new Action(this)
  /** The survey that somebody comes from to agree something; asked for once. */
  #from = new URLSearchParams(location.search).get('from')

  protected override get heading() {
    return this.words.texts.agreements.title
  }

  protected override get besideHeading() {
    return exampleBadge(this.words, this.#shown.value?.school.example ?? false)
  }

  protected override get crumbs() {
    const school = this.#shown.value?.school
    const schools = { title: this.words.texts.schools.title, href: paths.schools }
    return school ? [schools, { title: school.name, href: paths.school(school.id) }] : [schools]
  }

  protected override updated(): void {
    super.updated()
    if (this.#from === null || !this.#shown.value?.school.mayManage) return
    const from = this.#from
    this.#from = null
    replaceQuery('from', undefined)
    void this.dialog.show(undefined, from)
  }

  protected override content() {
    return html`
      <div role="status">${this.message === '' ? '' : html`<p class="notice good">${this.message}</p>`}</div>
      ${this.#change.problem ? problemNotice(this.words, this.#change.problem) : ''}
      ${this.#shown.render(this.words, (shown) => this.#page(shown))}`
  }

  #page(shown: Shown) {
    const { texts, format } = this.words
    const { school, agreements } = shown
    return html`
      <p class="report-name">${school.name}</p>
      <p class="lead no-print">${texts.agreements.lead}</p>
      <p class="print-only">${texts.agreements.printedOn(format.date(isoDay(new Date())))}</p>
      <div class="buttons no-print">
        ${school.mayManage ? html`<button type="button" class="button primary" @click=${() => this.dialog.show(undefined)}>${texts.agreements.add}</button>` : ''}
        ${agreements.length > 0 ? html`<button type="button" class="button" @click=${() => window.print()}>${texts.common.print}</button>` : ''}
      </div>
      ${definitionFilter(this.words, shown, this.definition, this.#choose)} ${this.#groups(shown)}
      ${school.mayManage ? this.#dialogs(shown) : ''}`
  }

  #groups({ school, agreements, surveys }: Shown) {
    const texts = this.words.texts.agreements
    if (agreements.length === 0)
      return html`<p class="empty">${school.mayManage ? texts.empty : texts.emptyForReaders}</p>`
    const own = agreements.filter(({ definitionId }) => this.definition === '' || definitionId === this.definition)
    if (own.length === 0) return html`<p class="empty">${texts.nothingHere}</p>`
    const change = { done: this.#done, edit: (agreement: Agreement) => this.dialog.show(agreement) }
    return agreementGroups(this.words, own, {
      ...{ today: isoDay(new Date()), surveys },
      ...(school.mayManage ? { change } : {}),
    })
  }

  #dialogs({ school, surveys }: Shown) {
    const { form } = this.words.texts.agreements
    return html`
      <wr-agreement-dialog
        .words=${this.words}
        .schoolId=${school.id}
        .surveys=${surveys.filter(({ status }) => status !== 'draft')}
        @wr-agreement-saved=${() => this.#again(this.words.texts.agreements.saved)}
        @wr-agreement-remove=${this.#askToRemove}
      ></wr-agreement-dialog>
      <wr-confirm
        id="remove-agreement"
        .words=${this.words}
        .heading=${form.removeTitle}
        .sentences=${[form.removeText]}
        .action=${form.remove}
        .busy=${this.#change.busy}
        @wr-confirm=${this.#remove}
      ></wr-confirm>`
  }

  #choose = (definition: string) => {
    this.definition = definition
    replaceQuery('definition', definition === '' ? undefined : definition)
  }

  #done = async (agreement: Agreement) => {
    const { id, version, what } = agreement
    const change = { version, state: 'done' } as const
    await this.#change.run(async () => void (await api.changeAgreement(id, change)))
    await this.#again(this.#change.problem ? '' : this.words.texts.agreements.saidDone(what))
  }

  #askToRemove = async ({ agreement }: AgreementRemoveEvent) => {
    this.removing = agreement
    await this.updateComplete
    this.removeDialog.show()
  }

  #remove = async () => {
    const id = this.removing?.id
    if (id === undefined) return
    const removed = await this.#change.run(() => api.deleteAgreement(id))
    this.removeDialog.close()
    await this.#again(removed ? this.words.texts.agreements.removed : '')
  }

  async #again(message: string) {
    // Said when the list shows it.
    this.message = ''
    await this.#shown.reload()
    this.message = message
    // The button that was pressed may be gone with its agreement.
    if (document.activeElement === document.body) this.querySelector('h1')?.focus()
  }
}
