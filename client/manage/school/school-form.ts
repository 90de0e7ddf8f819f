import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { NewSchool, School } from '#domain/api/schools.ts'
import type { ApiProblem } from '../problem.ts'
import { errorSummary, type FieldErrors, focusFirstError, noErrors, textField } from '../views/field.ts'
import { problemNotice } from '../views/notice.ts'
import { type Words, wordsIn } from '../words.ts'
import { doubleName, type TypedSubgroup, withIds } from './subgroup-ids.ts'

const types = ['po', 'vo', 'so', 'mbo'] as const

/** Fired when the person saves; the page sends it. */
export class SchoolSaveEvent extends Event {
  static readonly type = 'wr-school-save'
  readonly school: NewSchool

  constructor(school: NewSchool) {
    super(SchoolSaveEvent.type, { bubbles: true })
    this.school = school
  }
}

/** Name, type and subgroups of a school. */
@customElement('wr-school-form')
export class SchoolForm extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) school: School | undefined
  @property({ attribute: false }) problem: ApiProblem | undefined
  @property({ type: Boolean }) busy = false

  @state() private subgroups: readonly TypedSubgroup[] = []
  @state() private errors: FieldErrors = noErrors

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('school') && this.school) this.subgroups = this.school.subgroups
  }

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const { school, common } = this.words.texts
    return html`
      ${this.problem ? problemNotice(this.words, this.problem) : ''} ${errorSummary(this.words, this.errors)}
      <form class="narrow" novalidate @submit=${this.#submit}>
        ${textField({
          id: 'school-name',
          label: school.name,
          longest: 120,
          value: this.school?.name ?? '',
          error: this.errors.get('school-name'),
        })}
        ${this.#types()} ${this.#subgroupFields()}
        <div class="buttons">
          <button class="button primary" ?disabled=${this.busy}>${this.busy ? common.busy : school.save}</button>
        </div>
      </form>`
  }

  #types() {
    const { school } = this.words.texts
    return html`
      <fieldset class="field">
        <legend>${school.type}</legend>
        <div class="choices">
          ${types.map(
            (type) => html`
              <label class="choice">
                <input
                  type="radio"
                  name="school-type"
                  value=${type}
                  ?checked=${type === (this.school?.type ?? 'po')}
                />
                <span>${school.types[type]}</span>
              </label>`,
          )}
        </div>
      </fieldset>`
  }

  #subgroupFields() {
    const { school } = this.words.texts
    return html`
      <fieldset class="field">
        <legend>${school.subgroups}</legend>
        <p class="hint">${school.subgroupsHint}</p>
        ${this.subgroups.map(
          ({ name }, index) => html`
            <div class="line">
              ${textField({
                id: `subgroup-${index}`,
                label: school.subgroupNumber(index + 1),
                value: name,
                longest: 60,
                error: this.errors.get(`subgroup-${index}`),
                onInput: (typed) => this.#rename(index, typed),
              })}
              <button
                type="button"
                class="button quiet"
                aria-label=${school.removeSubgroup(name || String(index + 1))}
                @click=${() => this.#remove(index)}
              >
                ${school.remove}
              </button>
            </div>`,
        )}
        <button type="button" class="button" id="add-subgroup" @click=${this.#add}>${school.addSubgroup}</button>
      </fieldset>`
  }

  #rename(index: number, name: string) {
    this.subgroups = this.subgroups.map((subgroup, at) => (at === index ? { ...subgroup, name } : subgroup))
  }

  #remove(index: number) {
    this.subgroups = this.subgroups.filter((_, at) => at !== index)
    this.querySelector<HTMLElement>('#add-subgroup')?.focus()
  }

  #add = async () => {
    this.subgroups = [...this.subgroups, { name: '' }]
    await this.updateComplete
    this.querySelector<HTMLElement>(`#subgroup-${this.subgroups.length - 1}`)?.focus()
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) return
    const data = new FormData(event.target)
    const name = String(data.get('school-name')).trim()
    const type = types.find((type) => type === data.get('school-type')) ?? 'po'
    this.errors = this.#check(name)
    if (this.errors.size === 0)
      this.dispatchEvent(new SchoolSaveEvent({ name, type, subgroups: withIds(this.subgroups) }))
    await this.updateComplete
    focusFirstError(this)
  }

  #check(name: string): FieldErrors {
    const { school } = this.words.texts
    const double = doubleName(this.subgroups)
    const at = this.subgroups.findLastIndex((subgroup) => subgroup.name.trim() === double)
    return new Map([
      ...(name === '' ? [['school-name', school.nameMissing] as const] : []),
      ...(double === undefined ? [] : [[`subgroup-${at}`, school.nameTwice(double)] as const]),
    ])
  }
}
