import { html } from 'lit'
import type { SurveyText } from '#domain/api/survey-texts.ts'
import type { Survey } from '#domain/api/surveys.ts'
import { letterKinds } from '#domain/letters/letter-kinds.ts'
import type { Words } from '../words.ts'

/** Which of the texts of a survey is shown. */
export type Which = Pick<SurveyText, 'kind' | 'audience' | 'language'>

export const keyOf = ({ kind, audience, language }: Which) => `${kind} ${audience} ${language}`

interface Option<T> {
  readonly value: T
  readonly name: string
}

/** For whom, what for and in which language: a list each, where there is something to choose. */
export function textChoice(words: Words, survey: Survey, which: Which, choose: (change: Partial<Which>) => void) {
  const { texts, format } = words
  const { page } = texts.letters
  return html`
    <div class="filters">
      ${select({
        id: 'text-audience',
        label: page.audience,
        options: survey.audiences.map(({ audience }) => ({ value: audience, name: texts.audiences[audience] })),
        chosen: which.audience,
        choose: (audience) => choose({ audience }),
      })}
      ${select({
        id: 'text-kind',
        label: page.kind,
        options: letterKinds.map((kind) => ({ value: kind, name: page.kinds[kind] })),
        chosen: which.kind,
        choose: (kind) => choose({ kind }),
      })}
      ${select({
        id: 'text-language',
        label: page.language,
        options: survey.languages.map((language) => ({ value: language, name: format.languageName(language) })),
        chosen: which.language,
        choose: (language) => choose({ language }),
      })}
    </div>`
}

interface Select<T> {
  readonly id: string
  readonly label: string
  readonly options: readonly Option<T>[]
  readonly chosen: T
  readonly choose: (value: T) => void
}

function select<T extends string>({ id, label, options, chosen, choose }: Select<T>) {
  if (options.length < 2) return ''
  const change = ({ target }: Event) => {
    const option = options.find(({ value }) => target instanceof HTMLSelectElement && value === target.value)
    if (option) choose(option.value)
  }
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <select id=${id} @change=${change}>
        ${options.map(({ value, name }) => html`<option value=${value} ?selected=${value === chosen}>${name}</option>`)}
      </select>
    </div>`
}
