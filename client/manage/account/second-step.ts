import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { OwnAccount, SecondStepSecret } from '#domain/api/accounts.ts'
import { api } from '../api.ts'
import { type Words, wordsIn } from '../words.ts'
import { AccountChangedEvent } from './events.ts'
import './password-again.ts'
import './recovery-codes.ts'
import './second-step-setup.ts'
import type { SecondStepOnEvent } from './second-step-setup.ts'

type Phase = 'as-it-is' | 'password' | 'scan' | 'codes'

/** From here on the person is told how to get new recovery codes. */
const fewCodes = 3

/** The second step of logging in: on, off, and on the way from one to the other. */
@customElement('wr-second-step')
export class SecondStep extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) own: OwnAccount | undefined

  @state() private phase: Phase = 'as-it-is'
  @state() private message = ''
  @state() private secret: SecondStepSecret | undefined
  @state() private codes: readonly string[] = []

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const phases: Record<Phase, () => unknown> = {
      'as-it-is': () => this.#asItIs(),
      password: () => this.#password(),
      scan: () => this.#scan(),
      codes: () => this.#codes(),
    }
    return html`
      <div role="status" class="no-print">
        ${this.message === '' ? '' : html`<p class="notice good">${this.message}</p>`}
      </div>
      ${phases[this.phase]()}`
  }

  #asItIs() {
    const { secondStep } = this.words.texts.accounts
    const on = this.own?.secondStep ?? false
    return html`
      <p>${secondStep.why}</p>
      <p><strong>${on ? secondStep.on : secondStep.off}</strong> ${on ? this.#left() : ''}</p>
      <div class="buttons">
        <button type="button" class="button" id="change-second-step" @click=${() => this.#to('password')}>
          ${on ? secondStep.turnOff : secondStep.turnOn}
        </button>
      </div>`
  }

  #left() {
    const { secondStep } = this.words.texts.accounts
    const left = this.own?.recoveryCodesLeft ?? 0
    return `${secondStep.left(left)} ${left <= fewCodes ? secondStep.few : ''}`
  }

  #password() {
    const { secondStep } = this.words.texts.accounts
    const on = this.own?.secondStep ?? false
    return html`
      <wr-password-again
        .words=${this.words}
        .action=${on ? secondStep.turnOff : secondStep.next}
        .task=${on ? this.#turnOff : this.#start}
        @wr-stopped=${this.#back}
      ></wr-password-again>`
  }

  #scan() {
    return html`
      <wr-second-step-setup
        .words=${this.words}
        .secret=${this.secret}
        @wr-second-step-on=${this.#turnedOn}
        @wr-stopped=${this.#back}
      ></wr-second-step-setup>`
  }

  #codes() {
    return html`
      <wr-recovery-codes
        .words=${this.words}
        .codes=${this.codes}
        .email=${this.own?.account.email ?? ''}
        @wr-codes-kept=${this.#back}
      ></wr-recovery-codes>`
  }

  #start = async (password: string) => {
    this.secret = await api.startSecondStep(password)
    this.#to('scan')
  }

  #turnOff = async (password: string) => {
    await api.stopSecondStep(password)
    this.message = this.words.texts.accounts.secondStep.turnedOff
    this.dispatchEvent(new AccountChangedEvent())
    await this.#back()
  }

  #turnedOn = ({ codes }: SecondStepOnEvent) => {
    this.codes = codes
    this.message = this.words.texts.accounts.secondStep.turnedOn
    this.phase = 'codes'
    this.dispatchEvent(new AccountChangedEvent())
  }

  #to(phase: Phase) {
    this.message = ''
    this.phase = phase
  }

  /** The secret and the codes are not kept on the page longer than they are looked at. */
  #back = async () => {
    this.secret = undefined
    this.codes = []
    this.phase = 'as-it-is'
    await this.updateComplete
    this.querySelector<HTMLElement>('#change-second-step')?.focus()
  }
}
