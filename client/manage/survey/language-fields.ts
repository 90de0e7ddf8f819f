import { html, nothing } from 'lit'
import { errorOf } from '../views/field.ts'
import type { Words } from '../words.ts'
import { fieldIds } from './form-errors.ts'
import type { SurveyForm } from './form-state.ts'

interface Languages {
  readonly offered: readonly string[]
  readonly error: string | undefined
  readonly change: (change: Partial<SurveyForm>) => void
}

/** In which languages people can answer. The order stays that of the instrument: the first one is the fallback. */
export function languageFields(words: Words, { languages }: SurveyForm, { offered, error, change }: Languages) {
  const { surveyForm } = words.texts
  if (offered.length === 0) return nothing
  const toggle = (language: string) =>
    change({ languages: offered.filter((other) => languages.includes(other) !== (other === language)) })
  return html`
    <fieldset class="field">
      <legend>${surveyForm.languages}</legend>
      <p class="hint">${surveyForm.languagesHint}</p>
      <div class="choices inline">
        ${offered.map(
          (language, index) => html`
            <label class="choice">
              <input
                type="checkbox"
                id=${index === 0 ? fieldIds.languages : `${fieldIds.languages}-${language}`}
                .checked=${languages.includes(language)}
                aria-describedby=${error === undefined ? nothing : `${fieldIds.languages}-error`}
                ?data-invalid=${index === 0 && error !== undefined}
                @change=${() => toggle(language)}
              />
              <span>${words.format.languageName(language)}</span>
            </label>`,
        )}
      </div>
      ${errorOf(fieldIds.languages, error)}
    </fieldset>`
}
