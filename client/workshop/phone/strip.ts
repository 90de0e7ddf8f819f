import { html, nothing, type TemplateResult } from 'lit'
import { languageOf, pageLanguages } from '../../answer/languages.ts'
import type { Contact } from '../live/follow.ts'
import './quiet-clock.ts'
import type { Scene } from './scene.ts'
import type { Say } from './speech.ts'

/** Above every step: which workshop, how far, and how long still. */
export function strip({ say, live, clock, pageLanguage }: Scene): TemplateResult {
  const { place, timer } = live
  return html`
    <header class="strip">
      <p class="whose">${live.title}</p>
      <p class="where">${say('step', { step: place.stepNumber, steps: place.steps })}</p>
      ${timer ? html`<quiet-clock .timer=${timer} .clock=${clock} .say=${say} .language=${pageLanguage}></quiet-clock>` : nothing}
    </header>`
}

/** Nothing is said of a connection that works, in whatever way. */
export const contactLine = (say: Say, contact: Contact): TemplateResult => html`
  <div role="status">
    ${contact === 'lost' || contact === 'connecting' ? html`<p class="contact">${say(`contact-${contact}`)}</p>` : nothing}
  </div>`

/** The languages of the page and those of the workshop, each once. */
export const languagesFor = (languages: readonly string[]): string[] => [...new Set([...languages, ...pageLanguages])]

interface LanguageView {
  readonly say: Say
  readonly languages: readonly string[]
  readonly language: string
  readonly choose: (language: string) => void
}

export function languageSelect({ say, languages, language, choose }: LanguageView): TemplateResult {
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

interface LeaveView {
  readonly say: Say
  readonly asking: boolean
  readonly ask: (asking: boolean) => void
  readonly leave: () => void
}

/** To leave is asked about once: what stands on the device is gone then. */
export function leaving({ say, asking, ask, leave }: LeaveView): TemplateResult {
  if (!asking)
    return html`<button type="button" class="quiet" id="leave" @click=${() => ask(true)}>${say('leave')}</button>`
  return html`
    <div class="leaving" role="group" aria-labelledby="leave-title">
      <h2 id="leave-title" tabindex="-1">${say('leaveTitle')}</h2>
      <p>${say('leaveText')}</p>
      <div class="actions">
        <button type="button" @click=${() => ask(false)}>${say('leaveNo')}</button>
        <button type="button" class="primary" @click=${leave}>${say('leaveYes')}</button>
      </div>
    </div>`
}
