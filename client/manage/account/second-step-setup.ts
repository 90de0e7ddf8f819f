import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { SecondStepSecret } from '#domain/api/accounts.ts'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { errorSummary, type FieldErrors, focusFirstError, noErrors } from '../views/field.ts'
import { problemNotice } from '../views/notice.ts'
import { type Words, wordsIn } from '../words.ts'
import { codeField, digitsOf } from './code-field.ts'

/** Fired when the app and the server have the same secret, with the recovery codes. */
export class SecondStepOnEvent extends Event {
  static readonly type = 'wr-second-step-on'
  readonly codes: readonly string[]

  constructor(codes: readonly string[]) {
    super(SecondStepOnEvent.type)
    this.codes = codes
  }
}

/** Brings the secret into an app, by picture or by hand, and asks for a code to know that it has arrived. */
@customElement('wr-second-step-setup')
export class SecondStepSetup extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) secret: SecondStepSecret | undefined

  @state() private errors: FieldErrors = noErrors
  @state() private drawQr: ((address: string) => unknown) | undefined

  readonly #confirm = new Action(this)

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#prepareQr()
  }

  protected override createRenderRoot() {
    return this
  }

  protected override firstUpdated(): void {
    this.querySelector('h3')?.focus()
  }

  protected override render() {
    const { secondStep } = this.words.texts.accounts
    const { secret, uri } = this.secret ?? { secret: '', uri: '' }
    return html`
      <h3 tabindex="-1">${secondStep.scanTitle}</h3>
      <p>${secondStep.scan}</p>
      <div class="second-step-qr">${this.drawQr ? this.drawQr(uri) : html`<span class="qr"></span>`}</div>
      <p>${secondStep.typeTitle}<br /><strong class="secret">${inGroups(secret)}</strong></p>
      ${this.#form()}`
  }

  #form() {
    const { accounts, common } = this.words.texts
    const { secondStep, login } = accounts
    const { busy, problem } = this.#confirm
    return html`
      <h3>${secondStep.codeTitle}</h3>
      ${problem && this.errors.size === 0 ? problemNotice(this.words, problem) : ''}
      ${errorSummary(this.words, this.errors)}
      <form class="narrow" novalidate @submit=${this.#submit}>
        ${codeField(login.code, this.errors.get('code'))}
        <div class="buttons">
          <button class="button primary" ?disabled=${busy}>${busy ? common.busy : secondStep.confirm}</button>
          <button type="button" class="button" @click=${this.#stop}>${secondStep.stop}</button>
        </div>
      </form>`
  }

  /** Only here: nobody else on this page needs to load what draws a QR code. */
  async #prepareQr() {
    const { qrView } = await import('../survey/qr-view.ts')
    this.drawQr = qrView
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) return
    const { accounts, problems } = this.words.texts
    const code = digitsOf(String(new FormData(event.target).get('code')))
    this.errors = code === undefined ? new Map([['code', accounts.login.codeMissing]]) : noErrors
    if (code !== undefined)
      await this.#confirm.run(async () => {
        const { recoveryCodes } = await api.confirmSecondStep(code)
        this.dispatchEvent(new SecondStepOnEvent(recoveryCodes))
      })
    if (this.#confirm.problem?.code === 'second-step-wrong')
      this.errors = new Map([['code', problems['second-step-wrong']]])
    await this.updateComplete
    focusFirstError(this)
  }

  #stop = () => this.dispatchEvent(new Event('wr-stopped'))
}

/** In fours, as people read and type. */
const inGroups = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? ''
