import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import { amount } from '../../answer/say.ts'
import { joinCodeIn, scannedCode, sentCode } from './code.ts'
import { type Device, type Held, newHeld } from './device.ts'
import { focusHeading, isTyping } from './focus.ts'
import { endedScreen, leftScreen } from './goodbye.ts'
import { joinScreen } from './join-screen.ts'
import { Presence } from './present.ts'
import { titleOf } from './scene.ts'
import { sceneOf, whereIs } from './scene-of.ts'
import { type JoinProblem, join } from './server.ts'
import { PhoneSpeech, type Say } from './speech.ts'
import { stepScreen } from './step-screen.ts'
import { loadResults } from './steps/results-step.ts'
import { loadRound } from './steps/round-step.ts'
import { contactLine, languageSelect, languagesFor, leaving, strip } from './strip.ts'

type Phase =
  | { readonly at: 'code'; readonly typed: string; readonly problem?: JoinProblem | 'gone'; readonly after?: number }
  | { readonly at: 'joining'; readonly typed: string }
  | { readonly at: 'in'; readonly presence: Presence }
  | { readonly at: 'ended'; readonly live: LiveWorkshop; readonly say: Say }
  | { readonly at: 'left' }

/** The telephone of a participant, from the code of the big screen to the end of the workshop. */
@customElement('phone-app')
export class PhoneApp extends LitElement {
  @property({ attribute: false }) speech!: PhoneSpeech
  @property({ attribute: false }) device!: Device
  /** The language of the page before somebody is in a workshop, or chose one. */
  @property({ attribute: false }) language = 'nl'

  @state() private phase: Phase = { at: 'code', typed: '' }
  @state() private asksToLeave = false
  @state() private announced = ''

  /** Somebody did something here, or something happened: a page that has just arrived leaves the focus at its top. */
  #entered = false
  #where = ''

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('hashchange', this.#scanned)
    const held = this.device.read()
    const code = scannedCode(location.hash)
    if (held && (code === undefined || joinCodeIn(code) === held.code)) this.#enter(held)
    else if (code !== undefined) void this.#join(code)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('hashchange', this.#scanned)
    this.#presence?.end()
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override updated(changed: PropertyValues): void {
    const before = this.#where
    this.#where = this.#whereNow()
    const moved = before !== '' && before !== this.#where && (this.#entered || before !== 'waiting')
    if (moved && !isTyping()) focusHeading(this)
    else if (changed.has('asksToLeave') && changed.get('asksToLeave') !== undefined)
      this.querySelector<HTMLElement>(this.asksToLeave ? '#leave-title' : '#leave')?.focus()
  }

  protected override render(): TemplateResult {
    const { phase } = this
    return html`${phase.at === 'in' ? this.#inside(phase.presence) : this.#outside(phase)}
      <p class="visually-hidden" role="status">${this.announced}</p>`
  }

  get #presence(): Presence | undefined {
    return this.phase.at === 'in' ? this.phase.presence : undefined
  }

