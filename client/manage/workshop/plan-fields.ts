import { html, nothing } from 'lit'
import type { Survey } from '#domain/api/surveys.ts'
import { errorOf, textField } from '../views/field.ts'
import type { Words } from '../words.ts'
import type { Plan } from './plan.ts'
import { selectField } from './select-field.ts'

interface PlanFields {
  readonly words: Words
  readonly plan: Omit<Plan, 'steps'>
  /** The surveys of the school that have figures, the newest first. */
  readonly closed: readonly Survey[]
  /** The languages that the instruments speak. */
  readonly offered: readonly string[]
  readonly titleTyped?: string | undefined
  readonly errors: { readonly title?: string | undefined; readonly languages?: string | undefined }
  readonly change: (change: Partial<Omit<Plan, 'steps'>>) => void
}

export const planFieldIds = { title: 'workshop-title', languages: 'workshop-languages', survey: 'workshop-survey' }

/** The figures that a workshop is about. */
export function surveyField({ words, plan, closed, change }: PlanFields) {
  const { form } = words.texts.workshop
  const known = plan.surveyId === null || closed.some(({ id }) => id === plan.surveyId)
  return selectField({
    ...{ id: planFieldIds.survey, label: form.survey, hint: form.surveyHint, value: plan.surveyId ?? '' },
    groups: [
      {
        options: [
          { value: '', label: form.noSurvey },
          ...(known ? [] : [{ value: plan.surveyId ?? '', label: form.surveyGone }]),
          ...closed.map(({ id, title, closedOn }) => ({
            value: id,
            label: closedOn === null ? title : form.surveyOf(title, words.format.date(closedOn)),
          })),
        ],
      },
    ],
    onChange: (value) => change({ surveyId: value === '' ? null : value }),
  })
}

export function titleField({ words, plan, titleTyped, errors, change }: PlanFields) {
  const { form } = words.texts.workshop
  return textField({
    ...{ id: planFieldIds.title, label: form.title, hint: form.titleHint, longest: 120 },
    value: titleTyped ?? plan.title,
    error: errors.title,
    onInput: (title) => change({ title }),
  })
}

/** Which languages the telephones offer, and which of them the big screen speaks: that one comes first. */
export function languagesField({ words, plan, offered, errors, change }: PlanFields) {
  const { form } = words.texts.workshop
  const { languages } = plan
  const all = [...languages, ...offered.filter((language) => !languages.includes(language))]
  const shown = [...all].sort((a, b) => offered.indexOf(a) - offered.indexOf(b))
  const toggle = (language: string) =>
    change({
      languages: languages.includes(language)
        ? languages.filter((other) => other !== language)
        : [...languages, language],
    })
  return html`
    <fieldset class="field">
      <legend>${form.languages}</legend>
      <p class="hint">${form.languagesHint}</p>
      <div class="choices inline">
        ${shown.map(
          (language, index) => html`
            <label class="choice">
              <input
                type="checkbox"
                id=${index === 0 ? planFieldIds.languages : nothing}
                .checked=${languages.includes(language)}
                aria-describedby=${errors.languages === undefined ? nothing : `${planFieldIds.languages}-error`}
                ?data-invalid=${index === 0 && errors.languages !== undefined}
                @change=${() => toggle(language)}
              />
              <span>${words.format.languageName(language)}</span>
            </label>`,
        )}
      </div>
      ${errorOf(planFieldIds.languages, errors.languages)}
    </fieldset>
    ${
      languages.length > 1
        ? selectField({
            ...{ id: 'workshop-screen-language', label: form.screenLanguage, value: languages[0] ?? '' },
            groups: [{ options: languages.map((value) => ({ value, label: words.format.languageName(value) })) }],
            onChange: (first) => change({ languages: [first, ...languages.filter((other) => other !== first)] }),
          })
        : ''
    }`
}

/** The closed surveys, the newest first. */
export const closedSurveys = (surveys: readonly Survey[]): Survey[] =>
  surveys
    .filter(({ status }) => status === 'closed')
    .sort((a, b) => (b.closedOn ?? '').localeCompare(a.closedOn ?? '') || a.title.localeCompare(b.title))
