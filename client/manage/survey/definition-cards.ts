import { html } from 'lit'
import type { DefinitionSummary } from '#domain/api/definitions.ts'
import { errorOf } from '../views/field.ts'
import type { Words } from '../words.ts'
import { fieldIds } from './form-errors.ts'

interface Choice {
  readonly chosen: string
  readonly error: string | undefined
  readonly fits: (definition: DefinitionSummary) => boolean
  readonly choose: (definition: DefinitionSummary) => void
}

/** The instruments to choose from; a broken one is there with its errors, so that somebody can mend it. */
export function definitionCards(words: Words, definitions: readonly DefinitionSummary[], choice: Choice) {
  const { surveyForm } = words.texts
  const usable = definitions.filter(({ status }) => status === 'ready')
  const broken = definitions.filter(({ status }) => status === 'broken')
  return html`
    <fieldset class="field" aria-describedby=${choice.error === undefined ? '' : `${fieldIds.definition}-error`}>
      <legend>${surveyForm.definition}</legend>
      ${definitions.length === 0 ? html`<p class="empty">${surveyForm.noDefinitions}</p>` : ''}
      <div class="choices cards-list">
        ${usable.map((definition, index) => card(words, definition, choice, index === 0))}
      </div>
      ${broken.map((definition) => brokenCard(words, definition))}
      ${usable.length === 0 && broken.length > 0 ? html`<p>${surveyForm.noneUsable}</p>` : ''}
      ${errorOf(fieldIds.definition, choice.error)}
    </fieldset>`
}

function card({ texts, format }: Words, definition: DefinitionSummary, choice: Choice, first: boolean) {
  const { surveyForm } = texts
  const { id, title, summary, minutes, audiences, languages } = definition
  const fits = choice.fits(definition)
  const facts = [
    ...(minutes === null ? [] : [surveyForm.minutes(minutes)]),
    format.list(audiences.map((audience) => texts.audiences[audience])),
    format.list(languages.map((language) => format.languageName(language))),
  ]
  return html`
    <label class="choice card-choice">
      <input
        type="radio"
        name="definition"
        id=${first ? fieldIds.definition : `${fieldIds.definition}-${id}`}
        .checked=${id === choice.chosen}
        ?disabled=${!fits}
        ?data-invalid=${first && choice.error !== undefined}
        @change=${() => choice.choose(definition)}
      />
      <span>
        <strong>${title}</strong>
        ${summary ? html`<span class="choice-text">${summary}</span>` : ''}
        <span class="choice-note">${facts.join(' · ')}</span>
        ${fits ? '' : html`<span class="choice-note">${surveyForm.otherSchoolType}</span>`}
      </span>
    </label>`
}

/** An instrument that cannot be used, with the places of its errors. */
export function brokenCard({ texts }: Words, { title, problems }: DefinitionSummary) {
  const { surveyForm } = texts
  return html`
    <div class="notice warn">
      <p><strong>${title}</strong>: ${surveyForm.broken}</p>
      <details>
        <summary>${surveyForm.brokenDetails(problems.length)}</summary>
        <ul class="problems">
          ${problems.map(
            ({ file, line, column, message }) =>
              html`<li lang="en"><code>${file}:${line}:${column}</code> ${message}</li>`,
          )}
        </ul>
      </details>
    </div>`
}
