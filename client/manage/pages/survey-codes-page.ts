import { html } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { type Asked, askedIn, type CodesForm, codesFields, emptyForm } from '../letters/codes-form.ts'
import '../letters/extra-code.ts'
import { type LettersOfSurvey, loadLetters } from '../letters/load-letters.ts'
import { Load } from '../load.ts'
import { PageElement } from '../page.ts'
import { addressWarning } from '../survey/address-warning.ts'
import '../survey/code-sheet.ts'
import type { CodesOfGroup } from '../survey/codes-text.ts'
import { surveyCrumbs } from '../survey/load-survey.ts'
import { errorSummary, type FieldErrors, focusFirstError, noErrors } from '../views/field.ts'
import { exampleBadge, problemNotice } from '../views/notice.ts'

/** As many as the server makes in one request. */
const mostCodes = 2000

/** Makes codes to print. They exist on this page only, until it is left. */
@customElement('wr-survey-codes-page')
export class SurveyCodesPage extends PageElement {
  @property({ attribute: false }) surveyId = ''
  /** The site that the codes lead to. */
  @property({ attribute: false }) origin = location.origin

  @state() private form: CodesForm = emptyForm
  @state() private made: readonly CodesOfGroup[] = []
  @state() private errors: FieldErrors = noErrors

  readonly #shown = new Load<LettersOfSurvey>(
    this,
    () => this.surveyId,
    (signal) => loadLetters(this.surveyId, this.words.language, signal),
  )
  readonly #make = new Action(this)

  protected override get heading() {
    return this.words.texts.codes.title
  }

  protected override get besideHeading() {
    return exampleBadge(this.words, this.#shown.value?.survey.example ?? false)
  }

  protected override get crumbs() {
    return surveyCrumbs(this.words, this.#shown.value, this.surveyId)
  }

  protected override content() {
    const { codes, problems } = this.words.texts
    return this.#shown.render(this.words, (shown) => {
      const { status, mayManage } = shown.survey
      if (status === 'closed') return html`<p class="empty">${codes.closed}</p>`
      if (!mayManage) return html`<p class="empty">${problems['role-insufficient']}</p>`
      return html`
        ${addressWarning(this.words, this.origin)}
        ${this.made.length > 0 && !this.#make.busy ? this.#sheet(shown) : this.#form(shown)}`
    })
  }

  #form(shown: LettersOfSurvey) {
    const { codes, common, letters } = this.words.texts
    const { busy, problem } = this.#make
    const { form: state, errors } = this
    const change = (change: Partial<CodesForm>) => {
      this.form = { ...this.form, ...change }
    }
    const alreadyMade = shown.progress.audiences.some(({ codesMade }) => codesMade)
    return html`
      <div class="no-print">
        <p class="lead">${codes.intro}</p>
        ${alreadyMade ? html`<div class="notice"><p>${letters.form.made}</p></div>` : ''}
        ${problem ? problemNotice(this.words, problem) : ''} ${errorSummary(this.words, errors)}
        <form class="narrow" novalidate @submit=${(event: Event) => this.#submit(event, shown)}>
          ${codesFields(this.words, shown, { state, errors, change })}
          <div class="notice warn"><p>${codes.once}</p></div>
          <div class="buttons">
            <button class="button primary" ?disabled=${busy}>${busy ? common.busy : letters.form.make[state.form]}</button>
          </div>
        </form>
        ${
          shown.survey.status === 'open'
            ? html`<wr-extra-code
                .words=${this.words}
                .survey=${shown.survey}
                .origin=${this.origin}
                @wr-extra-made=${() => this.#shown.reload()}
              ></wr-extra-code>`
            : ''
        }
      </div>`
  }

  #sheet(shown: LettersOfSurvey) {
    const { problem } = this.#make
    return html`
      ${problem ? html`<div class="no-print">${problemNotice(this.words, problem)}</div>` : ''}
      <wr-code-sheet
        .words=${this.words}
        .setting=${shown}
        .groups=${this.made}
        .form=${this.form.form}
        .origin=${this.origin}
      ></wr-code-sheet>`
  }

  #submit = async (event: Event, shown: LettersOfSurvey) => {
    event.preventDefault()
    const { codes } = this.words.texts
    const asked = askedIn(this.words, shown, this.form)
    const wrong = asked.filter(({ count, perLetter }) => count === undefined || count * perLetter > mostCodes)
    const nothingAsked = wrong.length === 0 && asked.every(({ count }) => count === 0)
    this.errors = new Map(
      (nothingAsked ? asked.slice(0, 1) : wrong).map(({ group, perLetter }) => [
        `count-${group.id}`,
        nothingAsked ? codes.noCount : codes.wrongCount(mostCodes / perLetter),
      ]),
    )
    if (this.errors.size === 0) await this.#make.run(() => this.#makeAll(asked))
    await this.updateComplete
    focusFirstError(this)
  }

  async #makeAll(asked: readonly Asked[]) {
    for (const { group, count, perLetter } of asked) {
      if (!count) continue
      const { audience, subgroup, title } = group
      const { codes } = await api.makeCodes(this.surveyId, {
        audience,
        count: count * perLetter,
        replaceUnused: this.form.replace,
        ...(subgroup === undefined ? {} : { subgroup }),
      })
      this.made = [...this.made, { audience, title, codes, perLetter }]
    }
  }
}
