import { html, LitElement } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Agreement } from '#domain/api/agreements.ts'
import type { Survey } from '#domain/api/surveys.ts'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { errorSummary, type FieldErrors, focusFirstError, noErrors } from '../views/field.ts'
import { problemNotice } from '../views/notice.ts'
import { type Words, wordsIn } from '../words.ts'
import { agreementFields, originField, stateField } from './agreement-fields.ts'
import { AgreementRemoveEvent, AgreementSavedEvent } from './events.ts'
import { type AgreementForm, changeOf, checkForm, errorsFrom, formOf, newAgreementOf } from './form-state.ts'

/** A new agreement, or one to change. What somebody else wrote in the meantime is shown before it is replaced. */
@customElement('wr-agreement-dialog')
export class AgreementDialog extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) schoolId = ''
  /** The surveys that an agreement can come out of. */
  @property({ attribute: false }) surveys: readonly Survey[] = []

  @state() private agreement: Agreement | undefined
  @state() private form: AgreementForm = formOf(undefined)
  @state() private errors: FieldErrors = noErrors
  /** As somebody else left it, while this form was open. */
  @state() private theirs: Agreement | undefined

  @query('dialog') private dialog!: HTMLDialogElement

  readonly #save = new Action(this)

  async show(agreement: Agreement | undefined, from?: string): Promise<void> {
    this.agreement = agreement
    this.form = formOf(agreement, from)
    this.errors = noErrors
    this.theirs = undefined
    this.#save.problem = undefined
    await this.updateComplete
    this.dialog.showModal()
  }

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const { texts } = this.words
    const words = texts.agreements.form
    const { form, errors, agreement } = this
    const fields = { form, errors, set: this.#set }
    return html`
      <dialog aria-labelledby="agreement-title">
        <form @submit=${this.#submit} novalidate>
          <h2 id="agreement-title">${agreement ? words.changeTitle : words.newTitle}</h2>
          ${errorSummary(this.words, errors)}
          ${agreementFields(this.words, fields)}
          ${agreement ? stateField(this.words, fields) : originField(this.words, this.surveys, fields)}
          ${this.#problem()}
          <div class="buttons">
            <button class="button primary" ?disabled=${this.#save.busy}>
              ${this.#save.busy ? texts.common.busy : words.save}
            </button>
            <button type="button" class="button" @click=${() => this.dialog.close()}>${texts.common.cancel}</button>
            ${agreement ? html`<button type="button" class="button quiet" @click=${this.#remove}>${words.remove}</button>` : ''}
          </div>
        </form>
      </dialog>`
  }

  #problem() {
    const { problem } = this.#save
    const { theirs } = this
    const { form, states } = this.words.texts.agreements
    if (!problem || this.errors.size > 0) return ''
    return html`
      ${problemNotice(this.words, problem)}
      ${theirs ? html`<p class="notice warn">${form.isNow(theirs.what, theirs.who, states[theirs.state])}</p>` : ''}`
  }

  #set = (change: Partial<AgreementForm>) => {
    this.form = { ...this.form, ...change }
  }

  #submit = async (event: Event) => {
    event.preventDefault()
    const { errors: texts } = this.words.texts.agreements.form
    this.errors = checkForm(this.form, texts)
    if (this.errors.size === 0 && (await this.#save.run(() => this.#store()))) {
      this.dialog.close()
      this.dispatchEvent(new AgreementSavedEvent())
      return
    }
    const { problem } = this.#save
    if (problem?.code === 'request-invalid') this.errors = errorsFrom(problem.errors, texts)
    if (problem?.code === 'agreement-changed') await this.#readAgain()
    await this.updateComplete
    focusFirstError(this)
  }

  async #store(): Promise<void> {
    if (this.agreement) await api.changeAgreement(this.agreement.id, changeOf(this.form, this.agreement.version))
    else await api.makeAgreement(newAgreementOf(this.form, this.schoolId))
  }

  /** The next time it is saved, it replaces what is shown now. */
  async #readAgain(): Promise<void> {
    const all = await api.agreements(this.schoolId).catch(() => [])
    this.theirs = all.find(({ id }) => id === this.agreement?.id)
    this.agreement = this.theirs ?? this.agreement
  }

  #remove = () => {
    this.dialog.close()
    if (this.agreement) this.dispatchEvent(new AgreementRemoveEvent(this.agreement))
  }
}
