import { html, nothing, type TemplateResult } from 'lit'
import type { DefinitionView } from '#domain/api/definitions.ts'
import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import type { Questionnaire } from '#domain/api/questionnaire.ts'
import type { Answers } from '#domain/question-types/answer.ts'
import type { Audience } from '#domain/texts.ts'
import type { ResultsText } from '../../text/results.nl.ts'
import { figuresTable } from './figures-table.ts'
import { measuresTable } from './measures-table.ts'
import { questionResult } from './question-result.ts'

export type RoundResult = LiveWorkshop['results'][number]
export type AudienceResult = NonNullable<RoundResult['report']['audiences'][Audience]>

/** The words around the results, and the language of those words. */
export interface ResultsWords {
  readonly text: ResultsText
  readonly language: string
}

export interface ResultsView {
  /** Of the round, in the language of its questions. */
  readonly definition: DefinitionView
  /** The first round, and the second one where there was one. */
  readonly results: readonly RoundResult[]
  /** What the person with this device answered in each; nobody else has these. */
  readonly own?: readonly (Answers | undefined)[]
}

/** What one audience answered, round by round, as the parts below show it. */
export interface Told {
  readonly words: ResultsWords
  readonly definition: DefinitionView
  readonly questionnaire: Questionnaire
  readonly rounds: readonly { readonly number: number; readonly told: AudienceResult }[]
  /** The newest own answers. */
  readonly own: Answers | undefined
}

/**
 * The results of a round in sentences and tables, for a small screen or on paper. A second round stands beside the first;
 * where figures are hidden it says why.
 */
export function resultsView(words: ResultsWords, { definition, results, own = [] }: ResultsView): TemplateResult {
  const enough = results.filter((result) => result.enough)
  const few = results.filter((result) => !result.enough)
  const audiences = Object.keys(enough[0]?.report.audiences ?? {}) as Audience[]
  return html`
    ${few.map((result) => tooFew(words, result, results.length > 1))}
    ${audiences.map((audience) => {
      const questionnaire = definition.questionnaires[audience]
      if (!questionnaire) return nothing
      const rounds = enough.flatMap(({ number, report }) => {
        const told = report.audiences[audience]
        return told ? [{ number, told }] : []
      })
      const told = {
        words,
        definition,
        questionnaire,
        rounds,
        own: own.filter((answers) => answers !== undefined).at(-1),
      }
      return audienceView(told, audiences.length > 1 ? words.text.audiences[audience] : undefined)
    })}`
}

function tooFew({ text }: ResultsWords, { number, report }: RoundResult, named: boolean): TemplateResult {
  return html`
    <div class="notice">
      <p><strong>${named ? `${text.round(number)}: ` : ''}${text.fewTitle}</strong></p>
      <p>${text.few(String(report.minimumGroup))}</p>
    </div>`
}

function audienceView(told: Told, name: string | undefined): TemplateResult {
  const { words, questionnaire, own, rounds } = told
  const last = rounds.at(-1)?.told
  const questions = questionnaire.sections.flatMap((section) => section.questions).filter(({ type }) => type !== 'text')
  return html`
    ${name === undefined ? nothing : html`<h2>${name}</h2>`}
    ${typeof last?.answered === 'number' ? html`<p>${words.text.answers(String(last.answered))}</p>` : nothing}
    ${own ? html`<p class="note">${words.text.ownNote}</p>` : nothing}
    ${measuresTable(told)} ${figuresTable(told)} ${questions.map((question) => questionResult(told, question))}
    ${questions.length === 0 ? html`<p>${words.text.nothing}</p>` : nothing}`
}
