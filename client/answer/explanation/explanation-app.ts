import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { firstCode, firstLanguage } from '../early.ts'
import { pageLanguages } from '../languages.ts'
import { pageHeader } from '../page-header.ts'
import type { Speech } from '../speech.ts'
import './survey-explanation.ts'

/** The page at /uitleg/<code>, for who holds a letter: before answering, afterwards, and years later. */
@customElement('explanation-app')
export class ExplanationApp extends LitElement {
  @property({ attribute: false }) speech!: Speech

  @state() private questionLanguage = firstLanguage
  @state() private languageFailed = false

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override render() {
    const { speech, languageFailed: failed, questionLanguage } = this
    const say = speech.sayer('u')
    const { language } = speech
    const choose = (chosen: string) => void this.#choose(chosen)
    return html`
      ${pageHeader({ say, school: undefined, example: false, languages: pageLanguages, language, failed, choose })}
      <main>
        <survey-explanation
          .code=${firstCode} .say=${say} .pageLanguage=${language} .questionLanguage=${questionLanguage}
          .onItsOwn=${true}></survey-explanation>
      </main>`
  }

  async #choose(language: string): Promise<void> {
    this.languageFailed = !(await this.speech.speak(language))
    if (!this.languageFailed) this.questionLanguage = language
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'explanation-app': ExplanationApp
  }
}
