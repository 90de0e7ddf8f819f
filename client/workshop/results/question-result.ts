import { html, nothing, type TemplateResult } from 'lit'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import { type Hidden, isHidden } from '#domain/disclosure/published.ts'
import { heading } from './heading.ts'
import { hiddenNotes } from './hidden-notes.ts'
import { optionRows } from './option-rows.ts'
import { cellGroups, countGroups, distanceNote, partRows } from './part-rows.ts'
import { placesView } from './places-view.ts'
import { type Row, resultTable, wordsOf } from './result-table.ts'
import type { AudienceResult, Told } from './results-view.ts'

export type QuestionFigures = Exclude<AudienceResult['questions'][string], Hidden>

/** One question: what was answered in each round, or why that is not shown. */
export function questionResult(told: Told, question: QuestionView): TemplateResult {
  const { words, rounds, questionnaire } = told
  const figures = rounds.map((round) => round.told.questions[question.id])
  const shown = figures.map((each) => (each === undefined || isHidden(each) ? undefined : each))
  const labelledBy = `${told.id}-${question.id}`
  return html`
    <section>
      ${heading(told.level, wordsOf(questionnaire.language)(question.text), labelledBy)}
      ${shown.some((each) => each !== undefined) ? answered(told, question, shown, labelledBy) : nothing}
      ${hiddenNotes(words, figures)}
    </section>`
}

function answered(
  told: Told,
  question: QuestionView,
  figures: readonly (QuestionFigures | undefined)[],
  labelledBy: string,
): TemplateResult | typeof nothing {
  const { part, answer } = told.words.text
  const table = (head: string, groups: readonly { readonly title?: string; readonly rows: readonly Row[] }[]) =>
    resultTable(told, { labelledBy, head, groups })
  switch (question.type) {
    case 'rating':
    case 'choice':
      return table(answer, [{ rows: optionRows(told, question, figures) }])
    case 'split':
      return html`
        <p class="note">${told.words.text.meanParts}</p>
        ${table(part, [{ rows: partRows(told, question, figures) }])} ${distanceNote(told, figures)}`
    case 'grid-split':
      return html`
        <p class="note">${told.words.text.meanParts}</p>
        ${table(part, cellGroups(told, question, figures))}`
    case 'count':
      return html`
        <p class="note">${told.words.text.count}</p>
        ${table(part, countGroups(told, question, figures))}`
    case 'position':
      return placesView(told, question, figures, table)
    case 'text':
      return nothing
  }
}
