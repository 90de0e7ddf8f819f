import { html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import type { SurveyText } from '#domain/api/survey-texts.ts'
import { directionOf, letterLanguage } from '#domain/letters/letter-language.ts'
import { placeholders } from '#domain/letters/placeholders.ts'
import { describedBy, errorOf, hintOf } from '../views/field.ts'
import type { Words } from '../words.ts'

export const textFieldId = 'letter-text'

interface Editing {
  readonly typed: string
  readonly changed: boolean
  readonly error: string | undefined
  readonly busy: boolean
  readonly type: (content: string) => void
  readonly save: () => void
  readonly reset: () => void
}

/** A text to change, with what is filled in for the person who writes it. */
export function textField(words: Words, text: SurveyText, { typed, changed, error, busy, ...on }: Editing) {
  const { letters, common } = words.texts
  const { page } = letters
  const submit = (event: Event) => {
    event.preventDefault()
    on.save()
  }
  const input = ({ target }: Event) => target instanceof HTMLTextAreaElement && on.type(target.value)
  const shown = changed || text.own !== null ? text.language : text.standardLanguage
  return html`
    <form class="narrow" novalidate @submit=${submit}>
      <div class="field">
        <label for=${textFieldId}>${page.text}</label>
        ${hintOf(textFieldId, page.hint)}
        <textarea
          id=${textFieldId}
          rows="14"
          lang=${shown}
          dir=${directionOf(shown)}
          .value=${live(typed)}
          aria-describedby=${describedBy(textFieldId, page.hint, error)}
          aria-invalid=${error === undefined ? nothing : 'true'}
          ?data-invalid=${error !== undefined}
          @input=${input}
        ></textarea>
        ${errorOf(textFieldId, error)}
        <p class="hint">${stateOf(words, text, changed)}</p>
      </div>
      <p>${page.placeholders}:</p>
      <ul>
        ${placeholders.map((name) => html`<li><code>{${name}}</code> ${page.placeholderMeanings[name]}</li>`)}
      </ul>
      <div class="buttons">
        <button class="button primary" ?disabled=${busy}>${busy ? common.busy : page.save}</button>
        ${
          changed || text.own !== null
            ? html`<button type="button" class="button" ?disabled=${busy} @click=${on.reset}>${page.reset}</button>`
            : ''
        }
      </div>
    </form>`
}

function stateOf({ texts, format }: Words, { own, language, standardLanguage }: SurveyText, changed: boolean) {
  const { page } = texts.letters
  if (changed) return page.changed
  if (own !== null) return page.own
  const foreign = letterLanguage(language) !== language.split('-')[0] && standardLanguage !== language
  return foreign ? page.noText(format.languageName(language)) : page.ours
}
