import { html } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { AgreementReminder } from '#domain/api/agreements.ts'
import type { School } from '#domain/api/schools.ts'
import { Action } from '../action.ts'
import { reminderAt } from '../agreements/school-agreements.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { navigate } from '../navigation.ts'
import { PageElement } from '../page.ts'
import { paths } from '../router.ts'
import { removeExample } from '../school/remove-example.ts'
import '../views/confirm-dialog.ts'
import { exampleBadge, problemNotice } from '../views/notice.ts'

/** Where everything starts: the schools of this account, or on an empty installation the two ways to begin. */
@customElement('wr-schools-page')
export class SchoolsPage extends PageElement {
  /** Whether this account may add and remove schools. */
  @property({ type: Boolean }) administrator = false

  readonly #schools = new Load<School[]>(
    this,
    () => 'schools',
    async (signal) => {
      const [schools, reminders] = await Promise.all([api.schools(signal), api.agreementReminders(signal)])
      this.#reminders = reminders
      return schools
    },
  )
  #reminders: readonly AgreementReminder[] = []
  readonly #example = new Action(this)
  readonly #removal = new Action(this)

  protected override get heading() {
    const { schools } = this.words.texts
    return this.administrator && this.#schools.value?.length === 0 ? schools.welcome : schools.title
  }

  protected override content() {
    return html`
      ${this.#example.problem ? problemNotice(this.words, this.#example.problem) : ''}
      ${this.#schools.render(this.words, (schools) => (schools.length === 0 ? this.#empty() : this.#list(schools)))}`
  }

  #empty() {
    const { noAccess } = this.words.texts.accounts
    if (this.administrator) return this.#welcome()
    return html`<div class="empty"><p><strong>${noAccess.title}</strong></p><p>${noAccess.text}</p></div>`
  }

  #welcome() {
    const { schools } = this.words.texts
    return html`
      <p class="lead">${schools.welcomeText}</p>
      <div class="cards two">
        <section class="card">
          <h2>${schools.exampleTitle}</h2>
          <p>${schools.exampleText}</p>
          ${this.#exampleButton('primary')}
        </section>
        <section class="card">
          <h2>${schools.ownTitle}</h2>
          <p>${schools.ownText}</p>
          <a class="button" href=${paths.newSchool}>${schools.ownAction}</a>
        </section>
      </div>`
  }

  #exampleButton(kind: string) {
    const { schools } = this.words.texts
    const { busy } = this.#example
    return html`
      <button type="button" class="button ${kind}" ?disabled=${busy} @click=${this.#showExample}>
        ${busy ? schools.exampleBusy : schools.exampleAction}
      </button>`
  }

  #list(schools: readonly School[]) {
    const { texts, format } = this.words
    const sorted = [...schools].sort(
      (a, b) => Number(a.example) - Number(b.example) || a.name.localeCompare(b.name, this.words.language),
    )
    const example = schools.find((school) => school.example)
    return html`
      <ul class="rows">
        ${sorted.map(
          (school) => html`
            <li class="row">
              <div class="row-main">
                <a class="row-title" href=${paths.school(school.id)}>${school.name}</a>
                ${exampleBadge(this.words, school.example)}
                <p class="row-note">
                  ${texts.school.types[school.type]}${
                    school.subgroups.length === 0 ? '' : ` · ${format.list(school.subgroups.map(({ name }) => name))}`
                  }
                </p>
                ${reminderAt(this.words, school.id, this.#reminders)}
              </div>
              ${school.example && this.administrator ? this.#removeButton() : ''}
            </li>`,
        )}
      </ul>
      ${this.administrator ? this.#administration(example !== undefined) : ''}`
  }

  #administration(example: boolean) {
    const { schools } = this.words.texts
    return html`
      <div class="buttons">
        <a class="button primary" href=${paths.newSchool}>${schools.add}</a>
        ${example ? '' : this.#exampleButton('')}
      </div>
      ${example ? removeExample(this.words, this.#removal, this.#remove) : ''}`
  }

  #removeButton() {
    return html`
      <button
        type="button"
        class="button quiet"
        @click=${() => this.querySelector<HTMLElement & { show(): void }>('#remove-example')?.show()}
      >
        ${this.words.texts.schools.removeExample}
      </button>`
  }

  #showExample = () =>
    this.#example.run(async () => {
      const { closedSurveyId } = await api.createExample()
      navigate(paths.report(closedSurveyId))
    })

  #remove = () =>
    this.#removal.run(async () => {
      await api.deleteExample()
      await this.#schools.reload()
      this.querySelector('h1')?.focus()
    })
}
