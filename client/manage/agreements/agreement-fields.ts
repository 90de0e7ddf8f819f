import { html } from 'lit'
import { live } from 'lit/directives/live.js'
import { agreementStates } from '#domain/agreements.ts'
import type { Survey } from '#domain/api/surveys.ts'
import { errorOf, type FieldErrors, textField } from '../views/field.ts'
import type { Words } from '../words.ts'
import { type AgreementForm, fieldId } from './form-state.ts'

interface Fields {
  readonly form: AgreementForm
  readonly errors: FieldErrors
  readonly set: (change: Partial<AgreementForm>) => void
}

/** What every agreement has: what, who, when, and how it will be seen. */
export function agreementFields({ texts }: Words, { form, errors, set }: Fields) {
  const words = texts.agreements.form
  const field = (name: 'what' | 'who' | 'dueOn' | 'evidence') => ({
    id: fieldId(name),
    label: words[name],
    value: form[name],
    error: errors.get(fieldId(name)),
    onInput: (value: string) => set({ [name]: value }),
  })
  return html`
    ${textField({ ...field('what'), hint: words.whatHint, longest: 300 })}
    ${textField({ ...field('who'), hint: words.whoHint, longest: 120 })}
    ${textField({ ...field('dueOn'), type: 'date', short: true })}
    ${textField({ ...field('evidence'), longest: 300 })}`
}

/** Out of which survey a new agreement comes. */
export function originField({ texts }: Words, surveys: readonly Survey[], { form, errors, set }: Fields) {
  const words = texts.agreements.form
  const id = fieldId('surveyId')
  const choose = ({ target }: Event) => target instanceof HTMLSelectElement && set({ surveyId: target.value })
  if (surveys.length === 0) return ''
  return html`
    <div class="field">
      <label for=${id}>${words.from}</label>
      <select id=${id} .value=${live(form.surveyId)} @change=${choose}>
        <option value="" ?selected=${form.surveyId === ''}>${words.noSurvey}</option>
        ${surveys.map((survey) => html`<option value=${survey.id} ?selected=${survey.id === form.surveyId}>${survey.title}</option>`)}
      </select>
      ${errorOf(id, errors.get(id))}
    </div>`
}

/** Where an agreement stands. */
export function stateField({ texts }: Words, { form, set }: Fields) {
  const { agreements } = texts
  return html`
    <fieldset class="field">
      <legend>${agreements.form.state}</legend>
      <div class="choices inline">
        ${agreementStates.map(
          (state) => html`
            <label class="choice">
              <input type="radio" name="agreement-state" .checked=${live(form.state === state)} @change=${() => set({ state })} />
              <span>${agreements.states[state]}</span>
            </label>`,
        )}
      </div>
    </fieldset>`
}
