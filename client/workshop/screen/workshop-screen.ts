import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { ScreenView } from '#domain/api/live-workshop.ts'
import { type Contact, follow } from '../live/follow.ts'
import type { Clock } from '../live/server-clock.ts'
import { type ScreenWords, screenWords } from '../pictures/screen-words.ts'
import { askAddress, screenAddress } from './address.ts'
import { rememberedScheme, rememberScheme, type Scheme, showScheme, systemScheme } from './colour-scheme.ts'
import { controls } from './controls.ts'
import { makeFit } from './fit.ts'
import { RoundTexts } from './round-texts.ts'
import type { Scene } from './scene.ts'
import { screenHeader, stepTitle } from './screen-header.ts'
import { stageView } from './stage-view.ts'
import { stayAwake } from './stay-awake.ts'
import { leftInWords, secondsLeft, timerView } from './timer.ts'

/** The big screen of a workshop: shows the present state, and is steered from the remote alone. */
@customElement('workshop-screen')
export class WorkshopScreen extends LitElement {
  @state() private view: ScreenView | undefined
  @state() private contact: Contact = 'connecting'
  @state() private scheme: Scheme = rememberedScheme() ?? systemScheme()
  @state() private isFull = false

  readonly #address = screenAddress(location)
  readonly #texts = this.#address && new RoundTexts(this, this.#address)
  #clock: Clock = { now: Date.now }
  #left: string | undefined
  #stop: (() => void)[] = []

  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren()
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (rememberedScheme()) showScheme(this.scheme)
    const listen = (target: EventTarget, type: string, heard: () => void) => {
      target.addEventListener(type, heard)
      this.#stop.push(() => target.removeEventListener(type, heard))
    }
    listen(window, 'resize', this.#fit)
    listen(document, 'fullscreenchange', () => {
      this.isFull = document.fullscreenElement !== null
    })
    listen(matchMedia('(prefers-color-scheme: dark)'), 'change', () => {
      this.scheme = rememberedScheme() ?? systemScheme()
    })
    void document.fonts.ready.then(this.#fit)
    const ticking = setInterval(this.#tick, 1000)
    this.#stop.push(() => clearInterval(ticking))
    this.#stop.push(stayAwake())
    if (this.#address) this.#stop.push(this.#follow(askAddress(this.#address, 'screen')))
    else this.contact = 'gone'
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const stop of this.#stop.splice(0)) stop()
  }

  protected override render() {
    const { view, contact, scheme, isFull } = this
    const words = screenWords(view?.live.languages ?? [document.documentElement.lang])
    const choose = (chosen: Scheme) => this.#choose(chosen)
    return html`
      ${view && contact !== 'gone' ? screenHeader(words, view, view.origin ?? location.origin) : nothing}
      <main class="stage" tabindex="-1">${this.#stage(words)}</main>
      <p class="visually-hidden" role="status">${view ? stepTitle(words, view.live) : ''}</p>
      <footer>
        ${view ? this.#timer(words, view) : nothing}
        <p class="contact">${contact === 'lost' && view ? words.screen.contact.lost : ''}</p>
        ${controls(words, { scheme, isFull, choose })}
      </footer>`
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { live } = this.view ?? {}
    document.documentElement.lang = screenWords(live?.languages ?? ['nl']).language
    if (live) document.title = `${live.title} · Windroos`
    this.#fit()
  }

  #stage(words: ScreenWords) {
    const { gone, wait } = words.screen
    if (this.contact === 'gone') return html`<div class="middle"><h1>${gone.title}</h1><p>${gone.text}</p></div>`
    if (!this.view || !this.#texts) return html`<div class="middle"><p>${wait}</p></div>`
    const { live, joinCode, joinLink, origin } = this.view
    const scene: Scene = {
      words,
      live,
      joinCode,
      joinLink,
      origin: origin ?? location.origin,
      texts: this.#texts,
      now: this.#clock.now(),
    }
    return stageView(scene)
  }

  /** A break has its clock in the middle of the screen. */
  #timer(words: ScreenWords, { live }: ScreenView) {
    if (!live.timer || live.status !== 'live' || live.place.kind === 'pause') return nothing
    return timerView(words, live.timer, live.place.minutes, this.#clock.now())
  }

  #follow(url: string): () => void {
    return follow<ScreenView>(
      url,
      (view, clock) => {
        this.#clock = clock
        this.view = view
      },
      (contact) => {
        this.contact = contact
      },
    )
  }

  /** Draws anew when there is something else to read, and not every second. */
  #tick = () => {
    const timer = this.view?.live.timer
    const left = timer ? leftInWords(screenWords([]), secondsLeft(timer, this.#clock.now())) : undefined
    if (left !== this.#left) this.requestUpdate()
    this.#left = left
  }

  #fit = () => {
    const stage = this.querySelector<HTMLElement>('.stage')
    if (stage) makeFit(stage)
  }

  #choose(scheme: Scheme) {
    rememberScheme(scheme)
    showScheme(scheme)
    this.scheme = scheme
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'workshop-screen': WorkshopScreen
  }
}
