import { html, nothing, type TemplateResult } from 'lit'
import type { DefinitionView } from '#domain/api/definitions.ts'
import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import type { Questionnaire } from '#domain/api/questionnaire.ts'
import type { Answers } from '#domain/question-types/answer.ts'
import type { Audience } from '#domain/texts.ts'
import type { ResultsText } from '../../text/results.nl.ts'
import { figuresTable } from './figures-table.ts'
import { heading } from './heading.ts'
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
  /** Of the headings, within the page around them. */
  readonly level?: 2 | 3
}

/** What one audience answered, round by round, as the parts below show it. */
export interface Told {
  /** What its headings are called, unlike those of other rounds on the page. */
  readonly id: string
  readonly words: ResultsWords
  readonly definition: DefinitionView
  readonly questionnaire: Questionnaire
  readonly rounds: readonly { readonly number: number; readonly told: AudienceResult }[]
  /** The newest own answers, and in which round they were given. */
  readonly own: Answers | undefined
  readonly ownRound: number
  readonly level: 2 | 3 | 4
}

/**
 * The results of a round in sentences and tables, for a small screen or on paper. A second round stands beside the first;
 * where figures are hidden it says why.
 */
export function resultsView(
  words: ResultsWords,
  { definition, results, own = [], level = 3 }: ResultsView,
): TemplateResult {
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
      const name = audiences.length > 1 ? words.text.audiences[audience] : undefined
      const below = name === undefined ? level : level === 2 ? 3 : 4
      const id = `result-${results[0]?.round}-${audience}`
      const told = { id, words, definition, questionnaire, rounds, ...newest(results, own), level: below } as const
      return audienceView(told, name && heading(level, name))
    })}`
}

function newest(results: readonly RoundResult[], own: readonly (Answers | undefined)[]) {
  const given = results.flatMap(({ number }, index) => (own[index] ? [{ own: own[index], ownRound: number }] : []))
  return given.at(-1) ?? { own: undefined, ownRound: 0 }
}

function tooFew({ text }: ResultsWords, { number, report }: RoundResult, named: boolean): TemplateResult {
  return html`
    <div class="notice">
      <p><strong>${named ? `${text.round(number)}: ` : ''}${text.fewTitle}</strong></p>
      <p>${text.few(String(report.minimumGroup))}</p>
    </div>`
}

function audienceView(told: Told, name: TemplateResult | string | undefined): TemplateResult {
  const { words, questionnaire, own, rounds } = told
  const last = rounds.at(-1)?.told
  const questions = questionnaire.sections.flatMap((section) => section.questions).filter(({ type }) => type !== 'text')
  return html`
    ${name ?? nothing}
    <p>
      ${typeof last?.answered === 'number' ? words.text.answers(String(last.answered)) : nothing}
      ${own ? words.text.ownNote : nothing}
    </p>
    ${measuresTable(told)} ${figuresTable(told)} ${questions.map((question) => questionResult(told, question))}
    ${questions.length === 0 ? html`<p>${words.text.nothing}</p>` : nothing}`
}
