import { html, nothing } from 'lit'
import type { School } from '#domain/api/schools.ts'
import type { Audience } from '#domain/texts.ts'
import { errorOf, type FieldErrors, textField } from '../views/field.ts'
import type { Words } from '../words.ts'
import { fieldIds } from './form-errors.ts'
import { type InvitedForm, type SurveyForm, totalOf } from './form-state.ts'

interface Invited {
  readonly school: School
  readonly errors: FieldErrors
  readonly change: (change: Partial<SurveyForm>) => void
}

/** Who takes part, and how many of them: the response and how sure the figures are depend on it. */
export function invitedFields(words: Words, form: SurveyForm, invited: Invited) {
  const { surveyForm } = words.texts
  const entries = Object.entries(form.invited) as [Audience, InvitedForm][]
  if (entries.length === 0) return nothing
  return html`
    <fieldset class="field">
      <legend>${surveyForm.audiences}</legend>
      <p class="hint">${surveyForm.audiencesHint}</p>
      ${entries.map(([audience, own], index) => group(words, form, invited, audience, own, index === 0))}
      ${errorOf(fieldIds.audiences, invited.errors.get(fieldIds.audiences))}
    </fieldset>`
}

function group(
  words: Words,
  form: SurveyForm,
  { school, errors, change }: Invited,
  audience: Audience,
  own: InvitedForm,
  first: boolean,
) {
  const { texts } = words
  const set = (next: Partial<InvitedForm>) => change({ invited: { ...form.invited, [audience]: { ...own, ...next } } })
  const error = errors.get(fieldIds.audiences)
  return html`
    <div class="group">
      <label class="choice group-title">
        <input
          type="checkbox"
          id=${first ? fieldIds.audiences : `${fieldIds.audiences}-${audience}`}
          .checked=${own.on}
          aria-describedby=${first && error !== undefined ? `${fieldIds.audiences}-error` : nothing}
          ?data-invalid=${first && error !== undefined}
          @change=${() => set({ on: !own.on })}
        />
        <span>${texts.audiences[audience]}</span>
      </label>
      ${own.on ? numbers(words, { school, errors }, audience, own, set) : ''}
      ${own.on && audience === 'parents' ? unitField(words, form, change) : ''}
    </div>`
}

function numbers(
  words: Words,
  { school, errors }: Pick<Invited, 'school' | 'errors'>,
  audience: Audience,
  own: InvitedForm,
  set: (next: Partial<InvitedForm>) => void,
) {
  const { surveyForm } = words.texts
  const field = (id: string, label: string, value: string, onInput: (value: string) => void) =>
    textField({ id, label, type: 'number', short: true, value, error: errors.get(id), onInput })
  const whole = fieldIds.invited(audience)
  if (school.subgroups.length === 0)
    return html`<div class="numbers">
      ${field(whole, surveyForm.invited[audience], own.rest, (rest) => set({ rest }))}
    </div>`
  return html`
    <div class="numbers">
      ${school.subgroups.map(({ id, name }) =>
        field(fieldIds.invited(audience, id), name, own.subgroups[id] ?? '', (typed) =>
          set({ subgroups: { ...own.subgroups, [id]: typed } }),
        ),
      )}
      ${field(whole, surveyForm.noSubgroup, own.rest, (rest) => set({ rest }))}
    </div>
    <p class="total">${surveyForm.total(totalOf(own, school.subgroups))}</p>
    <p class="hint">${surveyForm.subgroupsHint}</p>`
}

const units = ['person', 'household', 'child'] as const

function unitField({ texts }: Words, form: SurveyForm, change: Invited['change']) {
  return html`
    <fieldset class="field inner">
      <legend>${texts.surveyForm.unit}</legend>
      <div class="choices inline">
        ${units.map(
          (unit) => html`
            <label class="choice">
              <input
                type="radio"
                name="unit"
                .checked=${unit === form.unit}
                @change=${() => change({ unit })}
              />
              <span>${texts.surveyForm.units[unit]}</span>
            </label>`,
        )}
      </div>
    </fieldset>`
}
