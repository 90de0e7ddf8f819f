import { html, nothing, type TemplateResult } from 'lit'
import { languageOf } from './languages.ts'
import type { Say } from './say.ts'

interface HeaderView {
  readonly say: Say
  readonly school: string | undefined
  readonly example: boolean
  readonly languages: readonly string[]
  readonly language: string
  readonly failed: boolean
  readonly choose: (language: string) => void
}

/** The strip above every screen: whose questionnaire it is, and the language. */
export function pageHeader(view: HeaderView): TemplateResult {
  return html`
    <header class="page-header">
      <p class="whose">${view.school ?? 'Windroos'}${view.example ? html` <span class="mark">${view.say('example')}</span>` : nothing}</p>
      ${view.languages.length > 1 ? languageSelect(view) : nothing}
      ${view.failed ? html`<p class="notice warn" role="alert">${view.say('languageFailed')}</p>` : nothing}
    </header>`
}

function languageSelect({ say, languages, language, choose }: HeaderView): TemplateResult {
  const change = (event: Event) => {
    if (!(event.target instanceof HTMLSelectElement)) return
    choose(event.target.value)
    // Until the other language is there, the old one is what the page is in.
    event.target.value = language
  }
  const option = (tag: string) =>
    html`<option value=${tag} lang=${tag} .selected=${tag === language}>${languageOf(tag).name}</option>`
  return html`
    <label class="language">
      <span>${say('language')}</span>
      <select @change=${change} autocomplete="off">${languages.map(option)}</select>
    </label>`
}
