import { html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Agreement } from '#domain/api/agreements.ts'
import { directionOf } from '#domain/letters/letter-language.ts'
import { longestPageTitle, type PageField, pageFields } from '#domain/page-texts.ts'
import { describedBy, errorOf, type FieldErrors, hintOf } from '../views/field.ts'
import type { Words } from '../words.ts'
import { copyAgreements } from './copy-agreements.ts'
import { emptyText, fieldId, type PageForm } from './page-form.ts'

interface Writing {
  readonly form: PageForm
  readonly errors: FieldErrors
  readonly languages: readonly string[]
  readonly to: 'parents' | 'others'
  readonly agreements: readonly Agreement[]
  readonly write: (language: string, field: PageField, text: string) => void
}

/** The text in every language of the survey; the first is open, and each that has something in it. */
export function textSection(words: Words, writing: Writing) {
  const { publicPage } = words.texts
  return html`
    <section aria-labelledby="page-texts">
      <h2 id="page-texts">${publicPage.texts.title}</h2>
      ${
        writing.languages.length === 1
          ? writing.languages.map((language) => fields(words, language, writing))
          : writing.languages.map((language, index) => fold(words, language, index, writing))
      }
    </section>`
}

function fold(words: Words, language: string, index: number, writing: Writing) {
  const { inLanguage, filled, notFilled } = words.texts.publicPage.texts
  const text = writing.form.texts[language] ?? emptyText
  const isBegun = pageFields.some((field) => text[field].trim() !== '')
  const isWrong = pageFields.some((field) => writing.errors.has(fieldId(language, field)))
  return html`
    <details class="fold" ?open=${index === 0 || isBegun || isWrong}>
      <summary>${inLanguage(words.format.languageName(language))} (${isBegun ? filled : notFilled})</summary>
      ${fields(words, language, writing)}
    </details>`
}

function fields(words: Words, language: string, writing: Writing) {
  const { texts } = words.texts.publicPage
  return html`
    <div class="narrow">
      ${field(words, language, 'title', { label: texts.heading }, writing)}
      ${field(words, language, 'said', { label: texts.said[writing.to], hint: texts.saidHint }, writing)}
      ${field(words, language, 'doing', { label: texts.doing, hint: texts.doingHint }, writing)}
      ${copyAgreements(words, language, writing.agreements, (line) => {
        const before = writing.form.texts[language]?.doing ?? ''
        writing.write(language, 'doing', before.trim() === '' ? line : `${before.trimEnd()}\n${line}`)
      })}
    </div>`
}

interface Label {
  readonly label: string
  readonly hint?: string
}

function field({ texts }: Words, language: string, name: PageField, { label, hint }: Label, writing: Writing) {
  const id = fieldId(language, name)
  const value = writing.form.texts[language]?.[name] ?? ''
  const error = writing.errors.get(id)
  const said = error === undefined ? undefined : `${error}. ${texts.publicPage.errors.missingHere}`
  const input = ({ target }: Event) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
      writing.write(language, name, target.value)
  }
  const described = describedBy(id, hint, error)
  const invalid = error === undefined ? nothing : 'true'
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${hintOf(id, hint)}
      ${
        name === 'title'
          ? html`<input id=${id} lang=${language} dir=${directionOf(language)} maxlength=${longestPageTitle} autocomplete="off"
              .value=${live(value)} aria-describedby=${described} aria-invalid=${invalid} ?data-invalid=${error !== undefined} @input=${input} />`
          : html`<textarea id=${id} lang=${language} dir=${directionOf(language)} rows="8"
              .value=${live(value)} aria-describedby=${described} aria-invalid=${invalid} ?data-invalid=${error !== undefined} @input=${input}></textarea>`
      }
      ${errorOf(id, said)}
    </div>`
}
