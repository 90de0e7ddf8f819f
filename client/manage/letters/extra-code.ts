import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Survey } from '#domain/api/surveys.ts'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { groupsOf, type InvitedGroup } from '../survey/groups.ts'
import { addressToType, answerUrl } from '../survey/qr-code.ts'
import { problemNotice } from '../views/notice.ts'
import { type Words, wordsIn } from '../words.ts'

/**
 * One code on top of those invited, large enough to be read or scanned from the screen. Fires `wr-extra-made` when it
 * was handed over.
 */
@customElement('wr-extra-code')
export class ExtraCode extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) survey: Survey | undefined
  /** The site that the code leads to. */
  @property({ attribute: false }) origin = location.origin

  @state() private chosen = ''
  @state() private made: { readonly code: string; readonly qr: unknown } | undefined
  readonly #make = new Action(this)

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const { extra } = this.words.texts.letters
    const { survey } = this
    if (!survey) return ''
    return html`
      <section aria-labelledby="extra">
        <h2 id="extra">${extra.title}</h2>
        ${this.#make.problem ? problemNotice(this.words, this.#make.problem) : ''}
        <div role="status">${this.made ? html`<p>${extra.ready}</p>` : ''}</div>
        ${this.made ? this.#code(this.made) : this.#form(survey)}
      </section>`
  }

  #form(survey: Survey) {
    const { letters, common } = this.words.texts
    const groups = groupsOf(this.words, survey)
    const chosen = groups.find(({ id }) => id === this.chosen) ?? groups.find(({ audience }) => audience === 'parents')
    const group = chosen ?? groups[0]
    const { busy } = this.#make
    return html`
      <form class="narrow" @submit=${(event: Event) => this.#submit(event, group)}>
        <div class="field">
          <label for="extra-group">${letters.extra.group}</label>
          <select id="extra-group" @change=${this.#choose}>
            ${groups.map(({ id, title }) => html`<option value=${id} ?selected=${id === group?.id}>${title}</option>`)}
          </select>
        </div>
        <p>${letters.extra.why[group?.audience === 'parents' ? survey.unit : 'person']}</p>
        <div class="buttons">
          <button class="button" ?disabled=${busy}>${busy ? common.busy : letters.extra.make}</button>
        </div>
      </form>`
  }

  #code({ code, qr }: { readonly code: string; readonly qr: unknown }) {
    const { codes, letters } = this.words.texts
    return html`
      <div class="extra-code">
        <div class="extra-qr">${qr}</div>
        <p>
          ${codes.goTo} <strong class="address">${addressToType(this.origin)}</strong><br />
          ${codes.typeCode}<br />
          <strong class="code">${code}</strong>
        </p>
      </div>
      <div class="buttons">
        <button type="button" class="button" @click=${this.#hide}>${letters.extra.hide}</button>
      </div>`
  }

  #choose = (event: Event) => {
    if (event.target instanceof HTMLSelectElement) this.chosen = event.target.value
  }

  #hide = () => {
    this.made = undefined
    this.dispatchEvent(new Event('wr-extra-made'))
  }

  #submit = async (event: Event, group: InvitedGroup | undefined) => {
    event.preventDefault()
    const { survey } = this
    if (!survey || !group) return
    await this.#make.run(async () => {
      const { audience, subgroup } = group
      const forWhom = subgroup === undefined ? { audience } : { audience, subgroup }
      const [{ codes }, { qrView }] = await Promise.all([
        api.makeCodes(survey.id, { ...forWhom, extra: true, count: 1 }),
        import('../survey/qr-view.ts'),
      ])
      const [code = ''] = codes
      this.made = { code, qr: qrView(answerUrl(this.origin, code)) }
    })
  }
}
