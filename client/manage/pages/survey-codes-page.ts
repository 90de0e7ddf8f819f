import { html, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Progress } from '#domain/api/progress.ts'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { Load } from '../load.ts'
import { PageElement } from '../page.ts'
import { addressWarning } from '../survey/address-warning.ts'
import '../survey/code-sheet.ts'
import type { CodesOfGroup } from '../survey/codes-text.ts'
import { countOf } from '../survey/form-state.ts'
import { groupsOf, type InvitedGroup } from '../survey/groups.ts'
import { loadSurvey, type SurveyOfSchool, surveyCrumbs } from '../survey/load-survey.ts'
import { errorSummary, type FieldErrors, focusFirstError, noErrors, textField } from '../views/field.ts'
import { exampleBadge, problemNotice } from '../views/notice.ts'

interface Shown extends SurveyOfSchool {
  readonly progress: Progress
}

/** As many as the server makes in one request. */
const mostCodes = 2000

/** Makes codes to print. They exist on this page only, until it is left. */
@customElement('wr-survey-codes-page')
export class SurveyCodesPage extends PageElement {
  @property({ attribute: false }) surveyId = ''
  /** The site that the codes lead to. */
  @property({ attribute: false }) origin = location.origin

  @state() private counts: Readonly<Record<string, string>> = {}
  @state() private made: readonly CodesOfGroup[] = []
  @state() private errors: FieldErrors = noErrors

  readonly #shown = new Load<Shown>(
    this,
    () => this.surveyId,
    async (signal) => {
      const [own, progress] = await Promise.all([
        loadSurvey(this.surveyId, signal),
        api.progress(this.surveyId, signal),
      ])
      return { ...own, progress }
    },
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
    return this.#shown.render(this.words, (shown) => {
      if (shown.survey.status === 'closed') return html`<p class="empty">${this.words.texts.codes.closed}</p>`
      return html`
        ${addressWarning(this.words, this.origin)}
        ${this.made.length > 0 ? this.#sheet(shown) : this.#form(shown)}`
    })
  }

  #form(shown: Shown) {
    const { codes, common } = this.words.texts
    const { busy, problem } = this.#make
    const groups = groupsOf(this.words, shown.survey)
    return html`
      <div class="no-print">
        <p class="lead">${codes.intro}</p>
        ${this.#alreadyMade(shown.progress)} ${problem ? problemNotice(this.words, problem) : ''}
        ${errorSummary(this.words, this.errors)}
        <form class="narrow" novalidate @submit=${(event: Event) => this.#submit(event, shown)}>
          <fieldset class="field">
            <legend>${codes.howMany}</legend>
            <div class="numbers">
              ${groups.map((group) =>
                textField({
                  id: `count-${group.id}`,
                  label: group.title,
                  hint: codes.invited(group.invited),
                  type: 'number',
                  short: true,
                  value: this.#count(group, shown.progress),
                  error: this.errors.get(`count-${group.id}`),
                  onInput: (typed) => {
                    this.counts = { ...this.counts, [group.id]: typed }
                  },
                }),
              )}
            </div>
          </fieldset>
          <div class="notice warn"><p>${codes.once}</p></div>
          <div class="buttons">
            <button class="button primary" ?disabled=${busy}>${busy ? common.busy : codes.make}</button>
          </div>
        </form>
      </div>`
  }

  #alreadyMade({ audiences }: Progress) {
    const { texts } = this.words
    const made = audiences.filter(({ codes }) => codes > 0)
    if (made.length === 0) return nothing
    return html`
      <div class="notice">
        ${made.map(
          ({ audience, codes }) => html`<p>${texts.codes.already(texts.audiencesInSentence[audience], codes)}</p>`,
        )}
      </div>`
  }

  #sheet({ survey, school }: Shown) {
    const { problem } = this.#make
    return html`
      ${problem ? html`<div class="no-print">${problemNotice(this.words, problem)}</div>` : ''}
      <wr-code-sheet
        .words=${this.words}
        .survey=${survey}
        .school=${school}
        .groups=${this.made}
        .origin=${this.origin}
      ></wr-code-sheet>`
  }

  /** Everybody invited gets a code; whoever has one already needs no second. */
  #count({ id, audience, invited }: InvitedGroup, { audiences }: Progress): string {
    const made = audiences.find((group) => group.audience === audience)?.codes ?? 0
    return this.counts[id] ?? (made > 0 ? '0' : String(invited))
  }

  #submit = async (event: Event, { survey, progress }: Shown) => {
    event.preventDefault()
    const { codes } = this.words.texts
    const asked = groupsOf(this.words, survey).map((group) => ({
      group,
      count: countOf(this.#count(group, progress)),
    }))
    const wrong = asked.filter(({ count }) => count === undefined || count > mostCodes)
    const nothingAsked = wrong.length === 0 && asked.every(({ count }) => count === 0)
    this.errors = new Map(
      (nothingAsked ? asked.slice(0, 1) : wrong).map(({ group }) => [
        `count-${group.id}`,
        nothingAsked ? codes.noCount : codes.wrongCount(mostCodes),
      ]),
    )
    if (this.errors.size === 0) await this.#make.run(() => this.#makeAll(asked))
    await this.updateComplete
    focusFirstError(this)
  }

  async #makeAll(asked: readonly { group: InvitedGroup; count: number | undefined }[]) {
    for (const { group, count } of asked) {
      if (!count) continue
      const { audience, subgroup } = group
      const { codes } = await api.makeCodes(this.surveyId, {
        audience,
        count,
        ...(subgroup === undefined ? {} : { subgroup }),
      })
      this.made = [...this.made, { audience, title: group.title, codes }]
    }
  }
}
