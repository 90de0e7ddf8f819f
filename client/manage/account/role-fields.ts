import { html, LitElement, nothing } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { School } from '#domain/api/schools.ts'
import { errorOf } from '../views/field.ts'
import { type Words, wordsIn } from '../words.ts'
import {
  noRoles,
  otherSchools,
  type RoleAtSchool,
  type RoleChoice,
  type SchoolRole,
  withoutSchool,
  withSchools,
} from './role-choice.ts'
import { addSchool, everySchool, idOf, roleIn, roleSelect } from './school-role.ts'

/** Fired when the person chooses something else. */
export class RoleChoiceEvent extends Event {
  static readonly type = 'wr-role-choice'
  readonly choice: RoleChoice

  constructor(choice: RoleChoice) {
    super(RoleChoiceEvent.type)
    this.choice = choice
  }
}

/** Administrator, or a role at one school, at some, or at all of a board with many. */
@customElement('wr-role-fields')
export class RoleFields extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) schools: readonly School[] = []
  @property({ attribute: false }) choice: RoleChoice = noRoles
  @property() error: string | undefined

  @query('#add-school') private schoolToAdd!: HTMLSelectElement | null
  @query('#add-role') private roleToAdd!: HTMLSelectElement | null

  /** The choice with the school that was chosen in the list but not added yet: who presses "save" means it as well. */
  get whole(): RoleChoice {
    return this.choice.administrator ? this.choice : this.#withPending()
  }

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const { accounts } = this.words.texts
    return html`
      <fieldset class="field">
        <legend>${accounts.form.kind}</legend>
        ${this.#kind(false, accounts.form.perSchool, accounts.form.perSchoolNote)}
        ${this.#kind(true, accounts.roles.administrator, accounts.form.administratorNote)}
        ${this.choice.administrator ? errorOf('roles', this.error) : ''}
      </fieldset>
      ${this.choice.administrator ? '' : this.#perSchool()}`
  }

  #kind(administrator: boolean, label: string, note: string) {
    return html`
      <label class="choice">
        <input
          type="radio"
          name="kind"
          .checked=${this.choice.administrator === administrator}
          @change=${() => this.#choose({ ...this.choice, administrator })}
        />
        <span><span class="choice-text">${label}</span><span class="choice-note">${note}</span></span>
      </label>`
  }

  #perSchool() {
    const { form } = this.words.texts.accounts
    const others = otherSchools(this.choice, this.schools, this.words.language)
    return html`
      <fieldset class="field" id="roles" tabindex="-1" ?data-invalid=${this.error !== undefined}>
        <legend>${form.schools}</legend>
        ${this.schools.length === 0 ? html`<p class="empty">${form.noSchools}</p>` : ''}
        ${this.choice.schools.length === 0 ? nothing : html`<ul class="rows roles">${this.#chosen()}</ul>`}
        ${others.length === 0 ? '' : addSchool(this.words, others, this.#add)} ${errorOf('roles', this.error)}
      </fieldset>`
  }

  #chosen() {
    const { language } = this.words
    const rows = this.choice.schools.map(({ schoolId, role }) => ({ id: schoolId, role, name: this.#nameOf(schoolId) }))
    rows.sort((a, b) => a.name.localeCompare(b.name, language, { numeric: true }))
    return repeat(rows, idOf, ({ id, role, name }) => this.#row(id, role, name))
  }

  #row(id: string, role: SchoolRole, name: string) {
    const { form } = this.words.texts.accounts
    const change = (event: Event) => this.#choose(this.#withRole(id, roleIn(event.target)))
    return html`
      <li class="row">
        <span class="row-main row-title">${name}</span>
        ${roleSelect(this.words, { id: `role-${id}`, role, label: form.roleAt(name), change })}
        <button
          type="button"
          class="button quiet"
          aria-label=${form.removeFrom(name)}
          @click=${() => this.#remove(id)}
        >
          ${form.remove}
        </button>
      </li>`
  }

  #nameOf(schoolId: string): string {
    return this.schools.find(({ id }) => id === schoolId)?.name ?? this.words.texts.accounts.goneSchool
  }

  #withRole(id: string, role: SchoolRole): RoleChoice {
    const changed = (each: RoleAtSchool) => (each.schoolId === id ? { ...each, role } : each)
    return { ...this.choice, schools: this.choice.schools.map(changed) }
  }

  #withPending(): RoleChoice {
    const asked = this.schoolToAdd?.value ?? ''
    if (asked === '') return this.choice
    const others = otherSchools(this.choice, this.schools, this.words.language).map(({ id }) => id)
    return withSchools(this.choice, asked === everySchool ? others : [asked], roleIn(this.roleToAdd))
  }

  #add = () => {
    const whole = this.#withPending()
    if (this.schoolToAdd) this.schoolToAdd.value = ''
    this.#choose(whole)
    ;(this.schoolToAdd ?? this.querySelector<HTMLElement>('#roles'))?.focus()
  }

  #remove(id: string) {
    this.#choose(withoutSchool(this.choice, id))
    this.querySelector<HTMLElement>('#roles')?.focus()
  }

  #choose(choice: RoleChoice) {
    this.dispatchEvent(new RoleChoiceEvent(choice))
  }
}