  /** Parents are addressed with "u": who said to be one, and who is not known yet. */
  get #say(): Say {
    const { phase } = this
    if (phase.at === 'ended') return phase.say
    const { circle, audience } = phase.at === 'in' ? phase.presence.held : { circle: 'parents' }
    return this.speech.sayer((circle ?? audience) === 'parents' ? 'u' : 'je')
  }

  #outside(phase: Exclude<Phase, { at: 'in' }>): TemplateResult {
    const say = this.#say
    return html`
      <header class="strip"><p class="whose">Windroos</p>${this.#languages(languagesFor([]), this.language)}</header>
      <main>${phase.at === 'ended' ? endedScreen({ say, live: phase.live, pageLanguage: this.speech.language }) : phase.at === 'left' ? leftScreen(say) : this.#joinScreen(phase)}</main>`
  }

  #joinScreen(phase: Extract<Phase, { at: 'code' | 'joining' }>): TemplateResult {
    const after = phase.at === 'code' ? (phase.after ?? 0) : 0
    return joinScreen({
      ...{ say: this.#say, typed: phase.typed, busy: phase.at === 'joining' },
      problem: phase.at === 'code' ? phase.problem : undefined,
      wait: waitInWords(after, this.speech.language),
      join: (typed) => void this.#join(typed),
    })
  }

  #inside(presence: Presence): TemplateResult {
    const say = this.#say
    const { live, contact, held } = presence
    const ask = (asks: boolean) => {
      this.asksToLeave = asks
    }
    const scene = live && sceneOf(presence, live, say, this.speech.language)
    const wait = html`<div class="screen"><h1 tabindex="-1" data-focus>${held.joined.title}</h1><p role="status">${say('loading')}</p></div>`
    return html`
      ${scene ? strip(scene) : html`<header class="strip"><p class="whose">${held.joined.school}</p></header>`}
      ${contactLine(say, contact === 'connecting' && !live ? 'live' : contact)}
      <main>${scene ? stepScreen(scene) : wait}</main>
      <footer class="foot">
        ${this.#languages(languagesFor(live?.languages ?? held.joined.languages), held.language)}
        ${leaving({ say, asking: this.asksToLeave, ask, leave: () => this.#leave() })}
      </footer>`
  }

  #languages(languages: readonly string[], language: string): TemplateResult {
    return languageSelect({ say: this.#say, languages, language, choose: (tag) => void this.#choose(tag) })
  }

  // Coming in

  readonly #scanned = (): void => {
    const code = scannedCode(location.hash)
    if (code !== undefined && joinCodeIn(code) !== this.#presence?.held.code) void this.#join(code)
  }

  async #join(typed: string): Promise<void> {
    this.#entered = true
    const code = joinCodeIn(typed)
    const sent = sentCode(typed)
    if (code === undefined || sent === undefined) return this.#refuse(typed, 'shape')
    this.#presence?.end()
    // Of what was scanned only the digits mean anything to a person.
    const shown = sent === typed ? code : typed
    this.phase = { at: 'joining', typed: shown }
    const reply = await join(sent)
    if (reply.kind === 'problem') return this.#refuse(shown, reply.problem, reply.after)
    const held = newHeld(code, reply.joined, this.language)
    this.device.write(held)
    this.#enter(held)
  }

  #refuse(typed: string, problem: JoinProblem, after = 0): void {
    this.#presence?.end()
    this.phase = { at: 'code', typed, problem, after }
  }

  #enter(held: Held): void {
    this.#presence?.end()
    // The code is not needed any more, and would join again on a device where somebody left.
    if (location.hash !== '') history.replaceState(null, '', location.pathname)
    const presence = new Presence(held, this.device, {
      changed: () => this.requestUpdate(),
      ended: () => this.#end(),
      gone: () => this.#gone(),
    })
    this.language = held.language
    this.phase = { at: 'in', presence }
    presence.begin()
    // In a quiet moment, so that a network that goes away later takes no step with it.
    setTimeout(() => void Promise.allSettled([loadRound(), loadResults()]), 3000)
  }

  // Going out

  #end(): void {
    const { live } = this.#presence ?? {}
    const say = this.#say
    this.#wipe()
    if (live) this.phase = { at: 'ended', live, say }
  }

  #gone(): void {
    this.#wipe()
    this.phase = { at: 'code', typed: '', problem: 'gone' }
  }

  #leave(): void {
    this.#wipe()
    this.phase = { at: 'left' }
  }

  #wipe(): void {
    this.#presence?.end()
    this.device.wipe()
    this.asksToLeave = false
    if (history.state !== null) history.replaceState(null, '', location.pathname)
  }

  // The language and the place

  async #choose(language: string): Promise<void> {
    try {
      this.speech = await PhoneSpeech.in(language)
    } catch {
      // Without a network it stays as it was.
      return
    }
    this.speech.take()
    this.language = language
    this.#presence?.change((held) => ({ ...held, language }))
  }

  /** Where somebody is, as one word: the focus moves when it changes. */
  #whereNow(): string {
    const { phase } = this
    if (phase.at !== 'in')
      return phase.at === 'code' ? `code ${phase.problem ?? ''}` : phase.at === 'joining' ? this.#where : phase.at
    const { live, held } = phase.presence
    if (!live) return 'waiting'
    const { stepNumber, steps } = live.place
    const where = whereIs(live, held)
    if (where !== this.#where && this.#where !== '') {
      const say = this.#say
      this.announced = `${say('step', { step: stepNumber, steps })}: ${titleOf({ say, live })}`
    }
    return where
  }
}

const waitInWords = (seconds: number, language: string): string =>
  seconds < 60 ? amount(Math.max(1, seconds), 'second', language) : amount(Math.ceil(seconds / 60), 'minute', language)

declare global {
  interface HTMLElementTagNameMap {
    'phone-app': PhoneApp
  }
}
