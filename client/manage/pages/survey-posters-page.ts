import { html } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { DefinitionView } from '#domain/api/definitions.ts'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { PageElement } from '../page.ts'
import { addressWarning } from '../survey/address-warning.ts'
import { type InvitedGroup, posterGroupsOf } from '../survey/groups.ts'
import { loadManagedSurvey, type SurveyOfSchool, surveyCrumbs } from '../survey/load-survey.ts'
import { addressToType, answerUrl } from '../survey/qr-code.ts'
import { exampleBadge, problemNotice } from '../views/notice.ts'

interface Shown extends SurveyOfSchool {
  readonly definition: DefinitionView
}

interface Poster {
  readonly group: InvitedGroup
  readonly code: string
  readonly qr: unknown
}

/** A poster or a shared tablet: one code with which many people answer. */
@customElement('wr-survey-posters-page')
export class SurveyPostersPage extends PageElement {
  @property({ attribute: false }) surveyId = ''
  /** The site that the code leads to. */
  @property({ attribute: false }) origin = location.origin

  @state() private poster: Poster | undefined
  @state() private chosen = ''

  readonly #shown = new Load<Shown>(
    this,
    () => this.surveyId,
    async (signal) => {
      const [own, definition] = await Promise.all([
        loadManagedSurvey(this.surveyId, signal),
        api.surveyDefinition(this.surveyId, this.words.language, signal),
      ])
      return { ...own, definition }
    },
  )
  readonly #make = new Action(this)

  protected override get heading() {
    return this.words.texts.posters.title
  }

  protected override get besideHeading() {
    return exampleBadge(this.words, this.#shown.value?.survey.example ?? false)
  }

  protected override get crumbs() {
    return surveyCrumbs(this.words, this.#shown.value, this.surveyId)
  }

  protected override content() {
    return this.#shown.render(this.words, (shown) => {
      if (shown.survey.status === 'closed') return html`<p class="empty">${this.words.texts.codes.closed}</p>`
      return html`
        ${addressWarning(this.words, this.origin)} ${this.#form(shown)}
        ${this.poster ? this.#sheet(shown, this.poster) : ''}`
    })
  }

  #form({ survey }: SurveyOfSchool) {
    const { posters, common } = this.words.texts
    const { busy, problem } = this.#make
    const groups = posterGroupsOf(this.words, survey)
    const chosen = groups.find(({ id }) => id === this.chosen) ?? groups.find(({ audience }) => audience === 'parents')
    return html`
      <div class="no-print">
        <p class="lead">${posters.intro}</p>
        <div class="notice warn"><p>${posters.warning}</p></div>
        ${problem ? problemNotice(this.words, problem) : ''}
        <form class="narrow" @submit=${(event: Event) => this.#submit(event, chosen ?? groups[0])}>
          <div class="field">
            <label for="group">${posters.group}</label>
            <select id="group" @change=${this.#choose}>
              ${groups.map(({ id, title }) => html`<option value=${id} ?selected=${id === chosen?.id}>${title}</option>`)}
            </select>
          </div>
          <div class="buttons">
            <button class="button primary" ?disabled=${busy}>${busy ? common.busy : posters.make}</button>
          </div>
        </form>
      </div>`
  }

  #sheet({ survey, school, definition }: Shown, { group, code, qr }: Poster) {
    const { posters, codes, kiosk } = this.words.texts
    const sharedUrl = `${this.origin}/k/${code}`
    const minutes = definition.questionnaires[group.audience]?.minutes ?? definition.minutes
    return html`
      <div class="no-print" role="status"><p>${posters.ready}</p></div>
      <div class="buttons no-print">
        <button type="button" class="button" @click=${() => window.print()}>${posters.print}</button>
        <a class="button" href=${sharedUrl} target="_blank" rel="noopener">${kiosk.open}</a>
      </div>
      <p class="no-print">${kiosk.note} ${kiosk.address} <strong class="address">${sharedUrl}</strong></p>
      <section class="poster" aria-label=${posters.label(group.title)}>
        <p class="poster-school">${school.name} ${exampleBadge(this.words, survey.example)}</p>
        <h2 class="poster-question">${posters.question[group.audience]}</h2>
        <p class="poster-text">${posters.text[group.audience](minutes)}</p>
        ${survey.languages.length > 1 ? this.#ownLanguage(group.audience) : ''}
        <div class="poster-qr">${qr}</div>
        <p>
          ${codes.goTo} <strong class="address">${addressToType(this.origin)}</strong><br />
          ${codes.typeCode} <strong class="code">${code}</strong>
        </p>
        <p class="poster-text">${posters.anonymous[group.audience]}</p>
        ${
          survey.closesOn === null
            ? ''
            : html`<p>${posters.until[group.audience](this.words.format.date(survey.closesOn))}</p>`
        }
        <p class="poster-corner">${group.title}</p>
      </section>`
  }

  #ownLanguage(audience: InvitedGroup['audience']) {
    const { ownLanguage, inEnglish } = this.words.texts.posters
    return html`
      <p class="poster-text">
        ${ownLanguage[audience]}
        ${this.words.language === 'en' ? '' : html`<br /><span lang="en">${inEnglish}</span>`}
      </p>`
  }

  #choose = (event: Event) => {
    if (event.target instanceof HTMLSelectElement) this.chosen = event.target.value
  }

  #submit = async (event: Event, group: InvitedGroup | undefined) => {
    event.preventDefault()
    if (!group) return
    await this.#make.run(async () => {
      const { audience, subgroup } = group
      const forWhom = subgroup === undefined ? { audience } : { audience, subgroup }
      const [{ code }, { qrView }] = await Promise.all([
        api.makeOpenLink(this.surveyId, forWhom),
        import('../survey/qr-view.ts'),
      ])
      this.poster = { group, code, qr: qrView(answerUrl(this.origin, code)) }
    })
  }
}
