import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { printedCode } from '../code.ts'
import { focusHeading } from '../focus.ts'
import type { PageLanguage } from '../languages.ts'
import { type Say, sayer } from '../say.ts'
import './explanation.css'
import { explanationView } from './explanation-view.ts'
import { type Explained, loadExplanation } from './load-explanation.ts'

/** What happens with the answers to the survey of one code: a page of its own, or a screen of a shared device. */
@customElement('survey-explanation')
export class SurveyExplanation extends LitElement {
  @property({ attribute: false }) code: string | undefined
  @property({ attribute: false }) say!: Say
  @property({ attribute: false }) pageLanguage: PageLanguage = 'nl'
  @property({ attribute: false }) questionLanguage = 'nl'
  /** With a way to the questions and to paper; a shared device has its own way back. */
  @property({ attribute: false }) onItsOwn = false

  @state() private explained: Explained | undefined
  @state() private failed = false

  #loads = 0

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('code') || changed.has('pageLanguage') || changed.has('questionLanguage')) void this.#load()
  }

  protected override render() {
    return html`<div class="screen explanation">${this.#content()}</div>`
  }

  #content(): TemplateResult {
    const { explained, failed, say } = this
    if (failed) return this.#failure()
    if (!explained) return html`${heading(say('explain'))}<p role="status">${say('loading')}</p>`
    const { text, found } = explained
    const pupilsOrTeam = typeof found === 'object' && ['staff', 'pupils'].includes(found.survey.audience ?? '')
    const speak = sayer(text, this.pageLanguage, pupilsOrTeam ? 'je' : 'u')
    if (typeof found === 'string')
      return html`${heading(speak('title'))}<p class="notice warn" role="alert">${speak(found)}</p>`
    const answerable = found.survey.status !== 'closed'
    return html`
      ${explanationView({ say: speak, pageLanguage: this.pageLanguage, explanation: found })}
      ${this.onItsOwn ? this.#ways(answerable, speak('toQuestions'), speak('print')) : nothing}`
  }

  #ways(answerable: boolean, toQuestions: string, print: string): TemplateResult {
    return html`
      <div class="actions">
        ${answerable && this.code ? html`<a class="button" href="/i/${printedCode(this.code)}">${toQuestions}</a>` : nothing}
        <button type="button" @click=${() => window.print()}>${print}</button>
      </div>`
  }

  #failure(): TemplateResult {
    const { say } = this
    return html`
      ${heading(say('explain'))}
      <p class="notice warn" role="alert">${say('problem-network')}</p>
      <div class="actions"><button type="button" class="primary" @click=${() => this.#load()}>${say('retry')}</button></div>`
  }

  async #load(): Promise<void> {
    this.#loads += 1
    const mine = this.#loads
    const explained = await loadExplanation(this.code, this.pageLanguage, this.questionLanguage)
    // Another language was asked for in the meantime.
    if (mine !== this.#loads) return
    this.failed = explained === undefined
    if (explained) this.explained = explained
    await this.updateComplete
    if (!this.onItsOwn) focusHeading(this)
  }
}

const heading = (title: string) => html`<h1 tabindex="-1" data-focus>${title}</h1>`

declare global {
  interface HTMLElementTagNameMap {
    'survey-explanation': SurveyExplanation
  }
}
