import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import { type FieldErrors, focusFirstError, noErrors, textField } from '../../views/field.ts'
import { type Words, wordsIn } from '../../words.ts'
import { agreementList } from './agreement-list.ts'
import type { WrittenAgreement } from './remote-context.ts'

const empty = { what: '', who: '', dueOn: '', evidence: '' }
const ids = { what: 'agree-what', who: 'agree-who', dueOn: 'agree-due', evidence: 'agree-evidence' }

/** Agreements as they are made: what, who, when, and how one will see it. */
@customElement('wr-remote-agreements')
export class RemoteAgreements extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) agreements: readonly LiveWorkshop['agreements'][number][] = []
  @property({ type: Boolean }) busy = false
  @property({ attribute: false }) agree: (agreement: WrittenAgreement) => Promise<boolean> = async () => false

  @state() private form = empty
  @state() private errors: FieldErrors = noErrors
  @state() private said = ''

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const { agreements } = this.words.texts.workshop.remote
    return html`
      ${agreementList(this.words, this.agreements)}
      <form novalidate @submit=${this.#submit}>
        ${this.#field('what', { label: agreements.what, longest: 300 })}
        ${this.#field('who', { label: agreements.who, hint: agreements.whoHint, longest: 120 })}
        ${this.#field('dueOn', { label: agreements.dueOn, type: 'date', short: true })}
        ${this.#field('evidence', { label: agreements.evidence, longest: 300 })}
        <div class="buttons">
          <button class="button" aria-disabled=${this.busy ? 'true' : 'false'}>${agreements.add}</button>
        </div>
        <div role="status">${this.said === '' ? '' : html`<p>${this.said}</p>`}</div>
      </form>`
  }

  #field(name: keyof typeof empty, field: Omit<Parameters<typeof textField>[0], 'id'>) {
    return textField({
      ...{ id: ids[name], ...field, value: this.form[name] },
      error: this.errors.get(ids[name]),
      onInput: (value) => {
        this.form = { ...this.form, [name]: value }
      },
    })
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const { agreements } = this.words.texts.workshop.remote
    const [what, who, evidence] = [this.form.what.trim(), this.form.who.trim(), this.form.evidence.trim()]
    this.said = ''
    this.errors = new Map([
      ...(what === '' ? [[ids.what, agreements.whatMissing] as const] : []),
      ...(who === '' ? [[ids.who, agreements.whoMissing] as const] : []),
    ])
    if (this.errors.size > 0) {
      await this.updateComplete
      return focusFirstError(this)
    }
    const dueOn = this.form.dueOn === '' ? null : this.form.dueOn
    if (!(await this.agree({ what, who, dueOn, evidence: evidence === '' ? null : evidence }))) return
    this.form = empty
    this.said = agreements.added
    this.querySelector<HTMLElement>(`#${ids.what}`)?.focus()
  }
}
