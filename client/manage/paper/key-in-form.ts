import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Survey } from '#domain/api/surveys.ts'
import type { InvitedGroup } from '../survey/groups.ts'
import { type Words, wordsIn } from '../words.ts'
import { choiceField } from './choice-field.ts'
import { paperGroupsOf } from './paper-groups.ts'

/** What is the same for every sheet of a sitting. */
export interface Sitting {
  readonly group: InvitedGroup
  readonly language: string
  readonly twice: boolean
}

export class SittingEvent extends Event {
  static readonly type = 'wr-sitting'
  readonly sitting: Sitting

  constructor(sitting: Sitting) {
    super(SittingEvent.type, { bubbles: true })
    this.sitting = sitting
  }
}

/** What is chosen once, before the first sheet, with what keying in means. Fires `SittingEvent`. */
@customElement('wr-key-in-form')
export class KeyInForm extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) survey: Survey | undefined
  /** What was chosen the last time. */
  @property({ attribute: false }) chosen: Sitting | undefined

  @state() private group: string | undefined
  @state() private language: string | undefined
  @state() private twice: boolean | undefined

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    if (!this.survey) return ''
    const { keyInPage } = this.words.texts.paper
    const sitting = this.#sitting(this.survey)
    return html`
      <section class="card" aria-labelledby="means">
        <h2 id="means">${keyInPage.meansTitle}</h2>
        <ul>${keyInPage.means.map((sentence) => html`<li>${sentence}</li>`)}</ul>
      </section>
      <form class="narrow key-form" @submit=${(event: Event) => this.#submit(event, sitting)}>
        ${this.#choices(this.survey, sitting)} ${this.#twiceBox(sitting)}
        <div class="buttons"><button class="button primary">${keyInPage.start}</button></div>
      </form>`
  }

  #choices(survey: Survey, { group, language }: Partial<Sitting>) {
    const { texts, format } = this.words
    return html`
      ${choiceField({
        id: 'group',
        label: texts.paper.group,
        value: group?.id ?? '',
        options: paperGroupsOf(this.words, survey),
        choose: (id) => {
          this.group = id
        },
      })}
      ${choiceField({
        id: 'language',
        label: texts.paper.language,
        hint: texts.paper.keyInPage.languageHint,
        value: language ?? '',
        options: survey.languages.map((id) => ({ id, title: format.languageName(id) })),
        choose: (id) => {
          this.language = id
        },
      })}`
  }

  #twiceBox({ twice }: Partial<Sitting>) {
    const { keyInPage } = this.words.texts.paper
    const changed = (event: Event) => {
      if (event.target instanceof HTMLInputElement) this.twice = event.target.checked
    }
    return html`
      <div class="field">
        <label class="choice">
          <input type="checkbox" aria-describedby="twice-hint" .checked=${twice ?? false} @change=${changed} />
          <span>${keyInPage.twice}</span>
        </label>
        <p class="hint" id="twice-hint">${keyInPage.twiceHint}</p>
      </div>`
  }

  #sitting(survey: Survey): Partial<Sitting> {
    const groups = paperGroupsOf(this.words, survey)
    const group = groups.find(({ id }) => id === (this.group ?? this.chosen?.group.id)) ?? groups[0]
    const language = this.language ?? this.chosen?.language ?? survey.languages[0] ?? this.words.language
    return { ...(group ? { group } : {}), language, twice: this.twice ?? this.chosen?.twice ?? false }
  }

  #submit(event: Event, { group, language, twice = false }: Partial<Sitting>) {
    event.preventDefault()
    if (group && language !== undefined) this.dispatchEvent(new SittingEvent({ group, language, twice }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-key-in-form': KeyInForm
  }
  interface HTMLElementEventMap {
    'wr-sitting': SittingEvent
  }
}
