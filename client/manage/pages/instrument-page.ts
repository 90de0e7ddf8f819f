import { html } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { DefinitionView } from '#domain/api/definitions.ts'
import type { School } from '#domain/api/schools.ts'
import type { Audience, SchoolType } from '#domain/texts.ts'
import { Action } from '../action.ts'
import { api } from '../api.ts'
import { aboutSection, instrumentFacts, measuresSection, sourcesSection } from '../catalogue/instrument-sections.ts'
import { loadPreview, type Preview } from '../catalogue/load-preview.ts'
import { newSurveyLink, schoolsFor } from '../catalogue/new-survey-link.ts'
import '../catalogue/preview-dialog.ts'
import type { PreviewDialog } from '../catalogue/preview-dialog.ts'
import { questionList } from '../catalogue/question-list.ts'
import { Load } from '../load.ts'
import { PageElement } from '../page.ts'
import { choiceField } from '../paper/choice-field.ts'
import { paths } from '../router.ts'
import '../styles/catalogue.css'
import { problemNotice } from '../views/notice.ts'

interface Shown {
  /** In the language of the page: what it says about itself. */
  readonly definition: DefinitionView
  /** In the language and for the kind of school that were chosen: its questions. */
  readonly questions: DefinitionView
  readonly schools: readonly School[]
}

/** One instrument: what it is for, where it comes from, what it asks, and a version to try. */
@customElement('wr-instrument-page')
export class InstrumentPage extends PageElement {
  @property({ attribute: false }) definitionId = ''

  @state() private audience: Audience | undefined
  @state() private schoolType: SchoolType | undefined
  @state() private language: string | undefined
  @state() private school = ''
  @state() private preview: Preview = []

  @query('wr-preview') private dialog!: PreviewDialog

  readonly #shown = new Load<Shown>(
    this,
    () => [this.definitionId, this.words.language, this.language, this.schoolType].join(' '),
    async (signal) => {
      const { schoolType } = this
      const query = { language: this.words.language, schoolType }
      const [definition, questions, schools] = await Promise.all([
        api.definition(this.definitionId, query, signal),
        api.definition(this.definitionId, { ...query, language: this.language ?? query.language }, signal),
        api.schools(signal),
      ])
      return { definition, questions, schools }
    },
  )
  readonly #trying = new Action(this)

  protected override get heading() {
    return this.#shown.value?.definition.title ?? this.words.texts.catalogue.title
  }

  protected override get crumbs() {
    return [{ title: this.words.texts.catalogue.title, href: paths.catalogue }]
  }

  protected override content() {
    return html`
      ${this.#shown.render(this.words, (shown) => this.#page(shown))}
      <wr-preview .words=${this.words} .preview=${this.preview}></wr-preview>`
  }

  #page({ definition, questions, schools }: Shown) {
    const { words } = this
    return html`
      ${definition.summary === undefined ? '' : html`<p class="lead">${definition.summary}</p>`}
      ${this.#tryIt(definition)} ${instrumentFacts(words, definition)} ${aboutSection(words, definition)}
      ${newSurveyLink(words, {
        definition,
        schools: schoolsFor(schools, definition),
        chosen: this.school,
        choose: (id) => {
          this.school = id
        },
      })}
      ${measuresSection(words, definition)} ${this.#questions(definition, questions)}
      ${sourcesSection(words, definition)}`
  }

  #tryIt(definition: DefinitionView) {
    const { texts } = this.words
    const { preview } = texts.catalogue
    const { busy, problem } = this.#trying
    return html`
      ${problem ? problemNotice(this.words, problem) : ''}
      <div class="buttons no-print">
        <button type="button" class="button primary" ?disabled=${busy} @click=${() => this.#try(definition)}>
          ${busy ? texts.common.busy : preview.action}
        </button>
      </div>`
  }

  #questions(definition: DefinitionView, questions: DefinitionView) {
    const { texts } = this.words
    const audience = this.#audienceOf(definition)
    const questionnaire = questions.questionnaires[audience]
    return html`
      <section aria-labelledby="questions">
        <h2 id="questions">${texts.catalogue.questions.title}</h2>
        ${this.#choices(definition, questions.language, audience)}
        ${questionnaire ? questionList(this.words, questionnaire) : ''}
      </section>`
  }

  /** Where there is one of a kind, there is nothing to choose. */
  #choices(definition: DefinitionView, language: string, audience: Audience) {
    const { texts, format } = this.words
    const { questions } = texts.catalogue
    const { audiences, languages, schoolTypes } = definition
    return html`
      <div class="filters no-print">
        ${choice(
          'audience',
          questions.audience,
          audience,
          audiences,
          (id) => texts.audiences[id],
          (id) => {
            this.audience = id
          },
        )}
        ${choice('language', questions.language, language, languages, format.languageName, (id) => {
          this.language = id
        })}
        ${choice(
          'type',
          questions.schoolType,
          this.#typeOf(definition),
          schoolTypes,
          (id) => texts.school.types[id],
          (id) => {
            this.schoolType = id
          },
        )}
      </div>`
  }

  #audienceOf = ({ audiences }: DefinitionView): Audience =>
    audiences.find((audience) => audience === this.audience) ?? audiences[0] ?? 'staff'

  #typeOf = ({ schoolTypes }: DefinitionView): SchoolType => this.schoolType ?? schoolTypes[0] ?? 'po'

  #try = (definition: DefinitionView) =>
    this.#trying.run(async () => {
      this.preview = await loadPreview({ definition, schoolType: this.#typeOf(definition) })
      await this.updateComplete
      await this.dialog.open(this.language ?? this.words.language, this.#audienceOf(definition))
    })
}

function choice<Id extends string>(
  id: string,
  label: string,
  value: Id,
  offered: readonly Id[],
  titleOf: (id: Id) => string,
  choose: (id: Id) => void,
) {
  if (offered.length < 2) return ''
  const options = offered.map((each) => ({ id: each, title: titleOf(each) }))
  const chosen = (id: string) => {
    const found = offered.find((each) => each === id)
    if (found !== undefined) choose(found)
  }
  return choiceField({ id, label, value, options, choose: chosen })
}
